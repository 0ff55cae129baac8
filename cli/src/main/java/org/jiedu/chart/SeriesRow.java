package org.jiedu.chart;

import java.util.List;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;

/** A label with its numbers, before they are held to the kind of chart. */
record SeriesRow(LocalText label, List<ChartCell> cells) {
  SeriesRow {
    cells = List.copyOf(cells);
  }

  /** Returns whether every number was taken. */
  boolean isWhole() {
    return cells.stream().allMatch(cell -> cell.number().isPresent());
  }

  /** Returns the row of a chart; it must be whole. */
  ChartRow.Values values() {
    return new ChartRow.Values(
        label,
        cells.stream()
            .map(cell -> new Placed<>(cell.number().orElseThrow(), cell.place()))
            .toList());
  }
}
