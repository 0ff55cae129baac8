package org.jiedu.check;

import org.jiedu.script.Blocks;

/**
 * A quick look at a text for slips of the keyboard in Tibetan. Nearly every text has none, and to
 * ask the tables of normalisation about each character takes many times as long.
 *
 * @param hasSlips whether there may be slips, digits apart; where there are, never false
 * @param hasDigits whether there are Tibetan digits
 */
record TibetanLook(boolean hasSlips, boolean hasDigits) {
  static final String TSHEGS = "་༌";
  static final String HAN_MARKS = "，。、；：？！";
  // Deprecated or discouraged by the Unicode Standard.
  static final String DEPRECATED = "\u0F73\u0F75\u0F76\u0F77\u0F78\u0F79\u0F81";

  // Letters that stand for two others, which NFC takes instead.
  private static final String DECOMPOSED =
      "\u0F43\u0F4D\u0F52\u0F57\u0F5C\u0F69\u0F93\u0F9D\u0FA2\u0FA7\u0FAC\u0FB9";
  // The marks that have an order, by their combining classes.
  private static final String ORDERED =
      "\u0F18\u0F19\u0F35\u0F37\u0F39\u0F71\u0F72\u0F74\u0F7A\u0F7B\u0F7C\u0F7D\u0F80\u0F82\u0F83"
          + "\u0F84\u0F86\u0F87\u0FC6";
  private static final String DIGITS = "༠༡༢༣༤༥༦༧༨༩";

  private static final char FIRST = 0x0F00;
  private static final int SIZE = 0x100;
  private static final int TSHEG = 1;
  private static final int MARK = 2;
  private static final int OLD = 4;
  private static final int DIGIT = 8;
  // Of each character of the block which of these it is.
  private static final byte[] KINDS = kinds();

  private static byte[] kinds() {
    byte[] kinds = new byte[SIZE];
    TSHEGS.chars().forEach(character -> kinds[character - FIRST] = TSHEG);
    ORDERED.chars().forEach(character -> kinds[character - FIRST] = MARK);
    (DEPRECATED + DECOMPOSED).chars().forEach(character -> kinds[character - FIRST] = OLD);
    DIGITS.chars().forEach(character -> kinds[character - FIRST] = DIGIT);
    return kinds;
  }

  /** Returns what a look at a text tells. */
  static TibetanLook at(String text) {
    boolean hasTibetan = false;
    boolean hasRows = false;
    boolean hasHanMarks = false;
    int kinds = 0;
    int before = 0;
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      char character = characters[i];
      if (Blocks.isTibetan(character)) {
        hasTibetan = true;
        int kind = KINDS[character - FIRST];
        kinds |= kind;
        // Two tshegs, or two marks: nobody asks here which has to stand first.
        hasRows |= (kind & before) != 0 && kind != DIGIT;
        before = kind;
      } else {
        before = 0;
        hasHanMarks |= character > FIRST && isHanMark(character);
      }
    }
    boolean hasSlips = hasTibetan && (hasRows || hasHanMarks || (kinds & OLD) != 0);
    return new TibetanLook(hasSlips, (kinds & DIGIT) != 0);
  }

  private static boolean isHanMark(char character) {
    return !Blocks.isCommonHan(character) && HAN_MARKS.indexOf(character) >= 0;
  }
}
