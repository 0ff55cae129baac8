package org.jiedu.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.anchor.Anchor;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.clause.Clause;
import org.jiedu.markdown.link.Link;
import org.jiedu.markdown.link.LinkReader;
import org.jiedu.markdown.section.PlainText;
import org.jiedu.markdown.section.Question;
import org.jiedu.markdown.section.Section;
import org.jiedu.markdown.section.SectionSubstance;
import org.jiedu.markdown.term.Term;
import org.jiedu.markdown.term.Terms;
import org.jiedu.source.Placed;

/** Takes from a body what is kept of it. */
final class FactsReader {
  private static final int LONGEST_OPENING = 80;
  static final String TERMS_SECTION = "terms";

  private final Diagnostics diagnostics;

  FactsReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  Text facts(Body.OfPolicy body) {
    return text(body, List.of(), List.of(), new Finds(body.clauses(), List.of()));
  }

  Text facts(Body.OfInterpretation body) {
    List<SectionFacts> sections = new ArrayList<>();
    List<Term> terms = new ArrayList<>();
    for (Section section : body.sections().sections()) {
      sections.add(facts(section));
      terms.addAll(terms(body.document(), section));
    }
    return text(body, sections, answers(body), new Finds(List.of(), terms));
  }

  private Text text(
      Body body, List<SectionFacts> sections, List<AnswerFacts> answers, Finds finds) {
    MarkdownDocument document = body.document();
    List<Link> links = LinkReader.read(document, diagnostics);
    Set<String> anchors = new TreeSet<>();
    document.root().accept(new AnchorCollector(anchors));
    sections.forEach(section -> anchors.add(section.anchor()));
    return new Text(
        body.language(),
        document.source().file(),
        body.frontMatter(),
        document.root().getFirstChild() != null,
        sections,
        finds.clauses(),
        links,
        links.stream().flatMap(link -> Embed.of(link).stream()).toList(),
        answers,
        finds.terms(),
        anchors);
  }

  /** What a policy's text has of its own, and an interpretation's. */
  private record Finds(List<Clause> clauses, List<Term> terms) {}

  private static List<AnswerFacts> answers(Body.OfInterpretation body) {
    List<AnswerFacts> answers = new ArrayList<>();
    for (Question question : body.sections().questions()) {
      question
          .countsFor()
          .map(
              section ->
                  new AnswerFacts(
                      section, question.place(), SectionSubstance.of(question.blocks())))
          .ifPresent(answers::add);
    }
    return answers;
  }

  private static SectionFacts facts(Section section) {
    return new SectionFacts(
        section.id().orElse(""),
        section.anchor(),
        section.title(),
        section.isKnown(),
        section.place(),
        opening(section.blocks()),
        SectionSubstance.of(section.blocks()),
        section.questions().stream().flatMap(question -> countsFor(question).stream()).toList());
  }

  private static Optional<Placed<String>> countsFor(Question question) {
    return question.countsFor().map(id -> new Placed<>(id, question.place()));
  }

  private static String opening(List<Node> blocks) {
    return blocks.stream()
        .filter(Paragraph.class::isInstance)
        .map(PlainText::of)
        .filter(words -> !words.isBlank())
        .findFirst()
        .map(FactsReader::shortened)
        .orElse("");
  }

  private static String shortened(String words) {
    if (words.codePointCount(0, words.length()) <= LONGEST_OPENING) {
      return words;
    }
    int end = words.offsetByCodePoints(0, LONGEST_OPENING);
    // A Tibetan syllable is not cut: subjoined letters and vowels belong to what is before them.
    int tsheg = words.lastIndexOf('\u0F0B', end);
    return words.substring(0, tsheg > end / 2 ? tsheg + 1 : end) + "…";
  }

  /** Returns the terms of a section, none if it is another, without the nodes of the tree. */
  static List<Term> terms(MarkdownDocument document, Section section) {
    if (section.id().filter(TERMS_SECTION::equals).isEmpty()) {
      return List.of();
    }
    return Terms.of(document, section).stream()
        .map(term -> new Term(term.name(), term.definition(), List.of(), List.of(), term.place()))
        .toList();
  }

  private static final class AnchorCollector extends AbstractVisitor {
    private final Set<String> anchors;

    AnchorCollector(Set<String> anchors) {
      this.anchors = anchors;
    }

    @Override
    public void visit(CustomNode node) {
      if (node instanceof Anchor anchor) {
        anchors.add(anchor.id());
      }
      visitChildren(node);
    }
  }
}
