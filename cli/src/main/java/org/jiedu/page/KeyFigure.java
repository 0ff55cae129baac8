package org.jiedu.page;

import java.util.List;
import org.jiedu.chart.Chart;
import org.jiedu.chart.ChartRow;

/**
 * A number that a page shows large, above its text.
 *
 * @param value as written: {@code 1,000}
 * @param unit empty where there is none
 * @param label what it counts
 */
public record KeyFigure(String value, List<Phrase> unit, Phrase label) {

  /** Returns the numbers of a chart; none where it is of another kind. */
  static List<KeyFigure> of(Chart chart, Phrases phrases) {
    return chart.rows().stream()
        .filter(ChartRow.Figure.class::isInstance)
        .map(ChartRow.Figure.class::cast)
        .map(row -> of(row, phrases))
        .toList();
  }

  private static KeyFigure of(ChartRow.Figure row, Phrases phrases) {
    return new KeyFigure(
        row.value(), row.unit().stream().map(phrases::of).toList(), phrases.of(row.label()));
  }
}
