package org.jiedu.poster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jiedu.page.Phrase;
import org.jiedu.page.Piece;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Layout;
import org.jiedu.picture.Mark;
import org.jiedu.picture.TextBlock;
import org.jiedu.picture.TextStyle;

/** Draws a small table: columns as wide as their texts ask for, a line below each row. */
final class PosterTable {
  private static final double PADDING = 14;
  private static final double NARROWEST = .18;

  private final Words words;

  PosterTable(Words words) {
    this.words = words;
  }

  void draw(Piece.Table table, double left, double width, Layout layout) {
    double[] columns = columns(table, width);
    row(table.header(), columns, left, PosterStyle.STRONG, layout);
    for (List<Phrase> row : table.rows()) {
      row(row, columns, left, PosterStyle.BODY, layout);
    }
  }

  /**
   * Divides the width by what the widest cell of each column would take in one line. Where that is
   * too much the widest columns give way: in a narrow one, numbers would be broken.
   */
  private double[] columns(Piece.Table table, double width) {
    int count = table.header().size();
    double[] widths = new double[count];
    List<List<Phrase>> rows = new ArrayList<>(table.rows());
    rows.add(table.header());
    for (List<Phrase> row : rows) {
      for (int i = 0; i < count && i < row.size(); i++) {
        TextBlock cell = words.block(row.get(i), PosterStyle.STRONG, width);
        widths[i] = Math.max(widths[i], cell.width() + 2 * PADDING);
      }
    }
    double most = most(widths, width);
    double sum = 0;
    for (int i = 0; i < count; i++) {
      widths[i] = Math.min(Math.max(widths[i], width * NARROWEST), most);
      sum += widths[i];
    }
    for (int i = 0; i < count; i++) {
      widths[i] *= width / sum;
    }
    return widths;
  }

  /** Returns how wide a column may be, so that all find room and narrow ones keep their width. */
  private static double most(double[] widths, double room) {
    double[] sorted = widths.clone();
    Arrays.sort(sorted);
    double left = room;
    for (int i = 0; i < sorted.length; i++) {
      double share = left / (sorted.length - i);
      if (sorted[i] > share) {
        return share;
      }
      left -= Math.max(sorted[i], room * NARROWEST);
    }
    return room;
  }

  private void row(
      List<Phrase> cells, double[] columns, double left, TextStyle style, Layout layout) {
    List<TextBlock> blocks = new ArrayList<>();
    double height = 0;
    for (int i = 0; i < cells.size() && i < columns.length; i++) {
      TextBlock block = words.block(cells.get(i), style, columns[i] - 2 * PADDING);
      blocks.add(block);
      height = Math.max(height, block.height() + 2 * PADDING);
    }
    double width = 0;
    for (double column : columns) {
      width += column;
    }
    if (style.isBold()) {
      layout.add(new Mark.Box(left, layout.y(), width, height, 0, Fill.of(Ink.TINT)));
    }
    double x = left;
    for (int i = 0; i < blocks.size(); i++) {
      layout.add(blocks.get(i).at(x + PADDING, layout.y() + PADDING, Ink.INK));
      x += columns[i];
    }
    layout.down(height);
    layout.add(new Mark.Box(left, layout.y() - 2, width, 2, 0, Fill.of(Ink.LINE)));
  }
}
