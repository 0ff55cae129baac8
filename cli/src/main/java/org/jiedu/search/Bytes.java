package org.jiedu.search;

import java.util.Arrays;

/** Bytes that grow. */
final class Bytes {
  private byte[] bytes = new byte[256];
  private int size;

  void add(int one) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, 2 * size);
    }
    bytes[size++] = (byte) one;
  }

  /** Adds the bytes from one place of an array to another. */
  void addAll(byte[] from, int start, int end) {
    for (int i = start; i < end; i++) {
      add(from[i]);
    }
  }

  /** Adds a number that is not negative, seven bits a byte, the lowest first. */
  void number(int number) {
    int rest = number;
    while (rest >= 0x80) {
      add(rest | 0x80);
      rest >>>= 7;
    }
    add(rest);
  }

  byte[] toArray() {
    return Arrays.copyOf(bytes, size);
  }
}
