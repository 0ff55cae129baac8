package org.jiedu.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/**
 * Tells how long something took.
 *
 * @param startNanos when it began
 */
record Stopwatch(long startNanos) {

  static Stopwatch start() {
    return new Stopwatch(System.nanoTime());
  }

  /** Returns the time since the start. */
  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - startNanos);
  }

  /** Returns the seconds since the start, with one decimal. */
  String seconds() {
    return BigDecimal.valueOf(System.nanoTime() - startNanos, 9)
        .setScale(1, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
