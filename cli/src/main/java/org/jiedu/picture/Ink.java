package org.jiedu.picture;

import java.util.List;
import java.util.Locale;

/**
 * A colour by what it is for. On a page it is a class, so that a theme can change it; in a file it
 * is the colour of the light theme.
 */
public enum Ink {
  INK("#1c1f23"),
  QUIET("#565d66"),
  PAPER("#ffffff"),
  TINT("#f6f4ef"),
  LINE("#dcd8cf"),
  RED("#a3211d"),
  BLUE("#1a4e8a"),
  GOLD("#8a6d1d"),
  SERIES_1("#1a4e8a"),
  SERIES_2("#c8791b"),
  SERIES_3("#3b7d4f"),
  SERIES_4("#a3211d"),
  SERIES_5("#6b4a8c"),
  SERIES_6("#5f6b73");

  private static final List<Ink> OF_SERIES =
      List.of(SERIES_1, SERIES_2, SERIES_3, SERIES_4, SERIES_5, SERIES_6);

  /** How many series can be told apart by colour. */
  public static final int SERIES = 6;

  private final String colour;

  Ink(String colour) {
    this.colour = colour;
  }

  /**
   * Returns the colour of a series.
   *
   * @param index counted from 0, below {@link #SERIES}
   */
  public static Ink ofSeries(int index) {
    return OF_SERIES.get(index);
  }

  /** Returns the colour of the light theme: {@code #} and six hexadecimal digits. */
  public String colour() {
    return colour;
  }

  /** Returns the name of its class on a page: {@code quiet}, {@code series-1} … */
  String className() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
