package org.jiedu.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiedu.picture.Anchor;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Mark;
import org.jiedu.picture.PathData;

/** Bars from the left, one for each series, with its number behind each. */
final class BarDrawing implements KindDrawing {
  private static final double GAP = 3;
  private static final double ROW_GAP = 12;

  @Override
  public void draw(Chart chart, Sheet sheet) {
    Series series = Series.of(chart);
    sheet.addUnit(chart.unit());
    new Legend(sheet, 14, (i, x, middle) -> List.of(swatch(i, x, middle))).draw(series.names());
    List<BarPlot.End> ends = ends(series, sheet);
    RowLabels labels = RowLabels.of(series, ends, sheet);
    BarPlot plot = BarPlot.of(ends, labels, sheet);
    double bar = series.count() == 1 ? 20 : 15;
    double barsHeight = series.count() * (bar + GAP) - GAP;
    List<PathData> bars = Stream.generate(PathData::new).limit(series.count()).toList();
    for (int row = 0; row < series.rows().size(); row++) {
      double height = labels.draw(row, barsHeight, sheet);
      plot.span(sheet.y(), barsHeight);
      for (int i = 0; i < series.count(); i++) {
        Mark.Box box =
            plot.bar(0, series.value(row, i), sheet.y() + i * (bar + GAP), bar, Fill.ofSeries(i));
        bars.get(i).box(box);
        number(series.written(row, i), series.value(row, i), box, plot, sheet);
      }
      sheet.down(height + ROW_GAP);
    }
    sheet.down(-ROW_GAP / 2);
    // One outline a series: half the size of a mark for each bar.
    for (int i = 0; i < bars.size(); i++) {
      plot.add(new Mark.Area(bars.get(i).toString(), Fill.ofSeries(i)));
    }
    plot.draw(sheet);
  }

  /** Writes a number behind its bar. */
  private static void number(
      String written, double value, Mark.Box bar, BarPlot plot, Sheet sheet) {
    double middle = bar.y() + bar.height() / 2;
    sheet.addNumber(written, plot.numberX(value), middle, Anchor.START, Sheet.SMALL);
  }

  /** Returns a sample of a series: a square. */
  static Mark swatch(int series, double x, double middle) {
    return new Mark.Box(x, middle - 7, 14, 14, 0, Fill.ofSeries(series));
  }

  private static List<BarPlot.End> ends(Series series, Sheet sheet) {
    List<BarPlot.End> ends = new ArrayList<>();
    for (int row = 0; row < series.rows().size(); row++) {
      for (int i = 0; i < series.count(); i++) {
        double width = sheet.widthOf(series.written(row, i), Sheet.SMALL);
        ends.add(new BarPlot.End(series.value(row, i), width));
      }
    }
    return ends;
  }
}
