package org.jiedu.source;

import java.util.Locale;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.script.Blocks;

/**
 * Finds characters that nobody sees and that Chinese and Tibetan text do not need: bidirectional
 * and other controls, zero-width and private-use characters.
 *
 * <p>Such characters can make a text look other than it is (CVE-2021-42574), break searches, or
 * show as boxes.
 */
final class HiddenCharacters {
  static final Rule HIDDEN_CHARACTER = Rule.fixedError("hidden-character");

  private HiddenCharacters() {}

  /** Reports each unbroken run of hidden characters once, by its first. */
  static void report(SourceText source, Diagnostics diagnostics) {
    String text = source.text();
    boolean inRun = false;
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (isPlain(characters[i])) {
        inRun = false;
        continue;
      }
      int character = text.codePointAt(i);
      boolean isHidden = isHiddenType(character);
      if (isHidden && !inRun) {
        diagnostics.report(
            HIDDEN_CHARACTER,
            source.place(i, i + Character.charCount(character)),
            Message.of(
                "这里有看不见的字符（U+{0}）；请把它连同前后各一个字删去，重新输入。",
                "There is an invisible character here, U+{0}; delete it with its neighbours, and"
                    + " type those again.",
                String.format(Locale.ROOT, "%04X", character)));
      }
      inRun = isHidden;
      i += Character.charCount(character) - 1;
    }
  }

  /** Most characters: in these blocks is no control, format or private one (Unicode 15). */
  static boolean isPlain(char character) {
    return (character >= ' ' && character <= '~')
        || Blocks.isCommonHan(character)
        || Blocks.isTibetan(character);
  }

  /** Half a pair is of a hidden type. */
  static boolean isHiddenType(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL -> character != '\n' && character != '\t';
      case Character.FORMAT,
          Character.PRIVATE_USE,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          true;
      default -> false;
    };
  }
}
