package org.jiedu.page;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.jiedu.content.Body;
import org.jiedu.content.Interpretation;
import org.jiedu.markdown.section.Section;
import org.jiedu.script.Language;
import org.jiedu.source.Placed;

/** Puts the sections of an interpretation side by side in the languages of a page. */
final class InterpretationTexts {

  /** A language's text with the writer that makes HTML of it. */
  private record Half(Body.OfInterpretation body, EmbedFigures figures, TextWriter writer) {

    Optional<Section> section(String anchor) {
      return body.sections().sections().stream()
          .filter(section -> section.anchor().equals(anchor))
          .findFirst();
    }
  }

  private final PageSources sources;
  private final PageContext context;

  InterpretationTexts(PageSources sources, PageContext context) {
    this.sources = sources;
    this.context = context;
  }

  InterpretationText text(Interpretation interpretation) throws IOException {
    List<Half> halves = halves(interpretation);
    boolean isAwaited = !hasAllLanguages(halves);
    List<SectionView> sections = new ArrayList<>();
    lead(halves).ifPresent(sections::add);
    int number = 1;
    for (String anchor : anchors(halves)) {
      isAwaited |= halves.stream().anyMatch(half -> half.section(anchor).isEmpty());
      sections.add(section(anchor, number++, halves));
    }
    List<Footnotes> footnotes =
        halves.stream().flatMap(half -> half.writer().footnotes().stream()).toList();
    List<KeyFigure> keyFigures =
        halves.stream()
            .flatMap(half -> half.figures().keyFigures().stream())
            .findFirst()
            .map(chart -> KeyFigure.of(chart, context.phrases()))
            .orElse(List.of());
    return new InterpretationText(sections, footnotes, keyFigures, isAwaited);
  }

  /** Returns the texts in the page's languages; where there is none, the authoritative one. */
  private List<Half> halves(Interpretation interpretation) throws IOException {
    List<Half> halves = new ArrayList<>();
    for (Language language : context.edition().languages()) {
      half(interpretation, language).ifPresent(halves::add);
    }
    if (halves.isEmpty()) {
      half(interpretation, context.site().authoritative()).ifPresent(halves::add);
    }
    return halves;
  }

  private Optional<Half> half(Interpretation interpretation, Language language) throws IOException {
    return sources
        .bodies()
        .interpretation(interpretation.id(), language)
        .filter(InterpretationTexts::saysAnything)
        .map(body -> half(interpretation, body));
  }

  /** Returns whether there is a section, or questions under none. */
  private static boolean saysAnything(Body.OfInterpretation body) {
    return !body.sections().sections().isEmpty() || !body.sections().lead().isEmpty();
  }

  private Half half(Interpretation interpretation, Body.OfInterpretation body) {
    String folder = "/interpretations/" + interpretation.id() + "/";
    String firstPolicy =
        interpretation.head().policies().stream().map(Placed::value).findFirst().orElse("");
    EmbedFigures figures =
        new EmbedFigures(context, TextFolder.of(interpretation), body.language());
    PageLinks links = new PageLinks(context, folder, firstPolicy, "");
    return new Half(body, figures, new TextWriter(body, context, links, figures));
  }

  private boolean hasAllLanguages(List<Half> halves) {
    return halves.stream()
        .map(half -> half.body().language())
        .toList()
        .equals(context.edition().languages());
  }

  /**
   * Returns the anchors of all sections: the first language's order, then what only others have.
   */
  private static Set<String> anchors(List<Half> halves) {
    Set<String> anchors = new LinkedHashSet<>();
    for (Half half : halves) {
      half.body().sections().sections().forEach(section -> anchors.add(section.anchor()));
    }
    return anchors;
  }

  private Optional<SectionView> lead(List<Half> halves) {
    List<PairedRows.Column> columns = new ArrayList<>();
    for (Half half : halves) {
      List<Node> blocks = TextWriter.shown(half.body().sections().lead());
      columns.add(new PairedRows.Column(half.writer(), blocks));
    }
    boolean isEmpty = columns.stream().allMatch(column -> column.blocks().isEmpty());
    return isEmpty
        ? Optional.empty()
        : Optional.of(new SectionView("", 0, List.of(), rows(columns)));
  }

  private SectionView section(String anchor, int number, List<Half> halves) {
    List<SectionView.Head> heads = new ArrayList<>();
    List<PairedRows.Column> columns = new ArrayList<>();
    for (Half half : halves) {
      Optional<Section> section = half.section(anchor);
      section.ifPresent(found -> heads.add(head(found, half.writer())));
      List<Node> blocks = section.map(Section::blocks).orElse(List.of());
      columns.add(new PairedRows.Column(half.writer(), TextWriter.shown(blocks)));
    }
    return new SectionView(anchor, number, heads, rows(columns));
  }

  private SectionView.Head head(Section section, TextWriter writer) {
    String anchor = context.edition().isBilingual() ? section.anchor() + writer.suffix() : "";
    return new SectionView.Head(
        writer.language().htmlTag(), anchor, writer.inline(section.heading()), section.title());
  }

  private List<Row> rows(List<PairedRows.Column> columns) {
    return new PairedRows(columns, context.edition().isBilingual()).byNumber();
  }
}
