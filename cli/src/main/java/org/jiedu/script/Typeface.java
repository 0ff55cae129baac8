package org.jiedu.script;

import java.awt.Font;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.awt.geom.Rectangle2D;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One font file, with the outlines of its glyphs. Safe for use by several threads.
 *
 * <p>Everything is measured at 1000 pixels an em and scaled from there, unhinted: the same at every
 * size and on every machine.
 */
public final class Typeface {
  /** The unit of all measures: this many make an em. */
  public static final double EM = 1000;

  static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  // HarfBuzz places vowel signs over and under stacks only when asked to.
  private static final Map<TextAttribute, Object> SHAPING =
      Map.of(
          TextAttribute.KERNING,
          TextAttribute.KERNING_ON,
          TextAttribute.LIGATURES,
          TextAttribute.LIGATURES_ON);

  private final String name;
  private final Font font;
  private final Map<Integer, Shape> outlines = new ConcurrentHashMap<>();
  private final Map<Integer, Rectangle2D> inks = new ConcurrentHashMap<>();

  Typeface(String name, Font font) {
    this.name = name;
    this.font = font.deriveFont(SHAPING).deriveFont((float) EM);
  }

  /** Returns a short name, unique among the faces of one run. */
  public String name() {
    return name;
  }

  /** Returns whether the face has a glyph for a code point. */
  public boolean has(int codePoint) {
    return font.canDisplay(codePoint);
  }

  /** Returns the glyphs of a passage, shaped as a whole (HarfBuzz). */
  GlyphVector shape(char[] text, int start, int end) {
    return font.layoutGlyphVector(CONTEXT, text, start, end, Font.LAYOUT_LEFT_TO_RIGHT);
  }

  /**
   * Returns a glyph's outline from its own origin on the baseline, 1000 units an em, y downwards.
   *
   * @param glyph its number in the font
   */
  public Shape outline(int glyph) {
    return outlines.computeIfAbsent(glyph, this::outlined);
  }

  /** Returns the box of a glyph's ink, in the units of {@link #outline}; empty for a space. */
  Rectangle2D ink(int glyph) {
    return inks.computeIfAbsent(glyph, id -> outline(id).getBounds2D());
  }

  private Shape outlined(int glyph) {
    return font.createGlyphVector(CONTEXT, new int[] {glyph}).getOutline();
  }
}
