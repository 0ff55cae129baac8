package org.jiedu.picture;

/**
 * What an area is filled with.
 *
 * @param isPatterned whether the series' own pattern lies over the colour, so that touching areas
 *     are told apart without colours
 */
public record Fill(Ink ink, boolean isPatterned) {

  /** Returns a plain colour. */
  public static Fill of(Ink ink) {
    return new Fill(ink, false);
  }

  /**
   * Returns the colour and pattern of a series.
   *
   * @param index counted from 0
   */
  public static Fill ofSeries(int index) {
    return new Fill(Ink.ofSeries(index), true);
  }
}
