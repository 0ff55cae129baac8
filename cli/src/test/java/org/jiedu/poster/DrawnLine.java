package org.jiedu.poster;

import java.util.ArrayList;
import java.util.List;
import org.jiedu.picture.Drawing;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Mark;
import org.jiedu.script.ShapedText;
import org.jiedu.script.Typeface;

/**
 * A line of text where it stands on a poster, by the box of its ink, in pixels.
 *
 * @param card the white card that it stands on, or the whole sheet
 */
record DrawnLine(String text, double left, double top, double right, double bottom, Mark.Box card) {
  // Rounding, and the overhang of a letter's ink.
  private static final double TOLERANCE = 1;

  /** Returns the lines of a drawing, without those of its charts. */
  static List<DrawnLine> of(Drawing drawing) {
    List<DrawnLine> lines = new ArrayList<>();
    Mark.Box sheet = new Mark.Box(0, 0, drawing.width(), drawing.height(), 0, Fill.of(Ink.PAPER));
    collect(drawing.marks(), 0, 0, sheet, lines);
    return lines;
  }

  private static void collect(
      List<Mark> marks, double x, double y, Mark.Box around, List<DrawnLine> lines) {
    Mark.Box card = around;
    for (Mark mark : marks) {
      if (mark instanceof Mark.Box box && box.corner() > 0) {
        card = box;
      } else if (mark instanceof Mark.Words words) {
        lines.add(line(words, x, y, around));
      } else if (mark instanceof Mark.Inset inset && inset.scale() == 1) {
        collect(inset.marks(), x + inset.x(), y + inset.y(), card, lines);
      }
    }
  }

  private static DrawnLine line(Mark.Words words, double x, double y, Mark.Box card) {
    double em = words.style().size(words.wording().language()) / Typeface.EM;
    ShapedText shaped =
        PosterFixture.TYPESETTER.shape(
            words.wording().text(), words.wording().language(), words.style().isBold());
    double width = shaped.width() * em;
    double left =
        x
            + switch (words.anchor()) {
              case START -> words.x();
              case MIDDLE -> words.x() - width / 2;
              case END -> words.x() - width;
            };
    double base = y + words.y();
    return new DrawnLine(
        words.wording().text(),
        left,
        base - shaped.ascent() * em,
        left + width,
        base + shaped.descent() * em,
        card);
  }

  boolean isWithin(double margin) {
    return left >= card.x() + margin - TOLERANCE
        && right <= card.x() + card.width() - margin + TOLERANCE
        && top >= card.y()
        && bottom <= card.y() + card.height();
  }

  boolean overlaps(DrawnLine other) {
    return Math.min(right, other.right) - Math.max(left, other.left) > TOLERANCE
        && Math.min(bottom, other.bottom) - Math.max(top, other.top) > TOLERANCE;
  }
}
