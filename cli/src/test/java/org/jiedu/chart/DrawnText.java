package org.jiedu.chart;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.jiedu.picture.Drawing;
import org.jiedu.picture.Mark;
import org.jiedu.script.Language;
import org.jiedu.script.ShapedText;
import org.jiedu.script.Typeface;

/** A line of text of a drawing, with the box of its ink. */
record DrawnText(String text, Rectangle2D ink) {

  /** Returns every line of a drawing that has ink. */
  static List<DrawnText> of(Drawing drawing) {
    List<DrawnText> texts = new ArrayList<>();
    collect(drawing.marks(), 0, 0, 1, texts);
    return texts;
  }

  private static void collect(
      List<Mark> marks, double x, double y, double scale, List<DrawnText> texts) {
    for (Mark mark : marks) {
      if (mark instanceof Mark.Inset inset) {
        double inner = scale * inset.scale();
        collect(inset.marks(), x + scale * inset.x(), y + scale * inset.y(), inner, texts);
      } else if (mark instanceof Mark.Words words && !words.wording().text().isBlank()) {
        Rectangle2D ink = ink(words);
        texts.add(
            new DrawnText(
                words.wording().text(),
                new Rectangle2D.Double(
                    x + scale * ink.getX(),
                    y + scale * ink.getY(),
                    scale * ink.getWidth(),
                    scale * ink.getHeight())));
      }
    }
  }

  static Rectangle2D ink(Mark.Words words) {
    Language language = words.wording().language();
    ShapedText shaped =
        Charts.TYPESETTER.shape(words.wording().text(), language, words.style().isBold());
    double em = words.style().size(language) / Typeface.EM;
    double width = shaped.width() * em;
    double left =
        switch (words.anchor()) {
          case START -> words.x();
          case MIDDLE -> words.x() - width / 2;
          case END -> words.x() - width;
        };
    return new Rectangle2D.Double(
        left, words.y() - shaped.ascent() * em, width, (shaped.ascent() + shaped.descent()) * em);
  }

  /** Returns whether ink lies on ink. */
  boolean meets(DrawnText other) {
    Rectangle2D common = ink.createIntersection(other.ink);
    return common.getWidth() > .5 && common.getHeight() > .5;
  }

  @Override
  public String toString() {
    return "%s [%.1f %.1f – %.1f %.1f]"
        .formatted(text, ink.getMinX(), ink.getMinY(), ink.getMaxX(), ink.getMaxY());
  }
}
