package org.jiedu.check;

import java.util.regex.Pattern;
import org.jiedu.script.Blocks;

/**
 * Where words begin and end. Han words run into one another, so nothing is known of them; numbers
 * and Latin words are whole, and Tibetan words are made of whole syllables.
 */
final class WordEdges {
  // The case particles that join a syllable's end without a tsheg.
  private static final Pattern PARTICLE =
      Pattern.compile("(?:ར|ས|འི|འང|འམ|འོ|འུ)(?![\\u0F40-\\u0FBC])");

  private WordEdges() {}

  /** Returns whether a word may begin at an offset of a text. */
  static boolean isStart(String text, int offset) {
    if (offset == 0) {
      return true;
    }
    char before = text.charAt(offset - 1);
    char first = text.charAt(offset);
    boolean isInNumber =
        isPoint(before)
            && Character.isDigit(first)
            && offset > 1
            && Character.isDigit(text.charAt(offset - 2));
    return !isInNumber
        && !isJoined(before, first)
        && !(Blocks.isOfTibetanSyllable(before) && Blocks.isOfTibetanSyllable(first));
  }

  /** Returns whether a word may end before an offset of a text. */
  static boolean isEnd(String text, int offset) {
    if (offset == text.length()) {
      return true;
    }
    char last = text.charAt(offset - 1);
    char next = text.charAt(offset);
    boolean isInNumber =
        isPoint(next)
            && Character.isDigit(last)
            && offset + 1 < text.length()
            && Character.isDigit(text.charAt(offset + 1));
    if (Blocks.isOfTibetanSyllable(last) && Blocks.isOfTibetanSyllable(next)) {
      return PARTICLE.matcher(text).region(offset, text.length()).lookingAt();
    }
    return !isInNumber && !isJoined(last, next);
  }

  private static boolean isJoined(char left, char right) {
    return isLatinOrDigit(left) && isLatinOrDigit(right);
  }

  private static boolean isLatinOrDigit(char character) {
    return Character.isDigit(character) || (character < 0x250 && Character.isLetter(character));
  }

  private static boolean isPoint(char character) {
    return character == '.' || character == ',' || character == '．';
  }
}
