package org.jiedu.picture;

import java.util.ArrayList;
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

  /** Returns every line of text, in the order in which they are painted. */
  public List<Mark.Words> words() {
    return words(marks);
  }

  private static List<Mark.Words> words(List<Mark> marks) {
    List<Mark.Words> words = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark instanceof Mark.Words line) {
        words.add(line);
      } else if (mark instanceof Mark.Inset inset) {
        words.addAll(words(inset.marks()));
      }
    }
    return words;
  }

  /** Returns this sheet as a mark on another one. */
  public Mark.Inset at(double x, double y, double scale) {
    return new Mark.Inset(x, y, scale, marks);
  }
}
