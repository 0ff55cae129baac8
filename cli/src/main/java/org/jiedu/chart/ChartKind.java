package org.jiedu.chart;

/** How a chart shows its data. */
public enum ChartKind {
  BAR,
  STACKED_BAR,
  LINE,
  PIE,
  FIGURES,
  TIMELINE,
  STEPS,
  COMPARISON;

  /** Returns whether the data are series of numbers, which may also come from a CSV file. */
  public boolean isSeries() {
    return this == BAR || this == STACKED_BAR || this == LINE || this == PIE;
  }
}
