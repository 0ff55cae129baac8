package org.jiedu.chart;

import java.util.List;
import org.jiedu.source.LocalText;

/** Series and rows, from whichever file they came. */
record ChartData(List<LocalText> series, List<ChartRow> rows) {
  ChartData {
    series = List.copyOf(series);
    rows = List.copyOf(rows);
  }
}
