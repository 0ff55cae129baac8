package org.jiedu.page;

import java.io.IOException;
import java.io.StringWriter;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jiedu.page.ListItems.Entry;
import org.jiedu.trace.Traced;
import org.jiedu.trace.Tracer;

/**
 * Writes the feeds of a language (Atom, RFC 4287): what is new on the whole portal, from a
 * department, on a topic. Interpretations stand in them with their whole text, policies with their
 * summary.
 */
final class Feeds {
  /** The list of the whole portal. */
  static final String ALL = "";

  private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
  private static final int ENTRIES = 10;

  private final PageSources sources;
  private final ConcurrentMap<String, Traced<FeedEntry>> made = new ConcurrentHashMap<>();

  Feeds(PageSources sources) {
    this.sources = sources;
  }

  /** Returns the lists that have a feed, in order. */
  List<String> lists() {
    List<String> names = sources.lists().names();
    if (names.isEmpty()) {
      return List.of();
    }
    Stream<String> own = names.stream().filter(Feeds::hasOwn);
    return Stream.concat(Stream.of(ALL), own).toList();
  }

  /** Returns whether a list has a feed of its own. */
  static boolean hasOwn(String list) {
    return list.startsWith("departments/") || list.startsWith("topics/");
  }

  /**
   * Returns a feed.
   *
   * @param list as {@link #lists} names it
   * @param edition one language
   */
  String xml(String list, Edition edition) throws IOException {
    PageContext context = sources.context(edition, PageContext.ELSEWHERE);
    FeedEntries writer = new FeedEntries(sources, context);
    List<FeedEntry> entries = new ArrayList<>();
    for (Entry entry : entries(list)) {
      entries.add(entry(entry, edition, writer));
    }
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      write(list, entries, context, xml);
      xml.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException("a string takes any XML", e);
    }
    return text.append('\n').toString();
  }

  /** Returns an entry, which is the same in every feed of a language that has it. */
  private FeedEntry entry(Entry entry, Edition edition, FeedEntries writer) throws IOException {
    Tracer tracer = sources.library().tracer();
    String name = edition.prefix() + entry.seal();
    Traced<FeedEntry> known = made.get(name);
    if (known == null) {
      known = tracer.trace(() -> writer.entry(entry));
      made.put(name, known);
    }
    known.dependencies().forEach(one -> tracer.note(one.kind(), one.subject()));
    return known.result();
  }

  private List<Entry> entries(String list) {
    if (!list.equals(ALL)) {
      return sources.lists().part(list, 0, ENTRIES);
    }
    return Stream.of("interpretations", "policies")
        .flatMap(all -> sources.lists().part(all, 0, ENTRIES).stream())
        .sorted(ListItems.NEWEST_FIRST)
        .limit(ENTRIES)
        .toList();
  }

  private void write(String list, List<FeedEntry> entries, PageContext context, XMLStreamWriter xml)
      throws XMLStreamException {
    Edition edition = context.edition();
    String site = context.phrases().of(context.site().name()).plain();
    String name = list.equals(ALL) ? "" : new ListPages(sources).title(list, context).plain();
    String page = list.equals(ALL) ? edition.prefix() : Addresses.list(edition, list);
    String self = context.absolute(Addresses.feed(edition, list));
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeCharacters("\n");
    xml.writeStartElement("feed");
    xml.writeDefaultNamespace(NAMESPACE);
    xml.writeAttribute("xml:lang", edition.main().htmlTag());
    text("id", self, xml);
    text("title", name.isEmpty() ? site : name + " · " + site, xml);
    text("updated", time(updated(entries)), xml);
    link("self", "application/atom+xml", self, xml);
    link("alternate", "text/html", context.absolute(page), xml);
    author(context.phrases().of(context.site().portal().sponsor()).plain(), xml);
    for (FeedEntry entry : entries) {
      write(entry, xml);
    }
    xml.writeCharacters("\n");
    xml.writeEndDocument();
  }

  private static ZonedDateTime updated(List<FeedEntry> entries) {
    return entries.stream()
        .map(FeedEntry::updated)
        .max(Comparator.naturalOrder())
        .orElseThrow(() -> new IllegalArgumentException("a feed of nothing"));
  }

  private static void write(FeedEntry entry, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("entry");
    text("id", entry.address(), xml);
    text("title", entry.title(), xml);
    text("published", time(entry.published()), xml);
    text("updated", time(entry.updated()), xml);
    link("alternate", "text/html", entry.address(), xml);
    author(entry.author(), xml);
    for (String category : entry.categories()) {
      xml.writeCharacters("\n");
      xml.writeEmptyElement("category");
      xml.writeAttribute("term", category);
    }
    if (!entry.summary().isEmpty()) {
      text("summary", entry.summary(), xml);
    }
    if (!entry.html().isEmpty()) {
      xml.writeCharacters("\n");
      xml.writeStartElement("content");
      xml.writeAttribute("type", "html");
      xml.writeAttribute("xml:lang", entry.lang());
      xml.writeCharacters(entry.html());
      xml.writeEndElement();
    }
    xml.writeCharacters("\n");
    xml.writeEndElement();
  }

  private static String time(ZonedDateTime time) {
    return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
  }

  private static void text(String name, String text, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }

  private static void author(String name, XMLStreamWriter xml) throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeStartElement("author");
    text("name", name, xml);
    xml.writeEndElement();
  }

  private static void link(String relation, String type, String address, XMLStreamWriter xml)
      throws XMLStreamException {
    xml.writeCharacters("\n");
    xml.writeEmptyElement("link");
    xml.writeAttribute("rel", relation);
    xml.writeAttribute("type", type);
    xml.writeAttribute("href", address);
  }
}
