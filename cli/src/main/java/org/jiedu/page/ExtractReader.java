package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.jiedu.chart.Chart;
import org.jiedu.chart.ChartKind;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.alert.Alert;
import org.jiedu.markdown.alert.AlertType;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.chart.EmbedKind;
import org.jiedu.markdown.link.LinkReader;
import org.jiedu.markdown.section.Section;
import org.jiedu.markdown.term.Term;
import org.jiedu.markdown.term.Terms;
import org.jiedu.script.Language;

/**
 * Takes from blocks what a picture has room for: the first paragraph's opening, the first list, the
 * first table if it is small, and every chart.
 *
 * @param figures finds the charts
 */
record ExtractReader(MarkdownDocument document, Language language, EmbedFigures figures) {
  private static final int MOST_ITEMS = 6;
  private static final int MOST_COLUMNS = 3;
  private static final int MOST_ROWS = 6;

  /** Returns the parts in the order of the text. */
  List<Extract> read(List<Node> blocks) {
    List<Extract> parts = new ArrayList<>();
    for (Node block : blocks) {
      for (Extract part : parts(block)) {
        boolean isFirst =
            part instanceof Extract.Figure
                || parts.stream().noneMatch(other -> other.getClass().equals(part.getClass()));
        if (isFirst) {
          parts.add(part);
        }
      }
    }
    return withoutRepetition(parts);
  }

  /** Returns the terms that a section defines; nothing where it defines none. */
  Optional<Extract> terms(Section section) {
    List<Term> terms = Terms.of(document, section);
    return terms.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Extract.Terms(
                terms.stream().limit(MOST_ITEMS).map(this::meaning).toList(), terms.size()));
  }

  /** Returns the opening of the first paragraph of a list's item. */
  String opening(Node item) {
    return paragraph(item).map(found -> opening(PosterText.of(found))).orElse("");
  }

  String opening(String text) {
    return PosterText.opening(text, language);
  }

  /** Returns the first paragraph below a node. */
  static Optional<Node> paragraph(Node parent) {
    return children(parent).stream().filter(Paragraph.class::isInstance).findFirst();
  }

  static List<Node> children(Node parent) {
    List<Node> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNext()) {
      children.add(child);
    }
    return children;
  }

  private List<Extract> parts(Node block) {
    if (block instanceof Paragraph) {
      return paragraphParts(block);
    }
    if (block instanceof Alert alert && alert.type() != AlertType.EXAMPLE) {
      return children(alert).stream().flatMap(child -> parts(child).stream()).toList();
    }
    if (block instanceof ListBlock list) {
      return list(list).stream().toList();
    }
    return block instanceof TableBlock table ? table(table).stream().toList() : List.of();
  }

  private List<Extract> paragraphParts(Node paragraph) {
    List<Extract> parts = new ArrayList<>();
    String words = opening(PosterText.of(paragraph));
    if (!words.isEmpty()) {
      parts.add(new Extract.Words(words));
    }
    for (Node child : children(paragraph)) {
      if (child instanceof Image image) {
        chart(image).map(Extract.Figure::new).ifPresent(parts::add);
      }
    }
    return parts;
  }

  private Optional<Chart> chart(Image image) {
    return Embed.of(LinkReader.image(document, image))
        .filter(embed -> embed.kind() == EmbedKind.CHART)
        .flatMap(figures::read);
  }

  private Optional<Extract> list(ListBlock list) {
    List<String> items =
        children(list).stream()
            .flatMap(item -> paragraph(item).stream())
            .map(paragraph -> PosterText.item(PosterText.of(paragraph)))
            .filter(text -> !text.isEmpty())
            .toList();
    return items.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Extract.Items(
                items.stream().limit(MOST_ITEMS).toList(),
                items.size(),
                list instanceof OrderedList));
  }

  private static Optional<Extract> table(TableBlock table) {
    List<List<String>> rows =
        children(table).stream()
            .flatMap(part -> children(part).stream())
            .filter(TableRow.class::isInstance)
            .map(row -> children(row).stream().map(PosterText::of).toList())
            .toList();
    boolean isSmall =
        rows.size() > 1 && rows.size() <= MOST_ROWS + 1 && rows.get(0).size() <= MOST_COLUMNS;
    return isSmall ? Optional.of(new Extract.Table(rows)) : Optional.empty();
  }

  private Extract.Meaning meaning(Term term) {
    String definition =
        term.inlines().isEmpty()
            ? term.blocks().stream()
                .filter(Paragraph.class::isInstance)
                .findFirst()
                .map(PosterText::of)
                .orElse("")
            : PosterText.of(term.inlines());
    return new Extract.Meaning(term.name(), opening(definition));
  }

  /** A chart says again what a table beside it says; steps say what a numbered list says. */
  private static List<Extract> withoutRepetition(List<Extract> parts) {
    boolean hasChart = parts.stream().anyMatch(Extract.Figure.class::isInstance);
    boolean hasSteps =
        parts.stream()
            .anyMatch(
                part ->
                    part instanceof Extract.Figure figure
                        && figure.chart().kind() == ChartKind.STEPS);
    return parts.stream()
        .filter(part -> !(hasChart && part instanceof Extract.Table))
        .filter(part -> !(hasSteps && part instanceof Extract.Items items && items.isNumbered()))
        .toList();
  }
}
