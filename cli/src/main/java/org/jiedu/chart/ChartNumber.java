package org.jiedu.chart;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jiedu.diagnostic.Message;
import org.jiedu.source.Kinds;
import org.jiedu.source.Shape;

/**
 * The numbers of charts: decimals of at most 6 places, from -10^15 to 10^15.
 *
 * <p>A spreadsheet writes 1200 also as {@code 1,200}; both are taken, in CSV (in quotes) as in YAML
 * (as a text). Full-width digits, percent signs and units are refused: the unit stands in {@code
 * unit}, once for all numbers.
 */
final class ChartNumber {
  private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
  private static final int MOST_DECIMALS = 6;
  private static final int LONGEST_QUOTE = 20;
  private static final String GROUPED_FORM = "[+-]?[0-9]{1,3}(?:,[0-9]{3})+(?:[.][0-9]+)?";
  private static final Pattern GROUPED = Pattern.compile(GROUPED_FORM);

  /** A number, or the text of one; how many decimals it has is told by the reader alone. */
  static final Shape SHAPE =
      new Shape.AnyOf(
          List.of(
              new Shape.Decimal(Optional.of(LARGEST)),
              new Shape.Text("\\s*(?:" + Kinds.NUMBER_FORM + "|" + GROUPED_FORM + ")\\s*")));

  private ChartNumber() {}

  /** Returns the number that a cell holds, or empty if there is a fault in it. */
  static Optional<BigDecimal> parse(String written) {
    return written(written.strip())
        .filter(number -> !isTooLarge(number) && !isTooFine(number))
        .map(ChartNumber::plain);
  }

  /** Returns what is wrong with a cell that holds no number. */
  static Message fault(String cell) {
    String written = cell.strip();
    if (written.isEmpty()) {
      return Message.of("这里缺少一个数；如果是零，请写 0。", "A number is missing here; if it is zero, write 0.");
    }
    Optional<BigDecimal> number = written(written);
    if (number.isPresent()) {
      return isTooLarge(number.get()) ? tooLarge(written) : tooFine(written);
    }
    if (written.contains("%") || written.contains("％")) {
      return Message.of(
          "“{0}”带有百分号；这里只写数，百分号写在 unit 里。",
          "“{0}” has a percent sign; write the number only, and the sign under unit.",
          quoted(written));
    }
    String narrow = Normalizer.normalize(written, Normalizer.Form.NFKC);
    return !narrow.equals(written) && written(narrow).isPresent()
        ? Message.of(
            "“{0}”用了全角字符，请改成半角的 {1}。",
            "“{0}” has full-width characters; write {1}.", quoted(written), quoted(narrow))
        : Message.of(
            "“{0}”不是数；这里只写数，例如 1200 或 1.5，单位写在 unit 里。",
            "“{0}” is not a number; write one such as 1200 or 1.5, and its unit under unit.",
            quoted(written));
  }

  private static Optional<BigDecimal> written(String text) {
    return text.length() <= 40 && GROUPED.matcher(text).matches()
        ? Kinds.parseNumber(text.replace(",", ""))
        : Kinds.parseNumber(text);
  }

  private static boolean isTooLarge(BigDecimal number) {
    return number.abs().compareTo(LARGEST) > 0;
  }

  private static boolean isTooFine(BigDecimal number) {
    return number.stripTrailingZeros().scale() > MOST_DECIMALS;
  }

  /** Without an exponent, and with no more zeros behind the point than can be of use. */
  private static BigDecimal plain(BigDecimal number) {
    return number.setScale(Math.max(0, Math.min(MOST_DECIMALS, number.scale())));
  }

  private static Message tooLarge(String written) {
    return Message.of(
        "“{0}”太大，图表里的数最大是一千万亿（1后面15个零）；请换用更大的单位，例如亿元。",
        "“{0}” is too large; a chart's numbers reach 10^15. Take a larger unit.", quoted(written));
  }

  private static Message tooFine(String written) {
    return Message.of(
        "“{0}”的小数太长，最多{1}位；请四舍五入，或者换用更小的单位。",
        "“{0}” has too many decimals; {1} are the most. Round it or take a smaller unit.",
        quoted(written),
        MOST_DECIMALS);
  }

  private static String quoted(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_QUOTE
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST_QUOTE)) + "…";
  }
}
