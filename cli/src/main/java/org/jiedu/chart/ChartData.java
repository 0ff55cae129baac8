package org.jiedu.chart;

import java.util.List;
import org.jiedu.source.LocalText;
import org.jiedu.source.Untranslated;

/** Series and rows, from whichever file they came, and the labels that lack a language. */
record ChartData(List<LocalText> series, List<ChartRow> rows, List<Untranslated> untranslated) {
  static final ChartData NONE = new ChartData(List.of(), List.of(), List.of());

  ChartData {
    series = List.copyOf(series);
    rows = List.copyOf(rows);
    untranslated = List.copyOf(untranslated);
  }
}
