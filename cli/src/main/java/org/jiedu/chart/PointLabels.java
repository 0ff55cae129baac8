package org.jiedu.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jiedu.picture.Anchor;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Mark;
import org.jiedu.picture.TextBlock;

/**
 * The labels below the points of a line: of every point, or where there is no room of every second,
 * third … one. The table beside the chart has them all.
 */
record PointLabels(List<Label> labels) {
  private static final double GAP = 8;
  private static final int MOST_LINES = 3;
  private static final double NARROWEST = 44;

  /** A label whose middle stands at x. */
  private record Label(TextBlock block, double x) {}

  PointLabels {
    labels = List.copyOf(labels);
  }

  static PointLabels of(Series series, Sheet sheet, IntToDoubleFunction x) {
    int count = series.rows().size();
    for (int step = 1; step < count; step++) {
      double room = x.applyAsDouble(step) - x.applyAsDouble(0) - GAP;
      List<Label> labels = every(step, room, series, sheet, x);
      if (fits(labels, room) || step == count - 1) {
        return new PointLabels(labels);
      }
    }
    return new PointLabels(every(1, sheet.width(), series, sheet, x));
  }

  private static List<Label> every(
      int step, double room, Series series, Sheet sheet, IntToDoubleFunction x) {
    List<Label> labels = new ArrayList<>();
    // Counted from the last, which readers look for.
    int last = series.rows().size() - 1;
    for (int row = last % step; row <= last; row += step) {
      TextBlock block =
          sheet.block(series.rows().get(row).label(), Sheet.SMALL, Math.max(room, NARROWEST));
      double half = block.width() / 2;
      double middle = Math.max(half, Math.min(x.applyAsDouble(row), sheet.width() - half));
      labels.add(new Label(block, middle));
    }
    return labels;
  }

  private static boolean fits(List<Label> labels, double room) {
    double end = Double.NEGATIVE_INFINITY;
    for (Label label : labels) {
      double half = label.block().width() / 2;
      boolean meets = label.x() - half < end + GAP / 2;
      if (meets || label.block().lines().size() > MOST_LINES || label.block().width() > room) {
        return false;
      }
      end = label.x() + half;
    }
    return true;
  }

  void draw(Sheet sheet) {
    double height = 0;
    for (Label label : labels) {
      List<Mark> marks = label.block().at(label.x(), sheet.y(), Anchor.MIDDLE, Ink.QUIET);
      sheet.add(marks);
      height = Math.max(height, label.block().height());
    }
    sheet.down(height);
  }
}
