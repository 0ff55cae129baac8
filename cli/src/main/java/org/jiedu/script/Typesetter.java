package org.jiedu.script;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;

/**
 * Shapes, measures and wraps text in Han and Tibetan script. Safe for use by several threads.
 *
 * <p>A line is divided into runs, each in the face that has its characters (a Han font has no
 * Tibetan, and the Tibetan one no European digits); a run is shaped as a whole.
 */
public final class Typesetter {
  private static final Charset GB2312 = Charset.forName("GB2312");

  private final Typefaces faces;

  /** Makes a typesetter with some fonts. */
  public Typesetter(Typefaces faces) {
    this.faces = faces;
  }

  /** Returns a line as glyphs. A character in no font takes an em of room and shows nothing. */
  public ShapedText shape(String text, Language language, boolean isBold) {
    return line(text, language, isBold).shaped();
  }

  /** Returns the width of a line, 1000 units an em. */
  public double width(String text, Language language, boolean isBold) {
    return shape(text, language, isBold).width();
  }

  /** Returns the characters, as code points, that no font has; each once, in order. */
  public List<Integer> missing(String text, Language language) {
    // Not to load fonts for what everybody writes: a check of a workspace needs none, mostly.
    CharsetEncoder common = GB2312.newEncoder();
    return text.codePoints()
        .filter(character -> !isCommon(character, common))
        .filter(character -> !Character.isWhitespace(character))
        .filter(character -> faces.pick(character, language, false).isEmpty())
        .distinct()
        .boxed()
        .toList();
  }

  /**
   * Returns whether a character is in the Tibetan block or in GB 2312, which the packed fonts
   * cover.
   */
  private static boolean isCommon(int character, CharsetEncoder common) {
    boolean isTibetan = character >= 0xF00 && character <= 0xFDA && Character.isDefined(character);
    return isTibetan || (Character.isBmpCodePoint(character) && common.canEncode((char) character));
  }

  /** Returns whether the packed fonts have every character of a text. */
  public boolean hasPacked(String text) {
    return text.codePoints().allMatch(faces::hasPacked);
  }

  /**
   * Returns the lines that a text is broken into, without the spaces at their ends; at least one.
   *
   * @param width of the box, 1000 units an em. What cannot be broken and is wider yet is broken
   *     between any two letters, but never inside a Tibetan stack
   */
  public List<String> wrap(String text, Language language, boolean isBold, double width) {
    LineLayout whole = line(text, language, isBold);
    if (whole.shaped().width() <= width) {
      return List.of(text.strip());
    }
    LineBreaks breaks = LineBreaks.of(text);
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = breaks.lineEnd(start, whole.advances(), width);
      lines.add(text.substring(start, end).strip());
      start = end;
    }
    lines.removeIf(String::isEmpty);
    return lines.isEmpty() ? List.of("") : List.copyOf(lines);
  }

  private LineLayout line(String text, Language language, boolean isBold) {
    LineLayout line = new LineLayout(text);
    int start = 0;
    while (start < text.length()) {
      var face = faces.pick(text.codePointAt(start), language, isBold);
      int end = start + Character.charCount(text.codePointAt(start));
      while (end < text.length()
          && faces.pick(text.codePointAt(end), language, isBold).equals(face)) {
        end += Character.charCount(text.codePointAt(end));
      }
      line.add(face, start, end);
      start = end;
    }
    return line;
  }
}
