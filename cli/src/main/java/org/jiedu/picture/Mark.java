package org.jiedu.picture;

import java.util.List;
import java.util.Optional;

/** Something on a sheet. Lengths are in pixels, y grows downwards. */
public sealed interface Mark {

  /** A rectangle. */
  record Box(double x, double y, double width, double height, double corner, Fill fill)
      implements Mark {}

  /** A disc. */
  record Disc(double x, double y, double radius, Fill fill) implements Mark {}

  /**
   * An area.
   *
   * @param outline SVG path data
   */
  record Area(String outline, Fill fill) implements Mark {}

  /**
   * A line that is not text.
   *
   * @param outline SVG path data
   * @param dashes lengths of dashes and gaps; empty for an unbroken line
   */
  record Stroke(String outline, Ink ink, double width, Optional<String> dashes) implements Mark {}

  /**
   * One line of text in one language.
   *
   * @param x of the anchor
   * @param y of the baseline
   */
  record Words(double x, double y, Anchor anchor, Wording wording, TextStyle style, Ink ink)
      implements Mark {}

  /** Another sheet on this one, scaled about its corner. */
  record Inset(double x, double y, double scale, List<Mark> marks) implements Mark {
    /** Copies the marks. */
    public Inset {
      marks = List.copyOf(marks);
    }
  }
}
