package org.jiedu.script;

/**
 * How much text there is, and in which script.
 *
 * @param hanCharacters number of Han characters, in code points
 * @param tibetanSyllables number of Tibetan syllables: runs of letters between tshegs, shads and
 *     anything else that is not Tibetan
 * @param hanLetters letters in the Han script, in code points
 * @param tibetanLetters letters in the Tibetan script, stacked ones included, vowel signs not
 * @param letters letters in any script
 */
public record TextStatistics(
    int hanCharacters, int tibetanSyllables, int hanLetters, int tibetanLetters, int letters) {
  private static final int FIRST_SUBJOINED = 0x0F90;
  private static final int LAST_SUBJOINED = 0x0FBC;
  private static final int FIRST_TIBETAN = 0x0F00;
  private static final int TIBETAN_SIZE = 0x100;
  private static final byte LETTER = 1;
  private static final byte MARK = 2;
  // Of each character of the block; the tables of types take long to answer.
  private static final byte[] TIBETAN = tibetan();

  private static byte[] tibetan() {
    byte[] kinds = new byte[TIBETAN_SIZE];
    for (int i = 0; i < TIBETAN_SIZE; i++) {
      int character = FIRST_TIBETAN + i;
      boolean isSubjoined = character >= FIRST_SUBJOINED && character <= LAST_SUBJOINED;
      if (isSubjoined || Character.isLetter(character)) {
        kinds[i] = LETTER;
      } else if (Character.getType(character) == Character.NON_SPACING_MARK) {
        kinds[i] = MARK;
      }
    }
    return kinds;
  }

  /** Returns the statistics of a text. */
  public static TextStatistics of(String text) {
    int common = 0;
    int han = 0;
    int hanLetters = 0;
    int syllables = 0;
    int tibetan = 0;
    int others = 0;
    boolean isInSyllable = false;
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      char unit = characters[i];
      if (Blocks.isTibetan(unit)) {
        byte kind = TIBETAN[unit - FIRST_TIBETAN];
        syllables += kind == LETTER && !isInSyllable ? 1 : 0;
        isInSyllable = kind == LETTER || (isInSyllable && kind == MARK);
        tibetan += kind == LETTER ? 1 : 0;
        continue;
      }
      isInSyllable = false;
      if (Blocks.isCommonHan(unit)) {
        common++;
        continue;
      }
      int character = Character.codePointAt(characters, i);
      i += Character.charCount(character) - 1;
      boolean isHan = Character.isIdeographic(character);
      boolean isLetter = Character.isLetter(character);
      han += isHan ? 1 : 0;
      hanLetters += isHan && isLetter ? 1 : 0;
      others += isLetter ? 1 : 0;
    }
    return new TextStatistics(
        han + common, syllables, hanLetters + common, tibetan, others + tibetan + common);
  }

  /** Returns the Han part of all letters, from 0 to 1; 0 where there are none. */
  public double hanShare() {
    return letters == 0 ? 0 : (double) hanLetters / letters;
  }

  /** Returns the Tibetan part of all letters, from 0 to 1; 0 where there are none. */
  public double tibetanShare() {
    return letters == 0 ? 0 : (double) tibetanLetters / letters;
  }
}
