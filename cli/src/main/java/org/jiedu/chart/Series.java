package org.jiedu.chart;

import java.math.BigDecimal;
import java.util.List;
import org.jiedu.source.LocalText;

/** The numbers of a chart whose rows have a number for each series. */
record Series(List<LocalText> names, List<ChartRow.Values> rows) {

  /** Returns the numbers of a chart of such a kind. */
  static Series of(Chart chart) {
    return new Series(
        chart.series(), chart.rows().stream().map(row -> (ChartRow.Values) row).toList());
  }

  /** Returns how many numbers each row has. */
  int count() {
    return Math.max(1, names.size());
  }

  /** Returns a number. */
  double value(int row, int series) {
    return rows.get(row).values().get(series).value().doubleValue();
  }

  /** Returns a number as it was written. */
  String written(int row, int series) {
    return written(rows.get(row).values().get(series).value());
  }

  /** Returns the sum of a row as one would write it. */
  String total(int row) {
    return written(
        rows.get(row).values().stream()
            .map(value -> value.value())
            .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static String written(BigDecimal number) {
    // A true minus sign, as wide as the plus.
    return number.toPlainString().replace('-', '−');
  }

  double least() {
    return extreme(false);
  }

  double greatest() {
    return extreme(true);
  }

  private double extreme(boolean isGreatest) {
    double found = value(0, 0);
    for (int row = 0; row < rows.size(); row++) {
      for (int i = 0; i < count(); i++) {
        double value = value(row, i);
        found = isGreatest ? Math.max(found, value) : Math.min(found, value);
      }
    }
    return found;
  }
}
