package org.jiedu.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/**
 * Tells whether bytes are still the same: SipHash-2-4 (Aumasson and Bernstein, 2012), 64 bits.
 *
 * <p>Without the key nobody can write other bytes with the same digest, which a checksum would let
 * an author do. It names nothing as {@link Sha256} does, since another key makes another digest;
 * but where Java compiles quickly SHA-256 takes many times as long, and workspaces are digested
 * whole.
 *
 * @param first half of the key
 * @param second half of the key
 */
public record KeyedDigest(long first, long second) {
  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final int ROUNDS = 2;
  private static final int BYTE = 0xff;

  /** Returns a digest with a key that nobody can guess. */
  public static KeyedDigest random() {
    SecureRandom random = new SecureRandom();
    return new KeyedDigest(random.nextLong(), random.nextLong());
  }

  /** Returns the digest of a text in UTF-8. */
  public long of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the digest of some bytes. */
  public long of(byte[] bytes) {
    // “somepseudorandomlygeneratedbytes”, as the paper has it.
    long a = first ^ 0x736f6d6570736575L;
    long b = second ^ 0x646f72616e646f6dL;
    long c = first ^ 0x6c7967656e657261L;
    long d = second ^ 0x7465646279746573L;
    int words = bytes.length / Long.BYTES;
    // Behind the words comes what is left, and then four rounds: as many as two words of zeros.
    for (int i = 0; i < words + 3; i++) {
      long word =
          i < words ? (long) WORDS.get(bytes, i * Long.BYTES) : i == words ? last(bytes) : 0;
      c ^= i == words + 1 ? BYTE : 0;
      d ^= word;
      for (int round = 0; round < ROUNDS; round++) {
        a += b;
        c += d;
        b = Long.rotateLeft(b, 13) ^ a;
        d = Long.rotateLeft(d, 16) ^ c;
        a = Long.rotateLeft(a, 32) + d;
        c += b;
        d = Long.rotateLeft(d, 21) ^ a;
        b = Long.rotateLeft(b, 17) ^ c;
        c = Long.rotateLeft(c, 32);
      }
      a ^= word;
    }
    return a ^ b ^ c ^ d;
  }

  /** Returns the bytes behind the last whole word, and the length in the highest byte. */
  private static long last(byte[] bytes) {
    long word = (long) bytes.length << (Long.SIZE - Byte.SIZE);
    for (int i = bytes.length & -Long.BYTES; i < bytes.length; i++) {
      word |= (bytes[i] & (long) BYTE) << (Byte.SIZE * (i % Long.BYTES));
    }
    return word;
  }
}
