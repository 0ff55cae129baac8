package org.jiedu.picture;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The colours of a picture, at most 256: drawings have few, and between them the shades of the edges
 * of letters. As PNG that is a third of the bytes and of the time.
 *
 * <p>A picture with more shades takes the most frequent ones; another is replaced by one that
 * differs by a few steps of 256, which nobody sees.
 */
final class Palette {
  private static final int MOST = 256;
  private static final int STEP = 2;

  private final List<Integer> colours = new ArrayList<>();
  private final Map<Integer, Byte> indexes = new HashMap<>();

  private Palette() {}

  /**
   * Returns the same picture by its palette.
   *
   * @param image of type INT_RGB
   */
  static BufferedImage indexed(BufferedImage image) {
    int[] pixels = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    Palette palette = of(pixels);
    BufferedImage indexed =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            BufferedImage.TYPE_BYTE_INDEXED,
            palette.model());
    byte[] row = new byte[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      palette.map(pixels, y * row.length, row);
      indexed.getRaster().setDataElements(0, y, row.length, 1, row);
    }
    return indexed;
  }

  private static Palette of(int[] pixels) {
    List<Map.Entry<Integer, Integer>> found = new ArrayList<>(count(pixels).entrySet());
    found.sort(
        Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
            .thenComparing(Map.Entry.comparingByKey()));
    Palette palette = new Palette();
    int distance = 0;
    do {
      palette.choose(found, distance);
      distance += STEP;
    } while (palette.colours.size() > MOST);
    return palette;
  }

  /** Counts the colours; runs of one are counted together. */
  private static Map<Integer, Integer> count(int[] pixels) {
    Map<Integer, Integer> counts = new HashMap<>();
    int start = 0;
    for (int i = 1; i <= pixels.length; i++) {
      if (i == pixels.length || pixels[i] != pixels[start]) {
        counts.merge(pixels[start] & 0xFFFFFF, i - start, Integer::sum);
        start = i;
      }
    }
    return counts;
  }

  /** Takes each colour that differs from all before it, and the nearest for each other. */
  private void choose(List<Map.Entry<Integer, Integer>> found, int distance) {
    colours.clear();
    indexes.clear();
    for (Map.Entry<Integer, Integer> entry : found) {
      int nearest = nearest(entry.getKey());
      if (nearest < 0 || difference(colours.get(nearest), entry.getKey()) > distance) {
        nearest = colours.size();
        colours.add(entry.getKey());
      }
      if (colours.size() > MOST) {
        return;
      }
      indexes.put(entry.getKey(), (byte) nearest);
    }
  }

  private int nearest(int colour) {
    int nearest = -1;
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < colours.size(); i++) {
      int difference = difference(colours.get(i), colour);
      if (difference < least) {
        least = difference;
        nearest = i;
      }
    }
    return nearest;
  }

  /** Returns the greatest difference of two colours in red, green or blue. */
  private static int difference(int left, int right) {
    int red = Math.abs((left >> 16 & 0xFF) - (right >> 16 & 0xFF));
    int green = Math.abs((left >> 8 & 0xFF) - (right >> 8 & 0xFF));
    return Math.max(Math.max(red, green), Math.abs((left & 0xFF) - (right & 0xFF)));
  }

  private IndexColorModel model() {
    byte[] reds = new byte[colours.size()];
    byte[] greens = new byte[colours.size()];
    byte[] blues = new byte[colours.size()];
    for (int i = 0; i < colours.size(); i++) {
      reds[i] = (byte) (colours.get(i) >> 16);
      greens[i] = (byte) (colours.get(i) >> 8);
      blues[i] = (byte) (int) colours.get(i);
    }
    return new IndexColorModel(8, colours.size(), reds, greens, blues);
  }

  private void map(int[] pixels, int offset, byte[] row) {
    int last = -1;
    byte index = 0;
    for (int x = 0; x < row.length; x++) {
      int colour = pixels[offset + x] & 0xFFFFFF;
      if (colour != last) {
        index = indexes.get(colour);
        last = colour;
      }
      row[x] = index;
    }
  }
}
