package org.jiedu.picture;

import java.util.List;

/**
 * A finished sheet.
 *
 * @param width in pixels
 * @param height in pixels
 * @param marks in the order in which they are painted
 */
public record Drawing(double width, double height, List<Mark> marks) {

  /** Copies the marks. */
  public Drawing {
    marks = List.copyOf(marks);
  }

  /** Returns this sheet as a mark on another one. */
  public Mark.Inset at(double x, double y, double scale) {
    return new Mark.Inset(x, y, scale, marks);
  }
}
