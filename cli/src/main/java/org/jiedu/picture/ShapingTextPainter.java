package org.jiedu.picture;

import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.Shape;
import java.awt.font.TextAttribute;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.text.AttributedCharacterIterator;
import org.apache.batik.bridge.StrokingTextPainter;
import org.apache.batik.bridge.TextNode;
import org.apache.batik.gvt.text.GVTAttributedCharacterIterator;
import org.apache.batik.gvt.text.TextPaintInfo;
import org.jiedu.script.Language;
import org.jiedu.script.ShapedText;
import org.jiedu.script.TextStatistics;
import org.jiedu.script.Typeface;
import org.jiedu.script.Typesetter;

/**
 * Paints text by the shapes of HarfBuzz. Batik's own painters map each character to a glyph, which
 * sets the letters of a Tibetan stack side by side.
 *
 * <p>It paints text as {@link RasterSvg} writes it: one line, one size, one colour, from its start.
 */
final class ShapingTextPainter extends StrokingTextPainter {
  private final Typesetter typesetter;

  ShapingTextPainter(Typesetter typesetter) {
    this.typesetter = typesetter;
  }

  @Override
  public void paint(TextNode node, Graphics2D graphics) {
    AttributedCharacterIterator text = node.getAttributedCharacterIterator();
    if (text == null || text.getEndIndex() == text.getBeginIndex()) {
      return;
    }
    text.first();
    graphics.setPaint(paint(text));
    AffineTransform page = graphics.getTransform();
    for (ShapedText.Glyph glyph : shaped(text).glyphs()) {
      graphics.transform(place(node, text, glyph));
      graphics.fill(glyph.face().outline(glyph.id()));
      graphics.setTransform(page);
    }
  }

  @Override
  public Shape getOutline(TextNode node) {
    Path2D outline = new Path2D.Double();
    AttributedCharacterIterator text = node.getAttributedCharacterIterator();
    if (text != null && text.getEndIndex() > text.getBeginIndex()) {
      text.first();
      for (ShapedText.Glyph glyph : shaped(text).glyphs()) {
        Shape shape = glyph.face().outline(glyph.id());
        outline.append(place(node, text, glyph).createTransformedShape(shape), false);
      }
    }
    return outline;
  }

  @Override
  public Rectangle2D getBounds2D(TextNode node) {
    return getOutline(node).getBounds2D();
  }

  @Override
  public Rectangle2D getGeometryBounds(TextNode node) {
    return getBounds2D(node);
  }

  private ShapedText shaped(AttributedCharacterIterator iterator) {
    StringBuilder text = new StringBuilder();
    for (char c = iterator.first(); c != AttributedCharacterIterator.DONE; c = iterator.next()) {
      text.append(c);
    }
    iterator.first();
    // The language decides only whose spaces are taken: the script tells enough.
    boolean isTibetan = TextStatistics.of(text.toString()).tibetanLetters() > 0;
    return typesetter.shape(
        text.toString(), new Language(isTibetan ? "bo" : "zh"), isBold(iterator));
  }

  private static boolean isBold(AttributedCharacterIterator text) {
    return text.getAttribute(TextAttribute.WEIGHT) instanceof Float weight && weight > 1.5f;
  }

  private static Paint paint(AttributedCharacterIterator text) {
    Object info = text.getAttribute(GVTAttributedCharacterIterator.TextAttribute.PAINT_INFO);
    return ((TextPaintInfo) info).fillPaint;
  }

  private static AffineTransform place(
      TextNode node, AttributedCharacterIterator text, ShapedText.Glyph glyph) {
    Point2D start = node.getLocation();
    double em = ((Float) text.getAttribute(TextAttribute.SIZE)) / Typeface.EM;
    AffineTransform place = AffineTransform.getTranslateInstance(start.getX(), start.getY());
    place.scale(em, em);
    place.translate(glyph.x(), glyph.y());
    return place;
  }
}
