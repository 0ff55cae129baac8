package org.jiedu.picture;

/** Where a line of text begins. */
final class TextPlace {
  private TextPlace() {}

  /**
   * Returns the x of a line's start.
   *
   * @param width of the line, in pixels
   */
  static double start(Mark.Words words, double width) {
    return switch (words.anchor()) {
      case START -> words.x();
      case MIDDLE -> words.x() - width / 2;
      case END -> words.x() - width;
    };
  }
}
