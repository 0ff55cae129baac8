package org.jiedu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.script.Language;

/**
 * A number in a running text, with digits of any script.
 *
 * @param start offset of its first digit
 * @param end offset behind its last digit
 */
record WrittenNumber(int start, int end, BigDecimal value) {
  private static final int LONGEST = 40;
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\p{Nd}{1,3}+(?:,\\p{Nd}{3}(?!\\p{Nd}))++(?:[.．]\\p{Nd}++)?+"
              + "|\\p{Nd}++(?:[.．]\\p{Nd}++)?+");

  /** A number with its unit, from an offset up to another. */
  record WithUnit(WrittenNumber number, String unit, int start, int end) {}

  /** Returns every number of a text, in order; one of over 40 characters is none. */
  static List<WrittenNumber> findAll(String text) {
    List<WrittenNumber> numbers = new ArrayList<>();
    Matcher matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      parse(matcher.group())
          .map(value -> isNegative(text, matcher.start()) ? value.negate() : value)
          .map(value -> new WrittenNumber(matcher.start(), matcher.end(), value))
          .ifPresent(numbers::add);
    }
    return numbers;
  }

  /** Returns the value of a text that is nothing but a number. */
  static Optional<BigDecimal> parse(String text) {
    if (text.length() > LONGEST || !NUMBER.matcher(text).matches()) {
      return Optional.empty();
    }
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (Character.isDigit(character)) {
        digits.append(Character.digit(character, 10));
      } else if (character != ',') {
        digits.append('.');
      }
    }
    return Optional.of(new BigDecimal(digits.toString()));
  }

  private static boolean isNegative(String text, int start) {
    return start > 0
        && "-−－".indexOf(text.charAt(start - 1)) >= 0
        && (start == 1 || !Character.isDigit(text.charAt(start - 2)));
  }

  /** Returns the number with a unit if that is written with it: behind, in Tibetan also before. */
  Optional<WithUnit> with(String unit, String text, Language language) {
    int behind = skipGap(text, end, 1);
    if (text.startsWith(unit, behind) && isUnit(text, behind, behind + unit.length())) {
      return Optional.of(new WithUnit(this, unit, start, behind + unit.length()));
    }
    int before = skipGap(text, start, -1) - unit.length();
    return language.isTibetan()
            && before >= 0
            && text.startsWith(unit, before)
            && WordEdges.isStart(text, before)
        ? Optional.of(new WithUnit(this, unit, before, end))
        : Optional.empty();
  }

  // 人次 counts otherwise than 人.
  private static boolean isUnit(String text, int start, int end) {
    return end > start && WordEdges.isEnd(text, end) && !text.startsWith("次", end);
  }

  private static int skipGap(String text, int from, int step) {
    int offset = from;
    int next = step > 0 ? offset : offset - 1;
    if (next >= 0 && next < text.length() && " \u00A0་".indexOf(text.charAt(next)) >= 0) {
      offset += step;
    }
    return offset;
  }
}
