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

/** A line for each series, told apart by its dashes and points too; the last number at its end. */
final class LineDrawing implements KindDrawing {
  private static final List<String> DASHES = List.of("", "7 3", "2 3", "9 3 2 3", "12 4", "4 2");
  private static final double NUMBER_HEIGHT = 16;

  /** Where lines are drawn: its corners, and the axis at its left. */
  private record Plot(Axis axis, double left, double top, double right, double bottom, int points) {
    double x(int point) {
      return points == 1 ? (left + right) / 2 : left + (right - left) * point / (points - 1);
    }

    double y(double value) {
      return bottom - (bottom - top) * axis.share(value);
    }
  }

  @Override
  public void draw(Chart chart, Sheet sheet) {
    Series series = Series.of(chart);
    sheet.addUnit(chart.unit());
    new Legend(sheet, 30, LineDrawing::sample).draw(series.names());
    sheet.down(12);
    Plot plot = plot(series, sheet);
    grid(plot, sheet);
    if (series.count() == 1) {
      numbers(series, plot, sheet);
    }
    for (int i = 0; i < series.count(); i++) {
      line(series, i, plot, sheet);
    }
    endNumbers(series, plot, sheet);
    sheet.down(plot.bottom() - sheet.y() + 8);
    PointLabels.of(series, sheet, plot::x).draw(sheet);
  }

  private static Plot plot(Series series, Sheet sheet) {
    double least = series.least();
    double greatest = series.greatest();
    // Zero stands on the axis unless that would press the lines flat.
    boolean hasZero = least >= 0 && least <= greatest * .6;
    Axis axis = Axis.around(hasZero ? 0 : least, greatest, 6);
    double ticks =
        axis.ticks().stream()
            .mapToDouble(tick -> sheet.widthOf(Axis.written(tick), Sheet.SMALL))
            .max()
            .orElse(0);
    int last = series.rows().size() - 1;
    double end = 0;
    for (int i = 0; i < series.count(); i++) {
      end = Math.max(end, sheet.widthOf(series.written(last, i), Sheet.STRONG));
    }
    double height = sheet.isWide() ? 220 : 180;
    return new Plot(
        axis,
        ticks + 14,
        sheet.y(),
        sheet.width() - end - 12,
        sheet.y() + height,
        series.rows().size());
  }

  private static void grid(Plot plot, Sheet sheet) {
    PathData lines = new PathData();
    for (BigDecimal tick : plot.axis().ticks()) {
      double y = plot.y(tick.doubleValue());
      lines.move(plot.left() - 4, y).line(plot.right() + 4, y);
      sheet.addTick(Axis.written(tick), plot.left() - 10, y, Anchor.END);
    }
    sheet.add(new Mark.Stroke(lines.toString(), Ink.LINE, 1, Optional.empty()));
  }

  private static void line(Series series, int index, Plot plot, Sheet sheet) {
    PathData line = new PathData();
    List<Mark> points = new ArrayList<>();
    for (int row = 0; row < series.rows().size(); row++) {
      double x = plot.x(row);
      double y = plot.y(series.value(row, index));
      if (row == 0) {
        line.move(x, y);
      } else {
        line.line(x, y);
      }
      points.add(point(index, x, y));
    }
    sheet.add(stroke(line, index));
    sheet.add(points);
  }

  private static Mark stroke(PathData line, int index) {
    Optional<String> dashes = Optional.of(DASHES.get(index)).filter(found -> !found.isEmpty());
    return new Mark.Stroke(line.toString(), Ink.ofSeries(index), 2, dashes);
  }

  /** Returns a point in the shape of its series. */
  private static Mark point(int index, double x, double y) {
    Fill fill = Fill.of(Ink.ofSeries(index));
    return switch (index) {
      case 0 -> new Mark.Disc(x, y, 4, fill);
      case 1 -> new Mark.Box(x - 4, y - 4, 8, 8, 0, fill);
      case 2 -> area(fill, x, y - 5, x + 5, y + 4, x - 5, y + 4);
      case 3 -> area(fill, x, y - 5, x + 5, y, x, y + 5, x - 5, y);
      case 4 -> area(fill, x - 5, y - 4, x + 5, y - 4, x, y + 5);
      default -> new Mark.Box(x - 2, y - 5, 4, 10, 0, fill);
    };
  }

  private static Mark area(Fill fill, double... points) {
    PathData outline = new PathData().move(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      outline.line(points[i], points[i + 1]);
    }
    return new Mark.Area(outline.close().toString(), fill);
  }

  private static List<Mark> sample(int series, double x, double middle) {
    PathData line = new PathData().move(x, middle).line(x + 30, middle);
    return List.of(stroke(line, series), point(series, x + 15, middle));
  }

  /** Writes the last number of each line at its end; those that would meet move apart. */
  private static void endNumbers(Series series, Plot plot, Sheet sheet) {
    int last = series.rows().size() - 1;
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < series.count(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> -series.value(last, i)));
    double next = plot.top() - NUMBER_HEIGHT / 2;
    for (int i : order) {
      double y = Math.max(plot.y(series.value(last, i)), next);
      sheet.addNumber(series.written(last, i), plot.right() + 10, y, Anchor.START, Sheet.STRONG);
      next = y + NUMBER_HEIGHT;
    }
  }

  /** Writes the numbers of a single line beside its points, where they do not meet. */
  private static void numbers(Series series, Plot plot, Sheet sheet) {
    double free = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < series.rows().size() - 1; row++) {
      String number = series.written(row, 0);
      double half = sheet.widthOf(number, Sheet.SMALL) / 2 + 3;
      double x = Math.max(plot.x(row), half);
      if (x - half > free && x + half < plot.right()) {
        double y = plot.y(series.value(row, 0));
        sheet.add(sheet.onPaper(number, x, isLow(series, row) ? y + 16 : y - 16));
        free = x + half;
      }
    }
  }

  /** Returns whether the line rises on both sides of a point: its number stands below it then. */
  private static boolean isLow(Series series, int row) {
    double value = series.value(row, 0);
    return row > 0 && series.value(row - 1, 0) > value && series.value(row + 1, 0) > value;
  }
}
