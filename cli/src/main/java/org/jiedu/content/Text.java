package org.jiedu.content;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiedu.diagnostic.Place;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.clause.Clause;
import org.jiedu.markdown.link.Link;
import org.jiedu.markdown.term.Term;
import org.jiedu.script.Language;

/**
 * What is known of a text in one language without its body.
 *
 * @param file path relative to the workspace
 * @param hasBody whether anything stands below the front matter
 * @param sections an interpretation's sections in their order; none of a policy
 * @param clauses a policy's numbered places in their order; none of an interpretation
 * @param links every link and picture in order
 * @param embeds every chart, picture and medium in order
 * @param answers what the answers hold whose questions count for a section, in order
 * @param terms the terms that an interpretation defines
 * @param anchors every anchor that a link can lead to, without a language
 */
public record Text(
    Language language,
    String file,
    FrontMatter frontMatter,
    boolean hasBody,
    List<SectionFacts> sections,
    List<Clause> clauses,
    List<Link> links,
    List<Embed> embeds,
    List<AnswerFacts> answers,
    List<Term> terms,
    Set<String> anchors) {

  /** Copies the collections. */
  public Text {
    sections = List.copyOf(sections);
    clauses = List.copyOf(clauses);
    links = List.copyOf(links);
    embeds = List.copyOf(embeds);
    answers = List.copyOf(answers);
    terms = List.copyOf(terms);
    anchors = Set.copyOf(anchors);
  }

  /** Returns the section that a passage of this text stands in. */
  public Optional<SectionFacts> sectionAt(Place place) {
    return sections.stream()
        .filter(section -> section.place().line() <= place.line())
        .reduce((earlier, later) -> later);
  }

  /** Returns the title, or an empty text where there is none. */
  public String title() {
    return frontMatter.titleOrBlank();
  }
}
