package org.jiedu.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The preview's own files, which are packed with the program. */
final class PreviewFiles {
  private PreviewFiles() {}

  /** Returns the text of a file. */
  static String text(String name) {
    try (InputStream in = PreviewFiles.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not packed: " + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
