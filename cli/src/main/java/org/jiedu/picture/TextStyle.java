package org.jiedu.picture;

import org.jiedu.script.Language;

/**
 * How a line of text looks.
 *
 * @param name its class on a page; empty for the common one
 * @param han size of Chinese text, in pixels
 * @param tibetan size of Tibetan text, in pixels; larger, since its stacks are higher
 */
public record TextStyle(String name, double han, double tibetan, boolean isBold) {
  private static final double HAN_LEADING = 1.4;
  private static final double TIBETAN_LEADING = 1.75;

  // Noto Sans SC stands on 0.12 em below its baseline; Tibetan hangs from its head line.
  private static final double HAN_ASCENT = .88;
  private static final double TIBETAN_ASCENT = 1.02;

  /** Returns the size in a language, in pixels. */
  public double size(Language language) {
    return language.isTibetan() ? tibetan : han;
  }

  /** Returns the height of a line that needs no more, in pixels. */
  double lineHeight(Language language) {
    return size(language) * (language.isTibetan() ? TIBETAN_LEADING : HAN_LEADING);
  }

  /** Returns how far below the top of such a line its baseline is, in pixels. */
  double baseline(Language language) {
    double half = (lineHeight(language) - size(language)) / 2;
    return half + size(language) * (language.isTibetan() ? TIBETAN_ASCENT - .2 : HAN_ASCENT);
  }
}
