package org.jiedu.chart;

import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;

/** Collects what is wrong with one chart and remembers that something was. Of one thread. */
final class ChartFaults {
  private final Diagnostics diagnostics;
  private boolean any;

  ChartFaults(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  void report(Place place, Message message) {
    diagnostics.report(ChartReader.CHART_INVALID, place, message);
    any = true;
  }

  /** Takes note of a fault that was reported elsewhere. */
  void note() {
    any = true;
  }

  /** Returns whether there is a fault, so that there can be no chart. */
  boolean any() {
    return any;
  }
}
