package org.jiedu.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * An axis with round ticks: their distance is 1, 2 or 5 times a power of ten.
 *
 * @param first the number at its start
 * @param last the number at its end
 * @param ticks in rising order
 */
record Axis(double first, double last, List<BigDecimal> ticks) {
  private static final List<BigDecimal> STEPS =
      List.of(BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5), BigDecimal.TEN);

  Axis {
    ticks = List.copyOf(ticks);
  }

  /**
   * Returns an axis from one number to another, with the ticks that lie between.
   *
   * @param most ticks that there is room for, at least 2
   */
  static Axis within(double first, double last, int most) {
    double end = last > first ? last : first + 1;
    BigDecimal step = step((end - first) / most);
    BigDecimal from = multiple(first, step, RoundingMode.CEILING);
    BigDecimal to = multiple(end, step, RoundingMode.FLOOR);
    return new Axis(first, end, ticks(from, to, step));
  }

  /**
   * Returns an axis whose ends are ticks, around two numbers.
   *
   * @param most ticks that there is room for, at least 2; where round steps do not allow so few,
   *     one more
   */
  static Axis around(double least, double greatest, int most) {
    double end = greatest > least ? greatest : least + Math.max(1, Math.abs(least));
    BigDecimal step = step((end - least) / (most - 1));
    BigDecimal from = multiple(least, step, RoundingMode.FLOOR);
    BigDecimal to = multiple(end, step, RoundingMode.CEILING);
    return new Axis(from.doubleValue(), to.doubleValue(), ticks(from, to, step));
  }

  private static List<BigDecimal> ticks(BigDecimal from, BigDecimal to, BigDecimal step) {
    List<BigDecimal> ticks = new ArrayList<>();
    for (BigDecimal tick = from; tick.compareTo(to) <= 0; tick = tick.add(step)) {
      ticks.add(tick);
    }
    return ticks;
  }

  private static BigDecimal step(double least) {
    int power = (int) Math.floor(Math.log10(least));
    BigDecimal unit = BigDecimal.ONE.scaleByPowerOfTen(power);
    return STEPS.stream()
        .map(unit::multiply)
        // A hair of tolerance: 0.3 / 3 is a little less than 0.1.
        .filter(step -> step.doubleValue() >= least * (1 - 1e-9))
        .findFirst()
        .orElse(unit.multiply(BigDecimal.TEN));
  }

  private static BigDecimal multiple(double value, BigDecimal step, RoundingMode rounding) {
    return BigDecimal.valueOf(value).divide(step, 0, rounding).multiply(step);
  }

  /** Returns how far along the axis a number is: 0 at its start, 1 at its end. */
  double share(double value) {
    return (value - first) / (last - first);
  }

  /** Returns a tick as readers see it. */
  static String written(BigDecimal tick) {
    BigDecimal plain = tick.signum() == 0 ? BigDecimal.ZERO : tick.stripTrailingZeros();
    return plain.toPlainString().replace('-', '−');
  }
}
