package org.jiedu.preview;

import java.nio.charset.StandardCharsets;
import org.jiedu.source.Sha256;

/** The script that the preview puts into pages. */
final class PreviewScript {
  // Without the indentation, which is a fifth of it.
  private static final String TEXT = PreviewFiles.text("preview.js").replaceAll("(?m)^ +", "");
  private static final int LENGTH = 10;

  /** Another one whenever the script is another. */
  static final String DIGEST = Sha256.of(TEXT).substring(0, LENGTH);

  private PreviewScript() {}

  /** Returns it in UTF-8. */
  static byte[] bytes() {
    return TEXT.getBytes(StandardCharsets.UTF_8);
  }
}
