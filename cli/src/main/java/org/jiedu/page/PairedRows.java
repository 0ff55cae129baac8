package org.jiedu.page;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;
import org.jiedu.markdown.anchor.Anchor;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.script.Language;

/**
 * Puts the blocks of one text, or of two languages, side by side.
 *
 * <p>A text is cut into passages, each beginning at a block with an anchor. Passages with the same
 * anchor stand beside one another; within them blocks are paired where both languages have the same
 * number, else what follows the first stands in one row.
 */
final class PairedRows {

  /** One language's blocks. */
  record Column(TextWriter writer, List<Node> blocks) {}

  private record Passage(String anchor, List<Node> blocks) {}

  private final List<Column> columns;
  private final boolean isBilingual;

  /**
   * Makes rows of one or two columns.
   *
   * @param isBilingual whether anchors of the pair stand on the row
   */
  PairedRows(List<Column> columns, boolean isBilingual) {
    this.columns = List.copyOf(columns);
    this.isBilingual = isBilingual;
  }

  /** Returns rows in which blocks that bear the same anchors stand side by side. */
  List<Row> byAnchor() {
    if (columns.size() == 1) {
      List<Row> rows = new ArrayList<>();
      columns.get(0).blocks().forEach(block -> rows.add(row(List.of(List.of(block)))));
      return rows;
    }
    List<Row> rows = new ArrayList<>();
    List<Passage> left = passages(columns.get(0).blocks());
    List<Passage> right = passages(columns.get(1).blocks());
    int next = 0;
    for (Passage passage : left) {
      int match = indexOf(right, passage.anchor(), next);
      if (match < 0) {
        addRows(passage.blocks(), List.of(), rows);
        continue;
      }
      for (; next < match; next++) {
        addRows(List.of(), right.get(next).blocks(), rows);
      }
      addRows(passage.blocks(), right.get(match).blocks(), rows);
      next = match + 1;
    }
    for (; next < right.size(); next++) {
      addRows(List.of(), right.get(next).blocks(), rows);
    }
    return rows;
  }

  /**
   * Returns rows in which the blocks stand side by side, or all in one row if they do not match.
   */
  List<Row> byNumber() {
    if (columns.size() == 1) {
      return byAnchor();
    }
    List<Row> rows = new ArrayList<>();
    addRows(columns.get(0).blocks(), columns.get(1).blocks(), rows);
    return rows;
  }

  private void addRows(List<Node> left, List<Node> right, List<Row> rows) {
    if (left.size() == right.size()) {
      for (int i = 0; i < left.size(); i++) {
        rows.add(row(List.of(List.of(left.get(i)), List.of(right.get(i)))));
      }
    } else {
      rows.add(row(List.of(left, right)));
    }
  }

  private Row row(List<List<Node>> blocks) {
    Optional<Embed> shared = sharedFigure(blocks);
    if (shared.isPresent()) {
      List<Language> languages = columns.stream().map(c -> c.writer().language()).toList();
      String figure = columns.get(0).writer().figure(shared.get(), languages);
      return new Row("", List.of(Cell.ofBoth(languages.get(0), figure)), List.of(), List.of());
    }
    List<String> anchors = anchors(blocks);
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(columns.get(i).writer().cell(blocks.get(i)));
    }
    if (!isBilingual || anchors.isEmpty()) {
      return new Row("", cells, List.of(), anchors);
    }
    Cell first = cells.get(0);
    cells.set(0, new Cell(first.lang(), inner(anchors) + first.html()));
    return new Row(anchors.get(0), cells, List.of(), anchors);
  }

  /** Returns the chart or medium that both languages show side by side: it stands over both. */
  private Optional<Embed> sharedFigure(List<List<Node>> blocks) {
    if (columns.size() < 2 || blocks.stream().anyMatch(cell -> cell.size() != 1)) {
      return Optional.empty();
    }
    Optional<Embed> left = columns.get(0).writer().figure(blocks.get(0).get(0));
    Optional<String> right = columns.get(1).writer().figure(blocks.get(1).get(0)).map(Embed::path);
    return left.filter(embed -> right.filter(embed.path()::equals).isPresent());
  }

  /** Returns elements for the anchors of the pair but the first, which stands on the row. */
  private static String inner(List<String> anchors) {
    StringBuilder html = new StringBuilder();
    anchors.stream()
        .skip(1)
        .forEach(
            anchor ->
                html.append("<span id=\"")
                    .append(EmbedFigures.escape(anchor))
                    .append("\"></span>"));
    return html.toString();
  }

  private static List<String> anchors(List<List<Node>> blocks) {
    Set<String> anchors = new LinkedHashSet<>();
    for (List<Node> cell : blocks) {
      for (Node block : cell) {
        anchors.addAll(BlockAnchors.of(block));
      }
    }
    return List.copyOf(anchors);
  }

  private static List<Passage> passages(List<Node> blocks) {
    List<Passage> passages = new ArrayList<>();
    for (Node block : blocks) {
      Optional<String> anchor = BlockAnchors.of(block).stream().findFirst();
      if (anchor.isPresent() || passages.isEmpty()) {
        passages.add(new Passage(anchor.orElse(""), new ArrayList<>()));
      }
      passages.get(passages.size() - 1).blocks().add(block);
    }
    return passages;
  }

  private static int indexOf(List<Passage> passages, String anchor, int from) {
    for (int i = from; i < passages.size(); i++) {
      if (passages.get(i).anchor().equals(anchor)) {
        return i;
      }
    }
    return -1;
  }

  /** The anchors of a block and of all below it, in the order of the text. */
  static final class BlockAnchors {
    private BlockAnchors() {}

    static List<String> of(Node block) {
      List<String> anchors = new ArrayList<>();
      collect(block, anchors);
      return anchors;
    }

    private static void collect(Node node, List<String> anchors) {
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        if (child instanceof Anchor anchor) {
          anchors.add(anchor.id());
        } else {
          collect(child, anchors);
        }
      }
    }
  }
}
