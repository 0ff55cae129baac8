package org.jiedu.portal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One block of a PEM file (RFC 7468).
 *
 * @param label such as {@code CERTIFICATE}
 * @param text what stands between its two lines
 */
record PemBlock(String label, String text) {
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\R(.*?)-----END \\1-----", Pattern.DOTALL);

  /** Returns all blocks in their order; what stands between them is passed over. */
  static List<PemBlock> in(String file) {
    List<PemBlock> blocks = new ArrayList<>();
    Matcher block = BLOCK.matcher(file);
    while (block.find()) {
      blocks.add(new PemBlock(block.group(1), block.group(2)));
    }
    return blocks;
  }

  /**
   * Returns the bytes.
   *
   * @throws IllegalArgumentException if the text is not Base64 alone
   */
  byte[] bytes() {
    return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
  }
}
