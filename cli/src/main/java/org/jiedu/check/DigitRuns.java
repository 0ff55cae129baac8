package org.jiedu.check;

import java.util.ArrayList;
import java.util.List;

/**
 * The digits of a text as a person reads them: digits of any script, groups with blanks or hyphens
 * between them, and numbers that a line end or a Markdown mark runs through.
 */
final class DigitRuns {
  // A number is no longer than this; longer runs are data, and are not taken apart.
  private static final int MOST_GROUPS = 6;
  private static final String GROUP_GAPS = " \u00A0\u3000-‐‑–－";
  private static final String INVISIBLE = "*_~\n>\\";
  private static final int LONGEST_GAP = 4;

  // Between these no script of Unicode 16 has digits: Tibetan marks, Tibetan letters, what stands
  // between the digits of Ol Chiki and of Vai, which is punctuation and Han.
  private static final char FIRST_FOREIGN = 0x0660;
  private static final char LAO_END = 0x0EDA;
  private static final char TIBETAN = 0x0F20;
  private static final char TIBETAN_END = 0x0F2A;
  private static final char MYANMAR = 0x1040;
  private static final char OL_CHIKI_END = 0x1C5A;
  private static final char VAI = 0xA620;

  private DigitRuns() {}

  /**
   * Digits that stand together.
   *
   * @param digits with European digits; X for the check character of an identity number
   * @param start offset of the first in the text, in UTF-16 units
   * @param end offset behind the last
   * @param groups how many digits each written group has; line ends and marks part none
   */
  record Run(String digits, int start, int end, List<Integer> groups) {}

  private record Group(StringBuilder digits, int start, int end) {}

  /**
   * Returns every run of whole groups, from each group up to several behind it.
   *
   * @param fewest how many digits a run must have at least
   */
  static List<Run> findAll(String text, int fewest) {
    List<Run> runs = new ArrayList<>();
    List<Group> joined = new ArrayList<>();
    char[] characters = text.toCharArray();
    int at = 0;
    while (at < characters.length) {
      if (!isDigit(characters[at])) {
        at++;
        continue;
      }
      Group group = group(text, at);
      if (!joined.isEmpty() && !isGap(text, joined.get(joined.size() - 1).end(), group.start())) {
        addRuns(joined, fewest, runs);
        joined.clear();
      }
      if (isWhole(text, group)) {
        joined.add(group);
      } else {
        addRuns(joined, fewest, runs);
        joined.clear();
      }
      at = group.end();
    }
    addRuns(joined, fewest, runs);
    return runs;
  }

  /** Returns whether a character is a digit; of most it is told without the tables of types. */
  static boolean isDigit(char character) {
    if (character < FIRST_FOREIGN) {
      return character >= '0' && character <= '9';
    }
    boolean isPlain =
        (character >= OL_CHIKI_END && character < VAI)
            || (character >= TIBETAN_END && character < MYANMAR)
            || (character >= LAO_END && character < TIBETAN);
    return !isPlain && Character.isDigit(character);
  }

  /** Reads a group, through line ends and marks that stand within it. */
  private static Group group(String text, int start) {
    StringBuilder digits = new StringBuilder();
    int at = start;
    int end = start;
    while (at < text.length()) {
      int digit = Character.digit(text.charAt(at), 10);
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
        end = ++at;
      } else if (isInvisible(text, at) && at - end < LONGEST_GAP) {
        at++;
      } else {
        break;
      }
    }
    if (end < text.length() && "xXｘＸ".indexOf(text.charAt(end)) >= 0) {
      digits.append('X');
      end++;
    }
    return new Group(digits, start, end);
  }

  private static boolean isInvisible(String text, int at) {
    char character = text.charAt(at);
    boolean isIndent = character == ' ' && at > 0 && "\n> ".indexOf(text.charAt(at - 1)) >= 0;
    return INVISIBLE.indexOf(character) >= 0 || isIndent;
  }

  /** Letters, points and commas beside digits make another thing of them. */
  private static boolean isWhole(String text, Group group) {
    boolean isCode = isCodeAt(text, group.start() - 1) || isCodeAt(text, group.end());
    boolean isDecimal =
        group.start() > 1
            && ".,．，".indexOf(text.charAt(group.start() - 1)) >= 0
            && Character.isDigit(text.charAt(group.start() - 2));
    boolean goesOn =
        group.end() + 1 < text.length()
            && ".,．".indexOf(text.charAt(group.end())) >= 0
            && Character.isDigit(text.charAt(group.end() + 1));
    return !isCode && !isDecimal && !goesOn;
  }

  private static boolean isCodeAt(String text, int at) {
    if (at < 0 || at >= text.length()) {
      return false;
    }
    char character = text.charAt(at);
    return (character >= 'A' && character <= 'Z') || (character >= 'a' && character <= 'z');
  }

  private static boolean isGap(String text, int from, int to) {
    return to - from == 1 && GROUP_GAPS.indexOf(text.charAt(from)) >= 0;
  }

  private static void addRuns(List<Group> groups, int fewest, List<Run> runs) {
    for (int first = 0; first < groups.size(); first++) {
      StringBuilder digits = new StringBuilder();
      List<Integer> lengths = new ArrayList<>();
      int behind = Math.min(groups.size(), first + MOST_GROUPS);
      for (int last = first; last < behind; last++) {
        digits.append(groups.get(last).digits());
        lengths.add(groups.get(last).digits().length());
        if (digits.length() >= fewest) {
          runs.add(
              new Run(
                  digits.toString(),
                  groups.get(first).start(),
                  groups.get(last).end(),
                  List.copyOf(lengths)));
        }
      }
    }
  }
}
