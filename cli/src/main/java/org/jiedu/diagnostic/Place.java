package org.jiedu.diagnostic;

import java.util.Comparator;

/**
 * A passage of a file of the workspace.
 *
 * @param file path relative to the workspace, with {@code /}
 * @param line first line, counted from 1; 0 where a file as a whole is meant
 * @param column first column, counted from 1, in UTF-16 units; 0 where a file as a whole is meant
 * @param endLine last line, counted from 1
 * @param endColumn column behind the last character, counted from 1, in UTF-16 units
 */
public record Place(String file, int line, int column, int endLine, int endColumn)
    implements Comparable<Place> {

  private static final Comparator<Place> ORDER =
      Comparator.comparing(Place::file)
          .thenComparingInt(Place::line)
          .thenComparingInt(Place::column)
          .thenComparingInt(Place::endLine)
          .thenComparingInt(Place::endColumn);

  /** Returns 1:1 of a file: the place of what is missing from it. */
  public static Place startOf(String file) {
    return new Place(file, 1, 1, 1, 1);
  }

  /** Returns a whole file or folder, which has no line: links, names and sizes. */
  public static Place whole(String file) {
    return new Place(file, 0, 0, 0, 0);
  }

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
