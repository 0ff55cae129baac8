package org.jiedu.markdown.emphasis;

import org.commonmark.parser.beta.Scanner;
import org.commonmark.text.Characters;

/**
 * What a run of marks may do where it stands.
 *
 * <p>Beside wide characters a run may do all that it may in CommonMark, and more: there only
 * whitespace and brackets that face the other way keep it from opening or closing. Where a run may
 * do both, it closes what is open, and opens otherwise.
 *
 * @param canOpen whether emphasis may begin behind it
 * @param canClose whether emphasis may end before it
 */
record Flanking(boolean canOpen, boolean canClose) {

  /**
   * Returns what a run may do (CommonMark 0.31, "Emphasis and strong emphasis", rules 1 to 8).
   *
   * @param amongWide whether its block holds wide characters, so that quotes and dashes count as
   *     such too
   */
  static Flanking of(MarkRun run, boolean amongWide) {
    int before = run.before();
    int after = run.after();
    boolean left = flanks(after, before);
    boolean right = flanks(before, after);
    if (run.mark() == '_') {
      return new Flanking(
          left && (!right || isPunctuation(before)), right && (!left || isPunctuation(after)));
    }
    if (!isWide(before, amongWide) && !isWide(after, amongWide)) {
      return new Flanking(left, right);
    }
    return new Flanking(
        left || (!isSpace(after) && Character.getType(after) != Character.END_PUNCTUATION),
        right || (!isSpace(before) && Character.getType(before) != Character.START_PUNCTUATION));
  }

  /** Returns whether a run flanks the text that begins, or ends, with the inner character. */
  private static boolean flanks(int inner, int outer) {
    return !isSpace(inner) && (!isPunctuation(inner) || isSpace(outer) || isPunctuation(outer));
  }

  private static boolean isSpace(int codePoint) {
    return codePoint == Scanner.END || Characters.isWhitespaceCodePoint(codePoint);
  }

  private static boolean isPunctuation(int codePoint) {
    return codePoint == Scanner.END || Characters.isPunctuationCodePoint(codePoint);
  }

  private static boolean isWide(int codePoint, boolean amongWide) {
    return WideCharacters.isWide(codePoint) || (amongWide && WideCharacters.isShared(codePoint));
  }
}
