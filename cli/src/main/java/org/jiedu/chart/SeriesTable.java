package org.jiedu.chart;

import java.util.List;
import org.jiedu.source.LocalText;
import org.jiedu.source.Untranslated;

/**
 * Series of numbers, from whichever file they came.
 *
 * @param untranslated labels of a CSV file whose text in the other language is not there
 */
record SeriesTable(List<LocalText> series, List<SeriesRow> rows, List<Untranslated> untranslated) {
  SeriesTable {
    series = List.copyOf(series);
    rows = List.copyOf(rows);
    untranslated = List.copyOf(untranslated);
  }

  /** Returns the data of a chart; every number must have been taken. */
  ChartData data() {
    List<ChartRow> values = rows.stream().<ChartRow>map(SeriesRow::values).toList();
    return new ChartData(series, values, untranslated);
  }
}
