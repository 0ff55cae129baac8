package org.jiedu.chart;

import java.util.ArrayList;
import java.util.List;
import org.jiedu.picture.Anchor;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Mark;

/** One bar a row, of a part for each series, with its sum behind it. */
final class StackedBarDrawing implements KindDrawing {
  private static final double BAR = 24;
  private static final double ROW_GAP = 12;
  private static final double SEAM = 2;

  /** How far a row reaches to either side of zero. */
  private record Reach(double down, double up) {
    Reach with(double value) {
      return new Reach(down + Math.min(0, value), up + Math.max(0, value));
    }
  }

  @Override
  public void draw(Chart chart, Sheet sheet) {
    Series series = Series.of(chart);
    sheet.addUnit(chart.unit());
    new Legend(sheet, 14, (i, x, middle) -> List.of(BarDrawing.swatch(i, x, middle)))
        .draw(series.names());
    RowLabels labels = RowLabels.of(series, sheet);
    BarPlot plot = BarPlot.of(ends(series, sheet), labels, sheet);
    for (int row = 0; row < series.rows().size(); row++) {
      double height = labels.draw(row, BAR, sheet);
      plot.span(sheet.y(), BAR);
      Reach reach = stack(row, series, plot, sheet);
      if (series.count() > 1) {
        double x = plot.x(reach.up()) + BarPlot.BEFORE_NUMBER;
        sheet.addNumber(series.total(row), x, sheet.y() + BAR / 2, Anchor.START, Sheet.STRONG);
      }
      sheet.down(height + ROW_GAP);
    }
    sheet.down(-ROW_GAP / 2);
    plot.draw(sheet);
  }

  /** Puts the parts of a row together; what is less than zero goes to the left. */
  private static Reach stack(int row, Series series, BarPlot plot, Sheet sheet) {
    Reach reach = new Reach(0, 0);
    for (int i = 0; i < series.count(); i++) {
      double value = series.value(row, i);
      double start = value < 0 ? reach.down() : reach.up();
      Mark.Box part = plot.bar(start, start + value, sheet.y(), BAR, Fill.ofSeries(i));
      plot.add(part);
      if (start != 0 && part.width() > SEAM) {
        double x = value < 0 ? part.x() + part.width() - SEAM : part.x();
        plot.add(new Mark.Box(x, sheet.y(), SEAM, BAR, 0, Fill.of(Ink.PAPER)));
      }
      label(series.written(row, i), part, plot, sheet);
      reach = reach.with(value);
    }
    return reach;
  }

  /** Puts a number on its part, on paper of its own, where there is room for it. */
  private static void label(String number, Mark.Box part, BarPlot plot, Sheet sheet) {
    double width = sheet.widthOf(number, Sheet.SMALL) + 6;
    if (part.width() >= width + 6) {
      double middle = part.x() + part.width() / 2;
      sheet.onPaper(number, middle, part.y() + part.height() / 2).forEach(plot::add);
    }
  }

  private static List<BarPlot.End> ends(Series series, Sheet sheet) {
    List<BarPlot.End> ends = new ArrayList<>();
    for (int row = 0; row < series.rows().size(); row++) {
      Reach reach = new Reach(0, 0);
      for (int i = 0; i < series.count(); i++) {
        reach = reach.with(series.value(row, i));
      }
      double width = sheet.widthOf(series.total(row), Sheet.STRONG);
      ends.add(new BarPlot.End(reach.up(), width));
      ends.add(new BarPlot.End(reach.down(), 0));
    }
    return ends;
  }
}
