package org.jiedu.script;

import java.util.List;

/**
 * One line of text as the glyphs that show it, 1000 units an em.
 *
 * @param glyphs from left to right
 * @param width the advance of the whole line
 * @param ascent how far the ink reaches above the baseline; 0 without ink
 * @param descent how far the ink reaches below the baseline; 0 without ink
 */
public record ShapedText(List<Glyph> glyphs, double width, double ascent, double descent) {

  /**
   * A glyph at its place.
   *
   * @param id its number in the face
   * @param x of its origin, from the start of the line
   * @param y of its origin, downwards from the baseline
   */
  public record Glyph(Typeface face, int id, double x, double y) {}

  /** Copies the list. */
  public ShapedText {
    glyphs = List.copyOf(glyphs);
  }
}
