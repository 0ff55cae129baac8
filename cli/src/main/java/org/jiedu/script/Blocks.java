package org.jiedu.script;

/**
 * Tells the characters of the two scripts apart by their blocks (The Unicode Standard). Asked of
 * every character of a text: the tables of scripts and types take ten times as long.
 */
public final class Blocks {
  private static final int FIRST_HAN = 0x4E00;
  private static final int LAST_HAN = 0x9FFF;
  private static final int FIRST_TIBETAN = 0x0F00;
  private static final int LAST_TIBETAN = 0x0FFF;
  private static final int FIRST_TIBETAN_LETTER = 0x0F40;
  private static final int LAST_TIBETAN_LETTER = 0x0FBC;

  private Blocks() {}

  /**
   * Returns whether a code point is in the main block of Han characters, all of which are letters;
   * rare ones are elsewhere.
   */
  public static boolean isCommonHan(int codePoint) {
    return codePoint >= FIRST_HAN && codePoint <= LAST_HAN;
  }

  /** Returns whether a code point is Tibetan: a letter, a sign, a mark or a digit. */
  public static boolean isTibetan(int codePoint) {
    return codePoint >= FIRST_TIBETAN && codePoint <= LAST_TIBETAN;
  }

  /** Returns whether a code point is one of those that syllables are made of. */
  public static boolean isOfTibetanSyllable(int codePoint) {
    return codePoint >= FIRST_TIBETAN_LETTER && codePoint <= LAST_TIBETAN_LETTER;
  }
}
