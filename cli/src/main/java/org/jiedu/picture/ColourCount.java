package org.jiedu.picture;

import java.util.Arrays;

/**
 * How often each colour occurs, by an ordinal in the order of first occurrence.
 *
 * <p>A table of plain numbers: a picture has millions of pixels, and an object for each would cost
 * more than to paint it.
 */
final class ColourCount {
  private static final int FREE = -1;

  private int[] slots = new int[1 << 14];
  private int[] colours = new int[1 << 12];
  private int[] counts = new int[1 << 12];
  private int size;

  private ColourCount() {
    Arrays.fill(slots, FREE);
  }

  /**
   * Counts the colours.
   *
   * @param pixels red, green and blue in the lower 24 bits; each is replaced by its ordinal
   */
  static ColourCount of(int[] pixels) {
    ColourCount count = new ColourCount();
    int last = FREE;
    int ordinal = 0;
    for (int i = 0; i < pixels.length; i++) {
      int colour = pixels[i] & 0xFFFFFF;
      if (colour != last) {
        ordinal = count.ordinal(colour);
        last = colour;
      }
      count.counts[ordinal]++;
      pixels[i] = ordinal;
    }
    return count;
  }

  int size() {
    return size;
  }

  int colour(int ordinal) {
    return colours[ordinal];
  }

  int count(int ordinal) {
    return counts[ordinal];
  }

  private int ordinal(int colour) {
    int slot = slot(colour);
    if (slots[slot] == FREE) {
      if (size == colours.length) {
        grow();
        slot = slot(colour);
      }
      colours[size] = colour;
      slots[slot] = size++;
    }
    return slots[slot];
  }

  /** Returns the slot of a colour, or the free one where it belongs. */
  private int slot(int colour) {
    int slot = (colour * 0x9E3779B1) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
    while (slots[slot] != FREE && colours[slots[slot]] != colour) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private void grow() {
    colours = Arrays.copyOf(colours, size * 2);
    counts = Arrays.copyOf(counts, size * 2);
    slots = new int[slots.length * 2];
    Arrays.fill(slots, FREE);
    for (int ordinal = 0; ordinal < size; ordinal++) {
      slots[slot(colours[ordinal])] = ordinal;
    }
  }
}
