package org.jiedu.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The colours of a picture, at most 256: drawings have few, and between them the shades of the
 * edges of letters. As PNG that is half of the bytes and of the time.
 *
 * <p>A picture with more shades takes the most frequent ones; another is replaced by one that
 * differs by a few steps of 256, which nobody sees.
 */
final class Palette {
  private static final int MOST = 256;
  private static final int STEP = 2;

  private final ColourCount found;
  private final List<Integer> chosen = new ArrayList<>();
  private final byte[] indexes;

  private Palette(ColourCount found) {
    this.found = found;
    this.indexes = new byte[found.size()];
  }

  /**
   * Returns the same picture by its palette.
   *
   * @param image of type INT_RGB; its pixels are lost
   */
  static BufferedImage indexed(BufferedImage image) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Palette palette = new Palette(ColourCount.of(pixels));
    palette.choose();
    int width = image.getWidth();
    BufferedImage indexed =
        new BufferedImage(
            width, image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, palette.model());
    byte[] row = new byte[width];
    for (int y = 0; y < image.getHeight(); y++) {
      for (int x = 0; x < width; x++) {
        row[x] = palette.indexes[pixels[y * width + x]];
      }
      indexed.getRaster().setDataElements(0, y, width, 1, row);
    }
    return indexed;
  }

  private void choose() {
    List<Integer> byFrequency =
        IntStream.range(0, found.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(colour -> -found.count(colour))
                    .thenComparingInt(found::colour))
            .toList();
    for (int distance = 0; !choose(byFrequency, distance); distance += STEP) {
      // Wider and wider, until few enough are left.
    }
  }

  /** Takes each colour that differs from all before it; returns whether they are few enough. */
  private boolean choose(List<Integer> byFrequency, int distance) {
    chosen.clear();
    for (int ordinal : byFrequency) {
      int colour = found.colour(ordinal);
      int nearest = nearest(colour);
      if (nearest < 0 || difference(chosen.get(nearest), colour) > distance) {
        if (chosen.size() == MOST) {
          return false;
        }
        nearest = chosen.size();
        chosen.add(colour);
      }
      indexes[ordinal] = (byte) nearest;
    }
    return true;
  }

  private int nearest(int colour) {
    int nearest = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < chosen.size(); i++) {
      int difference = difference(chosen.get(i), colour);
      if (difference < least) {
        least = difference;
        nearest = i;
      }
    }
    return nearest;
  }

  /** Returns the greatest difference of two colours in red, green or blue. */
  private static int difference(int left, int right) {
    int red = Math.abs(((left >> 16) & 0xFF) - ((right >> 16) & 0xFF));
    int green = Math.abs(((left >> 8) & 0xFF) - ((right >> 8) & 0xFF));
    return Math.max(Math.max(red, green), Math.abs((left & 0xFF) - (right & 0xFF)));
  }

  private IndexColorModel model() {
    byte[] reds = new byte[chosen.size()];
    byte[] greens = new byte[chosen.size()];
    byte[] blues = new byte[chosen.size()];
    for (int i = 0; i < chosen.size(); i++) {
      int colour = chosen.get(i);
      reds[i] = (byte) (colour >> 16);
      greens[i] = (byte) (colour >> 8);
      blues[i] = (byte) colour;
    }
    return new IndexColorModel(8, chosen.size(), reds, greens, blues);
  }
}
