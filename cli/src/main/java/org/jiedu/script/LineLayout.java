package org.jiedu.script;

import java.awt.font.GlyphVector;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A line while its runs are put behind one another. Belongs to one thread. */
final class LineLayout {
  private final char[] units;
  private final double[] advances;
  private final List<ShapedText.Glyph> glyphs = new ArrayList<>();
  private double pen;
  private double ascent;
  private double descent;

  LineLayout(String text) {
    this.units = text.toCharArray();
    this.advances = new double[units.length + 1];
  }

  /** Adds a run; where no face has its characters, an em of room for each. */
  void add(Optional<Typeface> face, int start, int end) {
    if (face.isPresent()) {
      add(face.get(), face.get().shape(units, start, end), start, end);
    } else {
      for (int i = start; i < end; i++) {
        advances[i] = pen;
        pen += Character.isLowSurrogate(units[i]) ? 0 : Typeface.EM;
      }
    }
    advances[end] = pen;
  }

  private void add(Typeface face, GlyphVector vector, int start, int end) {
    double[] starts = new double[end - start];
    java.util.Arrays.fill(starts, Double.NaN);
    for (int i = 0; i < vector.getNumGlyphs(); i++) {
      Point2D at = vector.getGlyphPosition(i);
      int unit = vector.getGlyphCharIndex(i);
      starts[unit] = Double.isNaN(starts[unit]) ? at.getX() : Math.min(starts[unit], at.getX());
      draw(face, vector.getGlyphCode(i), at);
    }
    // The letters of a stack behind its first have no glyph of their own: nothing breaks there.
    double last = 0;
    for (int i = 0; i < starts.length; i++) {
      last = Double.isNaN(starts[i]) ? last : starts[i];
      advances[start + i] = pen + last;
    }
    pen += vector.getGlyphPosition(vector.getNumGlyphs()).getX();
  }

  private void draw(Typeface face, int glyph, Point2D at) {
    Rectangle2D ink = face.ink(glyph);
    if (!ink.isEmpty()) {
      glyphs.add(new ShapedText.Glyph(face, glyph, pen + at.getX(), at.getY()));
      ascent = Math.max(ascent, -(at.getY() + ink.getMinY()));
      descent = Math.max(descent, at.getY() + ink.getMaxY());
    }
  }

  ShapedText shaped() {
    return new ShapedText(glyphs, pen, ascent, descent);
  }

  /** Returns how far the pen has come before each UTF-16 unit, and behind the last. */
  double[] advances() {
    return advances;
  }
}
