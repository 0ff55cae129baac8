package org.jiedu.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.picture.Anchor;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Mark;
import org.jiedu.picture.PathData;

/**
 * The ground of horizontal bars while they are drawn: an axis on which zero stands, lines at its
 * round ticks, and their numbers below. Belongs to one thread.
 */
final class BarPlot {
  /** From the end of a bar to its number, in pixels. */
  static final double BEFORE_NUMBER = 6;

  private static final double TICK_GAP = 18;
  private static final double TICK_HEIGHT = 22;
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
      double share = (bar.value() - from) / (to > from ? to - from : 1);
      // The number behind every bar stays on the sheet, and the one before a negative bar.
      if (bar.value() >= 0 && share > 0) {
        end = Math.min(end, start + (sheet.width() - room - start) / share);
      } else if (bar.value() < 0) {
        start = Math.max(start, labels.column() + room * (1 - share));
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

  /** Says where bars of a row stand: lines run there, and not through the label above. */
  void span(double top, double height) {
    if (isUnbroken && !spans.isEmpty()) {
      spans.get(0)[1] = top + height + OVER_BARS;
    } else {
      spans.add(new double[] {top - OVER_BARS, top + height + OVER_BARS});
    }
  }

  /** Puts lines, bars and the numbers of the axis on the sheet. */
  void draw(Sheet sheet) {
    PathData lines = new PathData();
    PathData zero = new PathData();
    for (double[] span : spans) {
      for (BigDecimal tick : axis.ticks()) {
        double x = x(tick.doubleValue());
        (tick.signum() == 0 ? zero : lines).move(x, span[0]).line(x, span[1]);
      }
    }
    sheet.add(new Mark.Stroke(lines.toString(), Ink.LINE, 1, Optional.empty()));
    sheet.add(bars);
    sheet.add(new Mark.Stroke(zero.toString(), Ink.QUIET, 1, Optional.empty()));
    for (BigDecimal tick : axis.ticks()) {
      sheet.addTick(Axis.written(tick), tickX(tick, sheet), sheet.y() + 8, Anchor.MIDDLE);
    }
    sheet.down(TICK_HEIGHT);
  }

  private double tickX(BigDecimal tick, Sheet sheet) {
    double half = sheet.widthOf(Axis.written(tick), Sheet.SMALL) / 2;
    return Math.max(half, Math.min(x(tick.doubleValue()), sheet.width() - half));
  }
}
