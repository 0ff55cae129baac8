package org.jiedu.chart;

import java.util.List;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Mark;
import org.jiedu.picture.TextBlock;
import org.jiedu.picture.Wording;

/** What was, beside what is. */
final class ComparisonDrawing implements KindDrawing {
  private static final double GAP = 8;
  private static final double PADDING = 10;
  private static final double RULE = 4;

  /** Where the three columns are; on a narrow sheet the first lies over the others. */
  private record Columns(double aspect, double before, double after, double width) {
    static Columns of(Sheet sheet) {
      double aspect = sheet.isWide() ? sheet.width() * .24 : 0;
      double width = (sheet.width() - aspect - GAP) / 2;
      return new Columns(
          sheet.isWide() ? aspect - GAP : sheet.width(), aspect, aspect + width + GAP, width);
    }

    double inner() {
      return width - 2 * PADDING - RULE;
    }
  }

  private final ChartWords words;

  ComparisonDrawing(ChartWords words) {
    this.words = words;
  }

  @Override
  public void draw(Chart chart, Sheet sheet) {
    Columns columns = Columns.of(sheet);
    heads(columns, sheet);
    for (ChartRow row : chart.rows()) {
      draw((ChartRow.Change) row, columns, sheet);
    }
    sheet.down(-GAP);
  }

  private void heads(Columns columns, Sheet sheet) {
    TextBlock before = head(words.before(), columns, sheet);
    TextBlock after = head(words.after(), columns, sheet);
    sheet.add(before.at(columns.before() + PADDING, sheet.y(), Ink.QUIET));
    sheet.add(after.at(columns.after() + PADDING + RULE, sheet.y(), Ink.RED));
    sheet.down(Math.max(before.height(), after.height()) + 4);
  }

  private static TextBlock head(List<Wording> words, Columns columns, Sheet sheet) {
    return sheet.block(sheet.ofSheet(words), Sheet.STRONG, columns.inner());
  }

  private static void draw(ChartRow.Change change, Columns columns, Sheet sheet) {
    TextBlock aspect = sheet.block(change.aspect(), Sheet.STRONG, columns.aspect());
    TextBlock before = sheet.block(change.before(), Sheet.LABEL, columns.inner());
    TextBlock after = sheet.block(change.after(), Sheet.LABEL, columns.inner());
    double height = Math.max(before.height(), after.height()) + 2 * PADDING;
    if (sheet.isWide()) {
      height = Math.max(height, aspect.height() + 2 * PADDING);
      sheet.add(aspect.at(0, sheet.y() + PADDING, Ink.INK));
    } else {
      sheet.down(4);
      sheet.addBelow(aspect, 0, Ink.INK);
      sheet.down(2);
    }
    box(columns.before(), columns.width(), height, Ink.LINE, sheet);
    box(columns.after(), columns.width(), height, Ink.RED, sheet);
    sheet.add(before.at(columns.before() + PADDING + RULE, sheet.y() + PADDING, Ink.QUIET));
    sheet.add(after.at(columns.after() + PADDING + RULE, sheet.y() + PADDING, Ink.INK));
    sheet.down(height + GAP);
  }

  private static void box(double x, double width, double height, Ink rule, Sheet sheet) {
    sheet.add(new Mark.Box(x, sheet.y(), width, height, 0, Fill.of(Ink.TINT)));
    sheet.add(new Mark.Box(x, sheet.y(), RULE, height, 0, Fill.of(rule)));
  }
}
