package org.jiedu.script;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Shapes, measures and wraps text in Han and Tibetan script. Safe for use by several threads.
 *
 * <p>A line is divided into runs, each in the face that has its characters (a Han font has no
 * Tibetan, and the Tibetan one no European digits); a run is shaped as a whole.
 */
public final class Typesetter {
  private static final Charset GB2312 = Charset.forName("GB2312");
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private final Typefaces faces;
  private final ShapedLines known = new ShapedLines();

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

  /** Returns whether a character was looked for in other fonts than the packed ones. */
  public boolean hasAskedOthers() {
    return faces.hasAskedOthers();
  }

  /** Returns whether the packed fonts have every character of a text. */
  public boolean hasPacked(String text) {
    return text.codePoints().allMatch(faces::hasPacked);
  }

  /**
   * Returns the lines that a text is broken into, without the spaces at their ends; at least one.
   * Where the text has line breaks of its own, lines end there too.
   *
   * @param width of the box, 1000 units an em. What cannot be broken and is wider yet is broken
   *     between any two letters, but never inside a Tibetan stack
   */
  public List<String> wrap(String text, Language language, boolean isBold, double width) {
    List<String> lines = new ArrayList<>();
    for (String part : LINE_BREAK.split(text, -1)) {
      lines.addAll(wrapPart(part, language, isBold, width));
    }
    lines.removeIf(String::isEmpty);
    return lines.isEmpty() ? List.of("") : List.copyOf(lines);
  }

  private List<String> wrapPart(String text, Language language, boolean isBold, double width) {
    LineLayout whole = line(text, language, isBold);
    if (whole.shaped().width() <= width) {
      return List.of(text.strip());
    }
    LineBreaks breaks = LineBreaks.of(text);
    List<String> lines = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = breaks.lineEnd(start, whole.advances(), width);
      String line = text.substring(start, end).strip();
      // Alone, a tsheg may be wider than it is before a letter that comes close to it.
      while (width(line, language, isBold) > width && breaks.hasShorter(start, end)) {
        double less = whole.advances()[end] - whole.advances()[start] - .001;
        end = breaks.lineEnd(start, whole.advances(), less);
        line = text.substring(start, end).strip();
      }
      lines.add(line);
      start = end;
    }
    return lines;
  }

  private LineLayout line(String text, Language language, boolean isBold) {
    return known.find(text, language, isBold, () -> laidOut(text, language, isBold));
  }

  private LineLayout laidOut(String text, Language language, boolean isBold) {
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
