package org.jiedu.source;

import java.util.Arrays;
import org.jiedu.diagnostic.Place;

/**
 * The text of one file, with the place of every character. Immutable.
 *
 * <p>The text is as the author sees it in an editor, without a byte order mark and with {@code \n}
 * at every line end; line and column are therefore the same for LF and CRLF files.
 */
public final class SourceText {
  private final String file;
  private final String text;
  private final int[] lineStarts;

  private SourceText(String file, String text, int[] lineStarts) {
    this.file = file;
    this.text = text;
    this.lineStarts = lineStarts;
  }

  /**
   * Returns the text of a file.
   *
   * @param file path relative to the workspace, with {@code /}
   * @param text decoded characters; a byte order mark and carriage returns are dropped
   */
  public static SourceText of(String file, String text) {
    String shown = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String plain = shown.replace("\r\n", "\n").replace('\r', '\n');
    return new SourceText(file, plain, FirstLook.at(plain).lineStarts());
  }

  /** Returns the same, of a text that was looked at. */
  static SourceText of(String file, String text, FirstLook look) {
    return look.hasReturns() || text.startsWith("\uFEFF")
        ? of(file, text)
        : new SourceText(file, text, look.lineStarts());
  }

  /** Returns the path relative to the workspace, with {@code /}. */
  public String file() {
    return file;
  }

  /** Returns all characters, with {@code \n} line ends. */
  public String text() {
    return text;
  }

  /** Returns the number of lines, at least 1. */
  public int lineCount() {
    return lineStarts.length;
  }

  /**
   * Returns one line without its line end.
   *
   * @param line counted from 0
   */
  public String line(int line) {
    int end = line + 1 < lineStarts.length ? lineStarts[line + 1] - 1 : text.length();
    return text.substring(lineStarts[line], end);
  }

  /**
   * Returns the place of a passage.
   *
   * @param start offset of its first character, from 0, in UTF-16 units
   * @param end offset behind its last character
   */
  public Place place(int start, int end) {
    int first = lineOf(start);
    int last = lineOf(end);
    return new Place(
        file, first + 1, start - lineStarts[first] + 1, last + 1, end - lineStarts[last] + 1);
  }

  /**
   * Returns the offset, in UTF-16 units from 0, of a code point given as YAML's marks give it.
   *
   * @param line counted from 0
   * @param codePointColumn counted from 0, in code points
   */
  public int offset(int line, int codePointColumn) {
    int known = Math.min(line, lineStarts.length - 1);
    int start = lineStarts[known];
    int available = text.codePointCount(start, start + line(known).length());
    return text.offsetByCodePoints(start, Math.min(codePointColumn, available));
  }

  /** Returns 1:1, where what is missing from the file is reported. */
  public Place start() {
    return Place.startOf(file);
  }

  private int lineOf(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    return found >= 0 ? found : -found - 2;
  }
}
