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

  /** Returns the statistics of a text. */
  public static TextStatistics of(String text) {
    int common = 0;
    int han = 0;
    int hanLetters = 0;
    int syllables = 0;
    int tibetan = 0;
    int letters = 0;
    boolean isInSyllable = false;
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; ) {
      int character = Character.codePointAt(characters, i);
      i += Character.charCount(character);
      if (Blocks.isCommonHan(character)) {
        common++;
        isInSyllable = false;
        continue;
      }
      boolean isTibetan = isTibetanLetter(character);
      syllables += isTibetan && !isInSyllable ? 1 : 0;
      isInSyllable = isTibetan || (isInSyllable && isMark(character));
      tibetan += isTibetan ? 1 : 0;
      boolean isHan = Character.isIdeographic(character);
      han += isHan ? 1 : 0;
      hanLetters += isHan && Character.isLetter(character) ? 1 : 0;
      letters += isTibetan || Character.isLetter(character) ? 1 : 0;
    }
    return new TextStatistics(
        han + common, syllables, hanLetters + common, tibetan, letters + common);
  }

  /** Returns the Han part of all letters, from 0 to 1; 0 where there are none. */
  public double hanShare() {
    return letters == 0 ? 0 : (double) hanLetters / letters;
  }

  /** Returns the Tibetan part of all letters, from 0 to 1; 0 where there are none. */
  public double tibetanShare() {
    return letters == 0 ? 0 : (double) tibetanLetters / letters;
  }

  private static boolean isTibetanLetter(int character) {
    boolean isSubjoined = character >= FIRST_SUBJOINED && character <= LAST_SUBJOINED;
    return isSubjoined || (Blocks.isTibetan(character) && Character.isLetter(character));
  }

  private static boolean isMark(int character) {
    return Blocks.isTibetan(character)
        && Character.getType(character) == Character.NON_SPACING_MARK;
  }
}
