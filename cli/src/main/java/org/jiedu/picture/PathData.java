package org.jiedu.picture;

import java.awt.Shape;
import java.awt.geom.PathIterator;

/** SVG path data, with lengths rounded to a tenth of a pixel. Belongs to one thread. */
public final class PathData {
  private static final String LETTERS = "MLQCZ";
  private static final int[] LENGTHS = {2, 2, 4, 6, 0};

  private final StringBuilder data = new StringBuilder();

  /** Returns the data of an outline. */
  static String of(Shape shape) {
    PathData path = new PathData();
    double[] points = new double[6];
    for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      int segment = it.currentSegment(points);
      path.data.append(LETTERS.charAt(segment));
      for (int i = 0; i < LENGTHS[segment]; i++) {
        path.append(points[i], i > 0);
      }
    }
    return path.toString();
  }

  /** Lifts the pen to a point. */
  public PathData move(double x, double y) {
    return pair('M', x, y);
  }

  /** Draws a straight line to a point. */
  public PathData line(double x, double y) {
    return pair('L', x, y);
  }

  /** Draws an arc of a circle, clockwise, to a point. */
  public PathData arc(double radius, boolean isLarge, double x, double y) {
    data.append('A');
    append(radius, false);
    append(radius, true);
    data.append(isLarge ? " 0 1 1" : " 0 0 1");
    append(x, true);
    append(y, true);
    return this;
  }

  /** Draws around a rectangle. */
  public PathData box(Mark.Box box) {
    double right = box.x() + box.width();
    double bottom = box.y() + box.height();
    return move(box.x(), box.y())
        .line(right, box.y())
        .line(right, bottom)
        .line(box.x(), bottom)
        .close();
  }

  /** Goes back to where the pen was set down. */
  public PathData close() {
    data.append('Z');
    return this;
  }

  private PathData pair(char letter, double x, double y) {
    data.append(letter);
    append(x, false);
    append(y, true);
    return this;
  }

  private void append(double length, boolean isSeparated) {
    String written = Numbers.shortened(length);
    if (isSeparated && !written.startsWith("-")) {
      data.append(' ');
    }
    data.append(written);
  }

  @Override
  public String toString() {
    return data.toString();
  }
}
