package org.jiedu.portal;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import org.jiedu.source.Sha256;

/** The tokens that accounts prove themselves with, and what is kept of them. */
final class AccountToken {
  /** 256 bits. */
  private static final int BYTES = 32;

  private AccountToken() {}

  /** Returns a token that nobody has ever seen, of 43 letters, digits, hyphens and underscores. */
  static String create(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /**
   * Returns the SHA-256 of a token, 64 lower-case hexadecimal digits. Unsalted and quick: a token
   * is random, and nobody can try 2^256 of them.
   */
  static String digest(String token) {
    return Sha256.ofFile(token.getBytes(StandardCharsets.UTF_8));
  }
}
