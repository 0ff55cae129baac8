package org.jiedu.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests of what authors wrote (FIPS 180-4), fed piece by piece. Belongs to one thread. */
public final class Sha256 {
  private final MessageDigest digest;

  /** Makes a digest of nothing yet. */
  public Sha256() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** Adds a piece with its length before it, so that no two sequences of pieces look alike. */
  public void add(byte[] piece) {
    digest.update(Integer.toString(piece.length).getBytes(StandardCharsets.US_ASCII));
    digest.update((byte) ':');
    digest.update(piece);
  }

  /** Adds a text in UTF-8. */
  public void add(String piece) {
    add(piece.getBytes(StandardCharsets.UTF_8));
  }

  /** Returns 64 lower-case hexadecimal digits. Nothing can be added any more. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }

  /** Returns the digest of one text. */
  public static String of(String text) {
    Sha256 digest = new Sha256();
    digest.add(text);
    return digest.hex();
  }

  /** Returns the digest of a file's bytes alone, as other tools reckon it. */
  public static String ofFile(byte[] bytes) {
    Sha256 digest = new Sha256();
    digest.digest.update(bytes);
    return digest.hex();
  }
}
