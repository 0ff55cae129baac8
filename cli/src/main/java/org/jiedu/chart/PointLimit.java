package org.jiedu.chart;

import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;

/** Counts the points of a chart while it is read. Of one thread. */
final class PointLimit {
  private static final int MOST_POINTS = 200;

  private final ChartFaults faults;
  private int points;

  PointLimit(ChartFaults faults) {
    this.faults = faults;
  }

  /** Returns whether a row may still be taken; reports the first that may not. */
  boolean takes(Place row, int more) {
    points += more;
    if (points > MOST_POINTS) {
      faults.report(
          row,
          Message.of(
              "到这一行图表的数据超过了{0}个，读者看不清；请合并，或者分成几张图。",
              "With this row the chart has more than {0} points, too many to be read; merge them"
                  + " or make several charts.",
              MOST_POINTS));
    }
    return points <= MOST_POINTS;
  }
}
