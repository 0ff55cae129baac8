package org.jiedu.page;

import java.io.IOException;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.library.ListMembership;
import org.jiedu.page.ListItems.Entry;
import org.jiedu.source.Placed;

/** Makes the entries of a feed. */
final class FeedEntries {
  private final PageSources sources;
  private final PageContext context;
  private final Phrases phrases;

  /**
   * Makes entries in the language of a feed.
   *
   * @param context of something that is read elsewhere
   */
  FeedEntries(PageSources sources, PageContext context) {
    this.sources = sources;
    this.context = context;
    this.phrases = context.phrases();
  }

  FeedEntry entry(Entry entry) throws IOException {
    return entry instanceof ListItems.OfPolicy policy
        ? entry(policy.policy())
        : entry(((ListItems.OfInterpretation) entry).interpretation());
  }

  private FeedEntry entry(Policy policy) {
    ZonedDateTime published = policy.head().published().value().in(zone());
    return new FeedEntry(
        context.absolute(Addresses.policy(context.edition(), policy.id())),
        phrases.title(policy).plain(),
        published,
        published,
        departments(policy.head().issuers()),
        topics(policy.head().topics()),
        phrases.summary(policy).plain(),
        context.edition().main().htmlTag(),
        "");
  }

  private FeedEntry entry(Interpretation interpretation) throws IOException {
    ZonedDateTime published = interpretation.head().published().value().in(zone());
    String address =
        context.absolute(Addresses.interpretation(context.edition(), interpretation.id()));
    InterpretationText text = new InterpretationTexts(sources, context).text(interpretation);
    return new FeedEntry(
        address,
        phrases.title(interpretation).plain(),
        published,
        corrected(interpretation, published),
        departments(List.of(interpretation.head().interpreter())),
        topics(new ListMembership(sources.library()).topics(interpretation)),
        phrases.summary(interpretation).plain(),
        lang(text),
        html(text, address));
  }

  private ZonedDateTime corrected(Interpretation interpretation, ZonedDateTime published) {
    return interpretation.head().corrections().stream()
        .map(correction -> correction.on().value().atStartOfDay(zone()))
        .filter(on -> on.isAfter(published))
        .max(ZonedDateTime::compareTo)
        .orElse(published);
  }

  /**
   * Returns the language that a text is in: another one than the feed's where there is no other.
   */
  private String lang(InterpretationText text) {
    return text.sections().stream()
        .flatMap(section -> section.rows().stream())
        .flatMap(row -> row.cells().stream())
        .map(Cell::lang)
        .findFirst()
        .orElse(context.edition().main().htmlTag());
  }

  private static String html(InterpretationText text, String address) {
    StringBuilder html = new StringBuilder();
    for (SectionView section : text.sections()) {
      section.heads().forEach(head -> html.append("<h2>").append(head.html()).append("</h2>\n"));
      section.rows().stream()
          .flatMap(row -> row.cells().stream())
          .forEach(cell -> html.append(cell.html()));
    }
    text.footnotes().forEach(notes -> html.append(notes.html()));
    // What leads to a place of the page leads there from anywhere.
    return html.toString().replace("href=\"#", "href=\"" + address + "#");
  }

  private String departments(List<Placed<String>> ids) {
    return String.join(
        "、",
        ids.stream()
            .map(Placed::value)
            .map(
                id ->
                    context
                        .library()
                        .workspace()
                        .departments()
                        .find(id)
                        .map(found -> phrases.of(found.name()).plain())
                        .orElse(id))
            .toList());
  }

  private List<String> topics(List<Placed<String>> ids) {
    return ids.stream().flatMap(id -> topic(id.value())).toList();
  }

  private Stream<String> topic(String id) {
    return context.site().topic(id).stream().map(topic -> phrases.of(topic.name()).plain());
  }

  private ZoneId zone() {
    return context.site().timeZone();
  }
}
