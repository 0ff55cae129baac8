package org.jiedu.picture;

import java.util.ArrayList;
import java.util.List;

/** A drawing while it is filled, from the top down. Belongs to one thread. */
public class Layout {
  private final double width;
  private final List<Mark> marks = new ArrayList<>();
  private double y;

  /**
   * Begins an empty drawing.
   *
   * @param width in pixels
   */
  public Layout(double width) {
    this.width = width;
  }

  /** Returns the width, in pixels. */
  public final double width() {
    return width;
  }

  /** Returns where the next thing stands, in pixels from the top. */
  public final double y() {
    return y;
  }

  /** Goes down by a number of pixels. */
  public final void down(double pixels) {
    y += pixels;
  }

  /** Adds a mark over those that are there. */
  public final void add(Mark mark) {
    marks.add(mark);
  }

  /** Adds marks over those that are there. */
  public final void add(List<Mark> more) {
    marks.addAll(more);
  }

  /** Writes a text and goes below it. */
  public final void addBelow(TextBlock block, double x, Ink ink) {
    add(block.at(x, y, ink));
    down(block.height());
  }

  /** Returns the drawing, as high as it was filled. */
  public final Drawing drawing() {
    return new Drawing(width, Math.ceil(y), marks);
  }
}
