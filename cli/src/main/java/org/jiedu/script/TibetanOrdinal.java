package org.jiedu.script;

import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Reads Tibetan numbers, spelled out as ordinals ({@code གཉིས་པ}) or cardinals ({@code གཉིས}) or in
 * digits of either script, from 1 to 999.
 *
 * <p>Each ten has a long form ({@code ཉི་ཤུ་རྩ་གཅིག}) and a short one ({@code ཉེར་གཅིག}); spellings
 * that differ between printers ({@code སུམ་ཅུ}, {@code སུམ་བཅུ}) are all read.
 */
public final class TibetanOrdinal {
  private static final String TSHEG = "་";
  private static final Pattern EDGE = Pattern.compile("^[\\s་།༎]+|[\\s་།༎]+$");
  private static final Pattern DIGITS = Pattern.compile("(\\p{Nd}{1,6})་?(?:པ|པོ)?");
  private static final Map<String, Integer> UNITS =
      Map.of(
          "གཅིག", 1, "གཉིས", 2, "གསུམ", 3, "བཞི", 4, "ལྔ", 5, "དྲུག", 6, "བདུན", 7, "བརྒྱད", 8,
          "དགུ", 9);
  // Before ཅུ and བརྒྱ two of the units lose their prefix.
  private static final Map<String, Integer> PREFIXLESS = Map.of("ཉིས", 2, "སུམ", 3, "ཅིག", 1);
  private static final Map<String, Integer> SHORT_TENS =
      Map.of(
          "བཅུ", 10, "བཅོ", 10, "ཉེར", 20, "སོ", 30, "ཞེ", 40, "ང", 50, "རེ", 60, "དོན", 70, "གྱ",
          80, "གོ", 90);
  private static final int UNREADABLE = -1;

  private TibetanOrdinal() {}

  /**
   * Returns the number that a text is, or empty.
   *
   * @param text a number alone; tshegs, shads and spaces around it are passed over
   */
  public static OptionalInt parse(String text) {
    String bare = EDGE.matcher(text.replace('༌', '་')).replaceAll("");
    var digits = DIGITS.matcher(bare);
    if (digits.matches()) {
      return OptionalInt.of(Integer.parseInt(digits.group(1)));
    }
    if (bare.equals("དང་པོ")) {
      return OptionalInt.of(1);
    }
    int value = value(withoutEnding(List.of(bare.split(TSHEG, -1))));
    return value > 0 ? OptionalInt.of(value) : OptionalInt.empty();
  }

  /** Returns whether a number in words can begin with a syllable: a quick look before reading. */
  static boolean mayBegin(String syllable) {
    return UNITS.containsKey(syllable)
        || PREFIXLESS.containsKey(syllable)
        || SHORT_TENS.containsKey(syllable)
        || syllable.equals("ཉི")
        || syllable.equals("དང")
        || syllable.equals("བརྒྱ");
  }

  /**
   * Returns whether a number in words may stand at the beginning of a text: a quick look before
   * looking for its end.
   */
  public static boolean mayLead(String text) {
    int start = 0;
    while (start < text.length() && "་༌".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && Blocks.isOfTibetanSyllable(text.charAt(end))) {
      end++;
    }
    return mayBegin(text.substring(start, end));
  }

  private static List<String> withoutEnding(List<String> syllables) {
    List<String> rest = withoutLast(syllables, "པ");
    return withoutLast(rest, "ཐམ");
  }

  private static List<String> withoutLast(List<String> syllables, String last) {
    int end = syllables.size() - 1;
    return end > 0 && syllables.get(end).equals(last) ? syllables.subList(0, end) : syllables;
  }

  private static int value(List<String> syllables) {
    int hundredAt = syllables.indexOf("བརྒྱ");
    if (hundredAt < 0) {
      return belowHundred(syllables);
    }
    int hundreds = hundredAt == 0 ? 1 : hundredAt == 1 ? count(syllables.get(0)) : UNREADABLE;
    List<String> rest = withoutJoint(syllables.subList(hundredAt + 1, syllables.size()));
    int below = rest.isEmpty() ? 0 : belowHundred(rest);
    return hundreds < 0 || below < 0 ? UNREADABLE : hundreds * 100 + below;
  }

  private static List<String> withoutJoint(List<String> syllables) {
    boolean isJoined =
        syllables.size() > 1 && (syllables.get(0).equals("རྩ") || syllables.get(0).equals("དང"));
    return isJoined ? syllables.subList(1, syllables.size()) : syllables;
  }

  private static int belowHundred(List<String> syllables) {
    String first = syllables.get(0);
    if (syllables.size() == 1) {
      return first.equals("བཅུ") ? 10 : UNITS.getOrDefault(first, UNREADABLE);
    }
    if (syllables.size() == 2 && SHORT_TENS.containsKey(first)) {
      return sum(SHORT_TENS.get(first), syllables.get(1));
    }
    int tens = tens(first, syllables.get(1));
    return tens < 0 ? UNREADABLE : behindTens(tens, syllables.subList(2, syllables.size()));
  }

  private static int tens(String first, String second) {
    if (first.equals("ཉི") && second.equals("ཤུ")) {
      return 20;
    }
    boolean isTen = second.equals("བཅུ") || second.equals("ཅུ");
    int count = count(first);
    return isTen && count > 1 ? count * 10 : UNREADABLE;
  }

  private static int behindTens(int tens, List<String> rest) {
    return switch (rest.size()) {
      case 0 -> tens;
      case 1 -> sum(tens, rest.get(0));
      case 2 -> {
        int joint = SHORT_TENS.getOrDefault(rest.get(0), UNREADABLE);
        boolean isJoint = rest.get(0).equals("རྩ") || joint == tens;
        yield isJoint ? sum(tens, rest.get(1)) : UNREADABLE;
      }
      default -> UNREADABLE;
    };
  }

  private static int sum(int tens, String unit) {
    return UNITS.containsKey(unit) ? tens + UNITS.get(unit) : UNREADABLE;
  }

  private static int count(String syllable) {
    return UNITS.getOrDefault(syllable, PREFIXLESS.getOrDefault(syllable, UNREADABLE));
  }
}
