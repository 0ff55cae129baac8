package org.jiedu.source;

import java.util.Arrays;

/** What one pass over the characters of a file tells of it, so that each is looked at once. */
final class FirstLook {
  private static final char REPLACEMENT = '\uFFFD';
  private static final int FEW_LINES = 64;

  private final int[] lineStarts;
  private final boolean hasReturns;
  private final boolean mayBeTorn;
  private final boolean mayHide;

  private FirstLook(int[] lineStarts, boolean hasReturns, boolean mayBeTorn, boolean mayHide) {
    this.lineStarts = lineStarts;
    this.hasReturns = hasReturns;
    this.mayBeTorn = mayBeTorn;
    this.mayHide = mayHide;
  }

  static FirstLook at(String text) {
    int[] starts = new int[FEW_LINES];
    int lines = 1;
    boolean hasReturns = false;
    boolean mayBeTorn = false;
    boolean mayHide = false;
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      char character = characters[i];
      if (HiddenCharacters.isPlain(character)) {
        continue;
      }
      if (character == '\n') {
        if (lines == starts.length) {
          starts = Arrays.copyOf(starts, 2 * lines);
        }
        starts[lines++] = i + 1;
      } else if (character == '\r') {
        hasReturns = true;
      } else if (character == REPLACEMENT) {
        mayBeTorn = true;
      } else {
        mayHide |= HiddenCharacters.isHiddenType(character);
      }
    }
    return new FirstLook(Arrays.copyOf(starts, lines), hasReturns, mayBeTorn, mayHide);
  }

  /** Returns the offset of the first character of each line, in UTF-16 units. */
  int[] lineStarts() {
    return lineStarts;
  }

  /** Returns whether there is a carriage return. */
  boolean hasReturns() {
    return hasReturns;
  }

  /** Returns whether there is a U+FFFD, which also stands where bytes are no UTF-8. */
  boolean mayBeTorn() {
    return mayBeTorn;
  }

  /** Returns whether there may be a character that nobody sees. */
  boolean mayHide() {
    return mayHide;
  }
}
