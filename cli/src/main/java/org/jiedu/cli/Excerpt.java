package org.jiedu.cli;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jiedu.diagnostic.Place;
import org.jiedu.source.SourceText;

/**
 * The line that a finding stands in, shortened around the passage so that it fits a terminal.
 *
 * @param before what stands before the passage, with an ellipsis where something is left out
 * @param passage what is wrong; where it runs over several lines, its first line
 * @param after what stands behind it
 */
record Excerpt(String before, String passage, String after) {
  private static final int MOST_COLUMNS = 72;
  private static final int MOST_BEFORE = 24;
  private static final char ELLIPSIS = '…';
  private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\t]]");

  /**
   * Returns the excerpt for a place, or empty where there is nothing to quote: a file as a whole,
   * or 1:1 for what a file lacks.
   */
  static Optional<Excerpt> of(Place place, SourceText text) {
    boolean isNowhere =
        place.line() == 0
            || place.line() > text.lineCount()
            || place.equals(Place.startOf(place.file()));
    if (isNowhere || text.line(place.line() - 1).isBlank()) {
      return Optional.empty();
    }
    String line = shown(text.line(place.line() - 1));
    int start = Math.min(place.column() - 1, line.length());
    int end = place.endLine() > place.line() ? line.length() : place.endColumn() - 1;
    return Optional.of(of(new Marked(line, start, Math.max(start, Math.min(end, line.length())))));
  }

  private record Marked(String line, int start, int end) {}

  /** Shows what is invisible, and keeps a file from talking to the terminal. */
  static String shown(String line) {
    return INVISIBLE.matcher(line).replaceAll("\uFFFD");
  }

  private static Excerpt of(Marked marked) {
    String line = marked.line();
    int from = wholeCharacter(line, backwards(line, marked.start(), MOST_BEFORE));
    int indent = line.length() - line.stripLeading().length();
    from = Math.max(from, Math.min(indent, marked.start()));
    int to = wholeCharacter(line, forwards(line, from, MOST_COLUMNS));
    int end = Math.min(marked.end(), to);
    boolean isCutBefore = from > indent;
    boolean isCutAfter = to < line.stripTrailing().length();
    return new Excerpt(
        (isCutBefore ? ELLIPSIS : "") + line.substring(from, Math.min(marked.start(), to)),
        line.substring(Math.min(marked.start(), to), end),
        (line.substring(end, to) + (isCutAfter ? ELLIPSIS : "")).stripTrailing());
  }

  private static int backwards(String line, int start, int columns) {
    int at = start;
    int left = columns;
    while (at > 0) {
      int character = line.codePointBefore(at);
      left -= width(character);
      if (left < 0) {
        break;
      }
      at -= Character.charCount(character);
    }
    return at;
  }

  private static int forwards(String line, int start, int columns) {
    int at = start;
    int left = columns;
    while (at < line.length()) {
      int character = line.codePointAt(at);
      left -= width(character);
      if (left < 0) {
        break;
      }
      at += Character.charCount(character);
    }
    return at;
  }

  /** Moves a cut to before the letter that vowel signs and subjoined letters belong to. */
  private static int wholeCharacter(String line, int cut) {
    int at = cut;
    while (at > 0 && at < line.length() && isMark(line.codePointAt(at))) {
      at -= Character.charCount(line.codePointBefore(at));
    }
    return at;
  }

  /** Returns how many columns of a terminal a character takes. */
  private static int width(int character) {
    if (isMark(character)) {
      return 0;
    }
    boolean isWide =
        Character.isIdeographic(character)
            || (character >= 0x3000 && character <= 0x303F)
            || (character >= 0xFF00 && character <= 0xFF60);
    return isWide ? 2 : 1;
  }

  private static boolean isMark(int character) {
    return Character.getType(character) == Character.NON_SPACING_MARK;
  }
}
