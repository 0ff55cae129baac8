package org.jiedu.codec;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Reads what an {@link Encoder} has written, in the same order. */
public final class Decoder {
  private static final int SEVEN_BITS = 7;
  private static final int SEVEN = 0x7f;
  private static final int MORE = 0x80;
  private static final int BITS = 64;

  private final byte[] bytes;
  private final List<String> texts = new ArrayList<>();
  private int at;

  /** Makes a decoder that begins at the first of some bytes. */
  public Decoder(byte[] bytes) {
    this.bytes = bytes.clone();
  }

  /** Reads a number. */
  public long number() {
    long number = 0;
    for (int shift = 0; shift < BITS; shift += SEVEN_BITS) {
      int unit = unit();
      number |= (long) (unit & SEVEN) << shift;
      if ((unit & MORE) == 0) {
        return number;
      }
    }
    throw new MalformedBytesException("a number does not end");
  }

  /**
   * Reads a number of things that follow, each of which takes at least a byte.
   *
   * @throws MalformedBytesException if there is not so much
   */
  public int count() {
    long count = number();
    if (count < 0 || count > bytes.length - at) {
      throw new MalformedBytesException("more is to follow than there is");
    }
    return (int) count;
  }

  /** Reads a text. */
  public String text() {
    int known = (int) number();
    if (known > 0 && known <= texts.size()) {
      return texts.get(known - 1);
    }
    if (known != 0) {
      throw new MalformedBytesException("a text was not written before");
    }
    int length = count();
    String text = new String(bytes, at, length, StandardCharsets.UTF_8);
    at += length;
    texts.add(text);
    return text;
  }

  private int unit() {
    if (at >= bytes.length) {
      throw new MalformedBytesException("there is nothing more to read");
    }
    return bytes[at++];
  }
}
