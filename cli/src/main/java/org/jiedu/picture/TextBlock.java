package org.jiedu.picture;

import java.util.ArrayList;
import java.util.List;
import org.jiedu.script.Language;
import org.jiedu.script.ShapedText;
import org.jiedu.script.Typeface;
import org.jiedu.script.Typesetter;

/**
 * A text of one or several languages, one below the other, wrapped into a width. A line is as high
 * as its style says, and higher where a stack needs it: no line ever reaches into another.
 *
 * @param lines from the top
 * @param width of the widest line, in pixels
 * @param height of all lines, in pixels
 */
public record TextBlock(List<Line> lines, TextStyle style, double width, double height) {

  /**
   * One line.
   *
   * @param top from the top of the block, in pixels
   * @param baseline from the top of the block, in pixels
   * @param bottom from the top of the block, in pixels
   * @param width in pixels
   */
  public record Line(Wording wording, double top, double baseline, double bottom, double width) {}

  /** Copies the lines. */
  public TextBlock {
    lines = List.copyOf(lines);
  }

  /**
   * Wraps a text.
   *
   * @param width of the box, in pixels
   */
  public static TextBlock of(
      List<Wording> wordings, TextStyle style, double width, Typesetter typesetter) {
    List<Line> lines = new ArrayList<>();
    double y = 0;
    double widest = 0;
    for (Wording wording : wordings) {
      Language language = wording.language();
      double em = style.size(language) / Typeface.EM;
      for (String text :
          typesetter.wrap(wording.text(), language, style.isBold(), Math.max(width / em, 1))) {
        ShapedText shaped = typesetter.shape(text, language, style.isBold());
        double baseline = Math.max(style.baseline(language), shaped.ascent() * em);
        double below = style.lineHeight(language) - style.baseline(language);
        double bottom = y + baseline + Math.max(below, shaped.descent() * em);
        double wide = shaped.width() * em;
        lines.add(new Line(new Wording(language, text), y, y + baseline, bottom, wide));
        widest = Math.max(widest, wide);
        y = bottom;
      }
    }
    return new TextBlock(lines, style, widest, y);
  }

  /**
   * Returns the lines as marks.
   *
   * @param x of the anchor
   * @param top of the block
   */
  public List<Mark> at(double x, double top, Anchor anchor, Ink ink) {
    List<Mark> marks = new ArrayList<>();
    for (Line line : lines) {
      marks.add(new Mark.Words(x, top + line.baseline(), anchor, line.wording(), style, ink));
    }
    return marks;
  }

  /** Returns the lines as marks that start at a place. */
  public List<Mark> at(double x, double top, Ink ink) {
    return at(x, top, Anchor.START, ink);
  }
}
