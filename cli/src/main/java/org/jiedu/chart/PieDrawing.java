package org.jiedu.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jiedu.picture.Anchor;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Mark;
import org.jiedu.picture.PathData;
import org.jiedu.picture.TextBlock;
import org.jiedu.picture.Wording;

/**
 * A ring whose parts begin at the top, clockwise, with a list of them that tells their shares. More
 * parts than there are colours bear numbers.
 */
final class PieDrawing implements KindDrawing {
  private static final double OUTER = 84;
  private static final double INNER = 46;
  private static final double ROW_GAP = 8;

  /** The least share whose part has room for a number. */
  private static final double LEAST_NUMBERED = .04;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  @Override
  public void draw(Chart chart, Sheet sheet) {
    Series series = Series.of(chart);
    double x = sheet.isWide() ? OUTER + 2 : sheet.width() / 2;
    double top = sheet.y() + 2;
    ring(series, x, top + OUTER, sheet);
    double left = sheet.isWide() ? 2 * OUTER + 36 : 0;
    if (!sheet.isWide()) {
      sheet.down(2 * OUTER + 18);
    }
    list(chart, series, left, sheet);
    sheet.down(Math.max(0, top + 2 * OUTER + 2 - sheet.y()));
  }

  private static void ring(Series series, double x, double y, Sheet sheet) {
    double sum = 0;
    for (int row = 0; row < series.rows().size(); row++) {
      sum += series.value(row, 0);
    }
    if (sum == 0) {
      sheet.add(new Mark.Disc(x, y, OUTER, Fill.of(Ink.LINE)));
      sheet.add(new Mark.Disc(x, y, INNER, Fill.of(Ink.PAPER)));
      return;
    }
    double start = 0;
    for (int row = 0; row < series.rows().size(); row++) {
      double end = start + series.value(row, 0) / sum;
      if (end > start) {
        sheet.add(part(x, y, start, end, fill(row, series)));
      }
      start = end;
    }
    // Seams after all parts, and the hole last: each lies over what it divides.
    start = 0;
    PathData seams = new PathData();
    for (int row = 0; row < series.rows().size(); row++) {
      seams.move(x, y).line(x + OUTER * sin(start), y - OUTER * cos(start));
      start += series.value(row, 0) / sum;
    }
    sheet.add(new Mark.Stroke(seams.toString(), Ink.PAPER, 3, java.util.Optional.empty()));
    sheet.add(new Mark.Disc(x, y, INNER, Fill.of(Ink.PAPER)));
    if (isNumbered(series)) {
      numbers(series, x, y, sum, sheet);
    }
  }

  private static boolean isNumbered(Series series) {
    return series.rows().size() > Ink.SERIES;
  }

  /** Writes the number of each part on it, where there is room. */
  private static void numbers(Series series, double x, double y, double sum, Sheet sheet) {
    double radius = (OUTER + INNER) / 2;
    double start = 0;
    for (int row = 0; row < series.rows().size(); row++) {
      double share = series.value(row, 0) / sum;
      double turn = start + share / 2;
      if (share > LEAST_NUMBERED) {
        sheet.add(
            sheet.onPaper(String.valueOf(row + 1), x + radius * sin(turn), y - radius * cos(turn)));
      }
      start += share;
    }
  }

  private static Mark part(double x, double y, double start, double end, Fill fill) {
    if (end - start > .9999) {
      return new Mark.Disc(x, y, OUTER, fill);
    }
    PathData outline = new PathData().move(x, y);
    outline.line(x + OUTER * sin(start), y - OUTER * cos(start));
    outline.arc(OUTER, end - start > .5, x + OUTER * sin(end), y - OUTER * cos(end));
    return new Mark.Area(outline.close().toString(), fill);
  }

  // StrictMath: the same picture on every processor.
  private static double sin(double turn) {
    return StrictMath.sin(turn * 2 * Math.PI);
  }

  private static double cos(double turn) {
    return StrictMath.cos(turn * 2 * Math.PI);
  }

  private static void list(Chart chart, Series series, double left, Sheet sheet) {
    BigDecimal sum =
        series.rows().stream()
            .map(row -> row.values().get(0).value())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    double textLeft = left + (isNumbered(series) ? 56 : 24);
    for (int row = 0; row < series.rows().size(); row++) {
      TextBlock label =
          sheet.block(series.rows().get(row).label(), Sheet.LABEL, sheet.width() - textLeft);
      TextBlock.Line first = label.lines().get(0);
      double middle = sheet.y() + (first.top() + first.bottom()) / 2;
      sheet.add(new Mark.Box(left, middle - 7, 14, 14, 0, fill(row, series)));
      if (isNumbered(series)) {
        sheet.addNumber(row + 1 + ".", left + 20, middle, Anchor.START, Sheet.SMALL);
      }
      sheet.addBelow(label, textLeft, Ink.INK);
      TextBlock numbers =
          sheet.block(
              numbers(chart, series, row, sum, sheet), Sheet.SMALL, sheet.width() - textLeft);
      sheet.addBelow(numbers, textLeft, Ink.QUIET);
      sheet.down(ROW_GAP);
    }
    sheet.down(-ROW_GAP);
  }

  /** Returns a part's number with its unit and its share, in each language: {@code 12 万元 · 40%}. */
  private static List<Wording> numbers(
      Chart chart, Series series, int row, BigDecimal sum, Sheet sheet) {
    String number = series.written(row, 0);
    String share = share(series.rows().get(row).values().get(0).value(), sum);
    List<Wording> words = new ArrayList<>();
    for (Wording unit : chart.unit().map(sheet::words).orElse(List.of(sheet.number("")))) {
      boolean isPercent = unit.text().equals("%") || unit.text().equals("％");
      String text = isPercent ? number + "%" : withUnit(number, unit) + " · " + share;
      words.add(new Wording(unit.language(), text));
    }
    return words;
  }

  private static String share(BigDecimal part, BigDecimal sum) {
    return sum.signum() == 0
        ? "0%"
        : part.multiply(HUNDRED)
                .divide(sum, 1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString()
            + "%";
  }

  private static Fill fill(int row, Series series) {
    boolean isLast = row > 0 && row == series.rows().size() - 1;
    // The last part lies beside the first: it does not take the same colour.
    return Fill.ofSeries(isLast && row % Ink.SERIES == 0 ? 2 : row % Ink.SERIES);
  }

  /** Tibetan counts with the unit before the number, Chinese behind it. */
  static String withUnit(String number, Wording unit) {
    if (unit.text().isEmpty()) {
      return number;
    }
    return unit.language().isTibetan() ? unit.text() + " " + number : number + " " + unit.text();
  }
}
