package org.jiedu.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** How large a file is, as readers are told before they load it. */
final class FileSize {
  private static final long KILOBYTE = 1024;

  private FileSize() {}

  /** Returns such as {@code 24 KB} or {@code 3.2 MB}. */
  static String of(Path file) {
    try {
      return of(Files.size(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.getFileName(), e);
    }
  }

  static String of(long bytes) {
    long kilobytes = Math.max(1, (bytes + KILOBYTE / 2) / KILOBYTE);
    return kilobytes < KILOBYTE
        ? kilobytes + " KB"
        : kilobytes / KILOBYTE + "." + kilobytes % KILOBYTE * 10 / KILOBYTE + " MB";
  }
}
