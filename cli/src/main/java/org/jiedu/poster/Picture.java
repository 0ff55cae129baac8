package org.jiedu.poster;

import java.util.List;
import org.jiedu.picture.Drawing;
import org.jiedu.picture.Pixels;
import org.jiedu.picture.Wording;

/**
 * A picture that stands alone.
 *
 * @param name its file without the ending, relative to the package's folder of the site, or to the
 *     site for its own card
 * @param drawing what it shows
 * @param scale pixels of the PNG for one of the drawing
 * @param title what it is
 * @param alternative what it shows, in words
 * @param kind which files it has
 */
public record Picture(
    String name, Drawing drawing, double scale, String title, Wording alternative, Kind kind) {
  /** The most that a slice is high, in pixels: chat applications shrink what is higher. */
  public static final int SLICE = 4000;

  /** Which files a picture has. */
  public enum Kind {
    /** PNG alone. */
    CARD,
    /** SVG and PNG. */
    CHART,
    /** SVG, PNG, and slices where it is high. */
    POSTER
  }

  /** Returns whether there is an SVG file too. */
  public boolean hasSvg() {
    return kind != Kind.CARD;
  }

  /** Returns the names of its PNG files, without the ending: the whole, then the slices. */
  public List<String> pngNames() {
    int slices = kind == Kind.POSTER ? Pixels.sliceCount(drawing.height() * scale, SLICE) : 1;
    List<String> names = new java.util.ArrayList<>(List.of(name));
    for (int i = 1; slices > 1 && i <= slices; i++) {
      names.add(name + "-" + i);
    }
    return names;
  }
}
