package org.jiedu.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jiedu.diagnostic.Message;

/** Holds series of numbers to what their kind of chart can show. */
final class SeriesRules {
  // As many as the palette has colours that can be told apart.
  private static final int MOST_SERIES = 6;

  private final ChartKind kind;
  private final ChartFaults faults;

  SeriesRules(ChartKind kind, ChartFaults faults) {
    this.kind = kind;
    this.faults = faults;
  }

  void report(SeriesTable table) {
    reportSeries(table);
    int width = Math.max(1, table.series().size());
    for (SeriesRow row : table.rows()) {
      reportWidth(row, width);
    }
    if (kind == ChartKind.PIE) {
      reportParts(table.rows());
    }
  }

  private void reportSeries(SeriesTable table) {
    int series = table.series().size();
    if (kind == ChartKind.PIE && series > 1) {
      faults.report(
          table.series().get(1).place(),
          Message.of("饼图只能有一个系列，这里有{0}个。", "A pie has one series; there are {0} here.", series));
    } else if (series > MOST_SERIES) {
      faults.report(
          table.series().get(MOST_SERIES).place(),
          Message.of(
              "图表有{0}个系列，最多{1}个；再多颜色就分不清了。",
              "The chart has {0} series; {1} are the most whose colours can be told apart.",
              series,
              MOST_SERIES));
    }
  }

  private void reportWidth(SeriesRow row, int width) {
    int cells = row.cells().size();
    if (cells != width) {
      faults.report(
          row.label().place(),
          Message.of(
              "这一行有{0}个数，应当有{1}个，与系列的个数相同。千位逗号要写在引号里，例如 \"1,200\"。",
              "This row has {0} numbers; there should be {1}, one for each series. A number with"
                  + " thousands separators stands in quotes: \"1,200\".",
              cells,
              width));
    }
  }

  private void reportParts(List<SeriesRow> rows) {
    boolean isAllZero = true;
    for (SeriesRow row : rows) {
      for (ChartCell cell : row.cells()) {
        int sign = cell.number().map(BigDecimal::signum).orElse(1);
        isAllZero &= sign == 0;
        if (sign < 0) {
          faults.report(
              cell.place(), Message.of("饼图的部分不能是负数。", "A part of a pie cannot be negative."));
        }
      }
    }
    if (isAllZero && !rows.isEmpty()) {
      faults.report(
          rows.get(0).label().place(),
          Message.of("饼图的各部分都是0，画不出来。", "All parts of this pie are zero; nothing can be drawn."));
    }
  }
}
