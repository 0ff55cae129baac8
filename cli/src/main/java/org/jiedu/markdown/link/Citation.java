package org.jiedu.markdown.link;

import java.util.Optional;

/**
 * A policy cited by title and number: {@code 《title》（number）}.
 *
 * @param title what stands between the outer title marks
 * @param number the number behind it
 * @param start offset of {@code 《}, from 0, in UTF-16 units
 * @param end offset behind the closing bracket; behind 号 where something else comes first
 */
public record Citation(String title, NumberOccurrence number, int start, int end) {
  // Longer titles are not met; the limit keeps a text of lone marks linear.
  private static final int LONGEST_TITLE = 200;

  /** Returns the citation that a number belongs to; empty for a number without a title. */
  public static Optional<Citation> around(String text, NumberOccurrence number) {
    int codeEnd = number.start() + number.number().agency().length();
    int bracket = codeEnd - number.run().length() - 1;
    if (bracket < 1 || "（(".indexOf(text.charAt(bracket)) < 0) {
      return Optional.empty();
    }
    int titleEnd = bracket - 1;
    int start = titleStart(text, titleEnd);
    if (start < 0) {
      return Optional.empty();
    }
    int end = number.end();
    boolean isClosed = end < text.length() && "）)".indexOf(text.charAt(end)) >= 0;
    String title = text.substring(start + 1, titleEnd);
    return Optional.of(new Citation(title, number, start, isClosed ? end + 1 : end));
  }

  private static int titleStart(String text, int titleEnd) {
    int depth = 0;
    for (int i = titleEnd; i >= 0 && titleEnd - i <= LONGEST_TITLE; i--) {
      char c = text.charAt(i);
      depth += c == '》' ? 1 : c == '《' ? -1 : 0;
      if (depth == 0) {
        return c == '《' ? i : -1;
      }
    }
    return -1;
  }
}
