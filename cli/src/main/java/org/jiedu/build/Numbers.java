package org.jiedu.build;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.jiedu.codec.Decoder;
import org.jiedu.codec.Encoder;
import org.jiedu.codec.MalformedBytesException;

/** A few numbers that are no less than 0, kept in little room: a site has a million of them. */
final class Numbers {
  private final int[] all;

  private Numbers(int[] all) {
    this.all = all;
  }

  /** Returns these numbers. */
  static Numbers of(IntStream all) {
    return new Numbers(all.toArray());
  }

  /** Returns for each number that is set at which place among those set it stands. */
  static Numbers placesIn(BitSet set) {
    int[] places = new int[set.length()];
    int place = 0;
    for (int number = set.nextSetBit(0); number >= 0; number = set.nextSetBit(number + 1)) {
      places[number] = place++;
    }
    return new Numbers(places);
  }

  /** Writes them. */
  void write(Encoder to) {
    to.number(all.length);
    Arrays.stream(all).forEach(to::number);
  }

  /**
   * Reads what {@link #write} has written.
   *
   * @param end which is more than any of them
   * @throws MalformedBytesException if one is not less
   */
  static Numbers read(Decoder from, int end) {
    int[] all = new int[from.count()];
    for (int i = 0; i < all.length; i++) {
      long number = from.number();
      if (number < 0 || number >= end) {
        throw new MalformedBytesException("there is no number " + number);
      }
      all[i] = (int) number;
    }
    return new Numbers(all);
  }

  /** Returns whether any of them is set. */
  boolean hasAny(BitSet set) {
    for (int number : all) {
      if (set.get(number)) {
        return true;
      }
    }
    return false;
  }

  /** Sets them. */
  void addTo(BitSet set) {
    for (int number : all) {
      set.set(number);
    }
  }

  /** Returns what stands at these numbers, as places of other numbers. */
  Numbers at(Numbers others) {
    return of(Arrays.stream(all).map(number -> others.all[number]));
  }
}
