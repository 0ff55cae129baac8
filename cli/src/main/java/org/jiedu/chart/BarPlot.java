package org.jiedu.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jiedu.picture.Anchor;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Mark;
import org.jiedu.picture.PathData;

/**
 * The ground of horizontal bars while they are drawn: an axis on which zero stands, with round
 * ticks and their numbers below. Belongs to one thread.
 */
final class BarPlot {
  /** From the end of a bar to its number, in pixels. */
  private static final double BEFORE_NUMBER = 6;

  private static final double TICK_GAP = 18;
  private static final double TICK_HEIGHT = 22;
  private static final double TICK_MARK = 5;
  private static final double AXIS_ABOVE = 3;
  private static final double OVER_BARS = 3;

  private final Axis axis;
  private final double left;
  private final double right;
  private final boolean isUnbroken;
  private final List<Mark> bars = new ArrayList<>();
  private final List<double[]> spans = new ArrayList<>();

  private BarPlot(Axis axis, double left, double right, boolean isUnbroken) {
    this.axis = axis;
    this.left = left;
    this.right = right;
    this.isUnbroken = isUnbroken;
  }

  /** A bar's end with the width of the number behind it, in pixels. */
  record End(double value, double numberWidth) {}

  /** Returns the ground for bars with these ends beside or below these labels. */
  static BarPlot of(List<End> ends, RowLabels labels, Sheet sheet) {
    double from = Math.min(0, ends.stream().mapToDouble(End::value).min().orElse(0));
    double to = Math.max(0, ends.stream().mapToDouble(End::value).max().orElse(1));
    double start = labels.column();
    double end = sheet.width();
    for (End bar : ends) {
      double room = bar.numberWidth() + BEFORE_NUMBER;
      double share = (Math.max(0, bar.value()) - from) / (to > from ? to - from : 1);
      // The number behind every bar stays on the sheet.
      if (share > 0) {
        end = Math.min(end, start + (sheet.width() - room - start) / share);
      }
    }
    int most = 6;
    Axis axis = Axis.within(from, to, most);
    while (most > 2 && !hasRoom(axis, end - start, sheet)) {
      axis = Axis.within(from, to, --most);
    }
    return new BarPlot(axis, start, end, labels.column() > 0);
  }

  private static boolean hasRoom(Axis axis, double width, Sheet sheet) {
    double widest =
        axis.ticks().stream()
            .mapToDouble(tick -> sheet.widthOf(Axis.written(tick), Sheet.SMALL))
            .max()
            .orElse(0);
    return (widest + TICK_GAP) * (axis.ticks().size() - 1) <= width;
  }

  /** Returns where the number of a bar begins: behind its end, or behind zero if it goes left. */
  double numberX(double value) {
    return x(Math.max(0, value)) + BEFORE_NUMBER;
  }

  double x(double value) {
    return left + (right - left) * axis.share(value);
  }

  /** Takes up what is drawn over the lines. */
  void add(Mark mark) {
    bars.add(mark);
  }

  /** Returns a bar from one number to another. */
  Mark.Box bar(double from, double to, double top, double height, Fill fill) {
    double start = Math.min(x(from), x(to));
    return new Mark.Box(start, top, Math.abs(x(to) - x(from)), height, 0, fill);
  }

  /** Says where bars of a row stand: the zero line runs there, and not through the label above. */
  void span(double top, double height) {
    if (isUnbroken && !spans.isEmpty()) {
      spans.get(0)[1] = top + height + OVER_BARS;
    } else {
      spans.add(new double[] {top - OVER_BARS, top + height + OVER_BARS});
    }
  }

  /**
   * Puts bars, axis and its numbers on the sheet. No lines run up from the ticks: each bar has its
   * number, and a line would strike it through.
   */
  void draw(Sheet sheet) {
    PathData zero = new PathData();
    for (double[] span : spans) {
      zero.move(x(0), span[0]).line(x(0), span[1]);
    }
    sheet.add(bars);
    sheet.add(new Mark.Stroke(zero.toString(), Ink.QUIET, 1, Optional.empty()));
    double y = sheet.y() - AXIS_ABOVE;
    PathData line = new PathData().move(left, y).line(right, y);
    for (BigDecimal tick : axis.ticks()) {
      line.move(x(tick.doubleValue()), y).line(x(tick.doubleValue()), y + TICK_MARK);
    }
    sheet.add(new Mark.Stroke(line.toString(), Ink.LINE, 1, Optional.empty()));
    numbers(sheet);
    sheet.down(TICK_HEIGHT);
  }

  /** Writes the numbers of the ticks: zero first, then from the ends, as many as do not meet. */
  private void numbers(Sheet sheet) {
    List<BigDecimal> ticks = new ArrayList<>(axis.ticks());
    if (!hasRoom(axis, right - left, sheet)) {
      ticks.sort(
          Comparator.comparing((BigDecimal tick) -> tick.signum() != 0)
              .thenComparing(tick -> tick.abs().negate()));
    }
    List<double[]> taken = new ArrayList<>();
    for (BigDecimal tick : ticks) {
      double half = sheet.widthOf(Axis.written(tick), Sheet.SMALL) / 2 + TICK_GAP / 4;
      double x = tickX(tick, sheet);
      if (taken.stream().noneMatch(other -> x - half < other[1] && x + half > other[0])) {
        sheet.addTick(Axis.written(tick), x, sheet.y() + 8, Anchor.MIDDLE);
        taken.add(new double[] {x - half, x + half});
      }
    }
  }

  private double tickX(BigDecimal tick, Sheet sheet) {
    double half = sheet.widthOf(Axis.written(tick), Sheet.SMALL) / 2;
    return Math.max(half, Math.min(x(tick.doubleValue()), sheet.width() - half));
  }
}
