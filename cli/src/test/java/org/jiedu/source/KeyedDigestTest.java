package org.jiedu.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyedDigestTest {
  // The key of the paper's examples: the bytes 00 to 0f.
  private static final KeyedDigest EXAMPLE =
      new KeyedDigest(0x0706050403020100L, 0x0f0e0d0c0b0a0908L);

  /** From the paper, appendix A, and from its authors' vectors: the bytes 00, 01, 02, … */
  @ParameterizedTest
  @CsvSource({
    "0, 726fdb47dd0e0e31",
    "1, 74f839c593dc67fd",
    "7, ab0200f58b01d137",
    "8, 93f5f5799a932462",
    "15, a129ca6149be45e5",
    "63, 958a324ceb064572"
  })
  void isThatOfThePaper(int length, String digest) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) i;
    }

    assertThat(Long.toHexString(EXAMPLE.of(bytes))).isEqualTo(digest);
  }

  @Test
  void isAnotherWhereAnyBitIs() {
    byte[] bytes = new byte[37];
    Set<Long> digests = new HashSet<>();
    digests.add(EXAMPLE.of(bytes));

    for (int bit = 0; bit < bytes.length * Byte.SIZE; bit++) {
      byte[] other = bytes.clone();
      other[bit / Byte.SIZE] ^= (byte) (1 << (bit % Byte.SIZE));
      digests.add(EXAMPLE.of(other));
    }
    digests.add(EXAMPLE.of(Arrays.copyOf(bytes, bytes.length + 1)));

    assertThat(digests).hasSize(2 + bytes.length * Byte.SIZE);
  }

  @Test
  void differsFromKeyToKey() {
    KeyedDigest one = KeyedDigest.random();
    KeyedDigest other = KeyedDigest.random();

    assertThat(one.of("补助")).isEqualTo(one.of("补助")).isNotEqualTo(other.of("补助"));
  }
}
