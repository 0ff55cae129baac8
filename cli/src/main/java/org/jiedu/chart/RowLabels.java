package org.jiedu.chart;

import java.util.List;
import org.jiedu.picture.Ink;
import org.jiedu.picture.TextBlock;

/**
 * The labels of horizontal bars: in a column on the left where all are short, else each above its
 * bars, where a long one has the whole width.
 *
 * @param column width of the column with the gap behind it, in pixels; 0 where there is none
 */
record RowLabels(List<TextBlock> blocks, double column) {
  private static final double SHARE = .3;
  private static final int GAP = 10;

  RowLabels {
    blocks = List.copyOf(blocks);
  }

  static RowLabels of(Series series, Sheet sheet) {
    double room = sheet.width() * SHARE;
    List<TextBlock> narrow = blocks(series, sheet, room);
    int most = sheet.isWide() ? 2 : 1;
    boolean isColumn =
        narrow.stream().allMatch(block -> block.width() <= room && lines(block) <= most);
    if (!isColumn) {
      return new RowLabels(blocks(series, sheet, sheet.width()), 0);
    }
    double widest = narrow.stream().mapToDouble(TextBlock::width).max().orElse(0);
    return new RowLabels(narrow, widest + GAP);
  }

  private static List<TextBlock> blocks(Series series, Sheet sheet, double width) {
    return series.rows().stream().map(row -> sheet.block(row.label(), Sheet.LABEL, width)).toList();
  }

  /** Returns into how many lines the language with the most of them is broken. */
  private static long lines(TextBlock block) {
    return block.lines().stream()
        .mapToLong(
            line ->
                block.lines().stream()
                    .filter(other -> other.wording().language().equals(line.wording().language()))
                    .count())
        .max()
        .orElse(0);
  }

  /**
   * Writes a row's label and goes to where its bars begin.
   *
   * @param barsHeight of the row's bars
   * @return the height that the row takes from there
   */
  double draw(int row, double barsHeight, Sheet sheet) {
    TextBlock block = blocks.get(row);
    if (column == 0) {
      sheet.addBelow(block, 0, Ink.INK);
      sheet.down(2);
      return barsHeight;
    }
    double height = Math.max(block.height(), barsHeight);
    sheet.add(block.at(0, sheet.y() + (height - block.height()) / 2, Ink.INK));
    sheet.down((height - barsHeight) / 2);
    return height - (height - barsHeight) / 2;
  }
}
