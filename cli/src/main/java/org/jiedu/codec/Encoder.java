package org.jiedu.codec;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Bytes that grow by what is written. A text that was written before is written as its number. */
public final class Encoder {
  private static final int FIRST_ROOM = 1 << 12;
  private static final int SEVEN_BITS = 7;
  private static final int MORE = 0x80;

  private final Map<String, Integer> numbers = new HashMap<>();
  private byte[] bytes = new byte[FIRST_ROOM];
  private int size;

  /** Writes a number; small ones that are not negative take one byte. */
  public void number(long number) {
    long left = number;
    while (left < 0 || left >= MORE) {
      put((int) left | MORE);
      left >>>= SEVEN_BITS;
    }
    put((int) left);
  }

  /**
   * Writes a text; half of a pair of surrogates, which is no character, becomes a question mark.
   */
  public void text(String text) {
    Integer known = numbers.putIfAbsent(text, numbers.size());
    if (known != null) {
      number(known + 1L);
      return;
    }
    number(0);
    byte[] units = text.getBytes(StandardCharsets.UTF_8);
    number(units.length);
    room(units.length);
    System.arraycopy(units, 0, bytes, size, units.length);
    size += units.length;
  }

  /** Returns all that was written. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }

  private void put(int unit) {
    room(1);
    bytes[size++] = (byte) unit;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
    }
  }
}
