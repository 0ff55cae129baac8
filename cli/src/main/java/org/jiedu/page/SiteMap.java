package org.jiedu.page;

import java.io.StringWriter;
import java.util.List;
import java.util.SortedSet;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * The addresses of all pages for search engines (sitemaps.org), and the file that leads to them.
 */
public final class SiteMap {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private SiteMap() {}

  /**
   * Returns {@code sitemap.xml}.
   *
   * @param addresses whole addresses of the pages that may be found
   */
  public static String xml(SortedSet<String> addresses) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement("urlset");
      xml.writeDefaultNamespace(NAMESPACE);
      for (String address : addresses) {
        xml.writeCharacters("\n");
        xml.writeStartElement("url");
        xml.writeStartElement("loc");
        xml.writeCharacters(address);
        xml.writeEndElement();
        xml.writeEndElement();
      }
      xml.writeCharacters("\n");
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string takes any XML", e);
    }
    return text.append('\n').toString();
  }

  /** Returns {@code robots.txt}. */
  public static String robots(String site) {
    return String.join(
            "\n", List.of("User-agent: *", "Allow: /", "", "Sitemap: " + site + "sitemap.xml"))
        + "\n";
  }
}
