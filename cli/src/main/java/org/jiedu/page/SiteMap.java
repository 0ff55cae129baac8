package org.jiedu.page;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jiedu.workspace.Site;

/**
 * The addresses of all pages for search engines (sitemaps.org), each with the same page in other
 * languages, and the file that leads to them.
 */
public final class SiteMap {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final String NAME = "sitemap.xml";

  // No file may have more (sitemaps.org).
  private static final int MOST_ADDRESSES = 50_000;

  private final String root;
  private final List<Edition> editions;
  private final List<Edition> single;
  private final Set<String> addresses;

  private SiteMap(Site site, Collection<String> addresses) {
    this.root = site.url().toString();
    this.editions = Edition.all(site);
    this.single = Edition.single(site);
    this.addresses = Set.copyOf(addresses);
  }

  /**
   * Returns what makes the files of the map, by their paths: {@code sitemap.xml}, or, where that
   * would be too long, one that leads to {@code sitemap-1.xml} and the next.
   *
   * @param addresses whole addresses of the pages that may be found
   */
  public static SortedMap<String, Supplier<String>> files(Site site, SortedSet<String> addresses) {
    List<String> all = List.copyOf(addresses);
    SiteMap map = new SiteMap(site, all);
    SortedMap<String, Supplier<String>> files = new TreeMap<>();
    if (all.size() <= MOST_ADDRESSES) {
      files.put(NAME, () -> map.xml(all));
      return files;
    }
    List<String> parts = new ArrayList<>();
    for (int first = 0; first < all.size(); first += MOST_ADDRESSES) {
      String name = "sitemap-" + (parts.size() + 1) + ".xml";
      int end = Math.min(first + MOST_ADDRESSES, all.size());
      List<String> part = all.subList(first, end);
      files.put(name, () -> map.xml(part));
      parts.add(site.url() + name);
    }
    files.put(NAME, () -> index(parts));
    return files;
  }

  private String xml(List<String> part) {
    return document(
        "urlset",
        xml -> {
          xml.writeNamespace("xhtml", XHTML);
          for (String address : part) {
            write("url", address, alternates(address), xml);
          }
        });
  }

  private static String index(List<String> parts) {
    return document(
        "sitemapindex",
        xml -> {
          for (String part : parts) {
            write("sitemap", part, new TreeMap<>(), xml);
          }
        });
  }

  /**
   * Returns the addresses of a page by the languages that search engines know them by; none of a
   * page that there is in one version.
   */
  private SortedMap<String, String> alternates(String address) {
    SortedMap<String, String> alternates = new TreeMap<>();
    String path = "/" + address.substring(root.length());
    String bare =
        single.stream()
            .filter(edition -> path.startsWith(edition.prefix()))
            .findFirst()
            .map(edition -> path.substring(edition.prefix().length()))
            .orElse(path.substring(1));
    for (Edition edition : editions) {
      String other = root + edition.prefix().substring(1) + bare;
      if (addresses.contains(other)) {
        alternates.put(edition.hreflang(), other);
      }
    }
    return alternates.size() > 1 ? alternates : new TreeMap<>();
  }

  private static void write(
      String element, String address, SortedMap<String, String> alternates, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(element);
    xml.writeStartElement("loc");
    xml.writeCharacters(address);
    xml.writeEndElement();
    for (Map.Entry<String, String> alternate : alternates.entrySet()) {
      xml.writeEmptyElement("xhtml:link");
      xml.writeAttribute("rel", "alternate");
      xml.writeAttribute("hreflang", alternate.getKey());
      xml.writeAttribute("href", alternate.getValue());
    }
    xml.writeEndElement();
  }

  /** Writes what stands in a document. */
  private interface Writing {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static String document(String root, Writing writing) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeCharacters("\n");
      xml.writeStartElement(root);
      xml.writeDefaultNamespace(NAMESPACE);
      writing.write(xml);
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
