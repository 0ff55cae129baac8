package org.jiedu.picture;

import java.math.BigDecimal;

/** Writes lengths into SVG. */
public final class Numbers {
  private Numbers() {}

  /** Returns a length with at most one decimal, never with an exponent: {@code 12.5}, {@code 3}. */
  public static String shortened(double length) {
    // Not String.format: it asks the locale, and takes a hundred times as long.
    long tenths = Math.round(length * 10);
    String whole = Long.toString(Math.abs(tenths) / 10);
    long rest = Math.abs(tenths) % 10;
    return (tenths < 0 ? "-" : "") + whole + (rest == 0 ? "" : "." + rest);
  }

  /** Returns a scale with at most five decimals: {@code 0.0175}, {@code 2}. */
  static String scale(double scale) {
    // Not Double.toString: JDK 19 changed what it writes.
    return BigDecimal.valueOf(Math.round(scale * 100_000), 5).stripTrailingZeros().toPlainString();
  }
}
