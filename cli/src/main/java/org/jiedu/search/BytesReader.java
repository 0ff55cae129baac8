package org.jiedu.search;

/** Reads what {@link Bytes} wrote. */
final class BytesReader {
  private final byte[] bytes;
  private int at;

  BytesReader(byte[] bytes) {
    this.bytes = bytes;
  }

  boolean hasNext() {
    return at < bytes.length;
  }

  /** Returns the place of the next byte. */
  int at() {
    return at;
  }

  /**
   * Returns the next byte, from 0 to 255.
   *
   * @throws ArrayIndexOutOfBoundsException behind the last
   */
  int next() {
    return bytes[at++] & 0xff;
  }

  /** Returns a number that was written as one. */
  int number() {
    int number = 0;
    int shift = 0;
    int one = next();
    while (one >= 0x80) {
      number |= (one & 0x7f) << shift;
      shift += 7;
      one = next();
    }
    return number | (one << shift);
  }
}
