package org.jiedu.script;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the numbers that Chinese documents count with, from 零 to 九百九十九, and digits. */
public final class ChineseNumber {
  private static final String DIGITS = "零一二三四五六七八九";
  private static final Pattern COUNTED =
      Pattern.compile("(?:([一二三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?");
  private static final Pattern POSITIONAL = Pattern.compile("[一二三四五六七八九][零一二三四五六七八九]{1,2}");
  private static final Pattern ARABIC = Pattern.compile("\\p{Nd}{1,6}");

  private ChineseNumber() {}

  /**
   * Returns the number that a text is, or empty.
   *
   * @param text Han numerals ({@code 二十一}, {@code 一百零五}, {@code 一〇五}) or at most six digits of any
   *     script, full-width ones included
   */
  public static OptionalInt parse(String text) {
    String trimmed = text.strip().replace('〇', '零').replace('○', '零');
    if (trimmed.isEmpty()) {
      return OptionalInt.empty();
    }
    if (ARABIC.matcher(trimmed).matches()) {
      return OptionalInt.of(Integer.parseInt(trimmed));
    }
    Matcher counted = COUNTED.matcher(trimmed);
    if (counted.matches() && isComplete(counted)) {
      return OptionalInt.of(value(counted));
    }
    boolean isPositional = trimmed.contains("零") && POSITIONAL.matcher(trimmed).matches();
    return isPositional ? OptionalInt.of(positional(trimmed)) : OptionalInt.empty();
  }

  // 一百五 means 150 in speech and 105 nowhere, and 二零 is 20 by position: neither is counted.
  private static boolean isComplete(Matcher counted) {
    boolean hasHundreds = counted.group(1) != null;
    boolean hasZero = counted.group(2) != null;
    boolean hasTens = counted.group(4) != null;
    boolean hasUnits = counted.group(5) != null;
    if (hasHundreds) {
      return hasZero ? hasTens || hasUnits : hasTens || !hasUnits;
    }
    return !hasZero || (!hasTens && !hasUnits);
  }

  private static int value(Matcher counted) {
    int hundreds = counted.group(1) == null ? 0 : DIGITS.indexOf(counted.group(1));
    int tens = counted.group(3) == null ? 1 : DIGITS.indexOf(counted.group(3));
    int units = counted.group(5) == null ? 0 : DIGITS.indexOf(counted.group(5));
    return hundreds * 100 + (counted.group(4) == null ? 0 : tens * 10) + units;
  }

  private static int positional(String digits) {
    int value = 0;
    for (int i = 0; i < digits.length(); i++) {
      value = value * 10 + DIGITS.indexOf(digits.charAt(i));
    }
    return value;
  }
}
