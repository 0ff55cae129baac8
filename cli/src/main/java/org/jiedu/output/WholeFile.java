package org.jiedu.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes single files, each whole or not at all. */
public final class WholeFile {
  private WholeFile() {}

  /**
   * Writes a file, with the folders above it; one that is there is replaced at once.
   *
   * @throws OutputException if it cannot be written; what was there is still there
   */
  public static void write(Path file, byte[] bytes) throws OutputException {
    try {
      replace(file, bytes);
    } catch (IOException failure) {
      throw OutputException.writing(file, failure);
    }
  }

  private static void replace(Path file, byte[] bytes) throws IOException {
    Path folder = SiteFolders.parent(file);
    Files.createDirectories(folder);
    // Not a temporary file of the JDK's: nobody else could read that.
    String writer = ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
    Path half = folder.resolve("." + file.getFileName() + "." + writer);
    try {
      Files.write(half, bytes);
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
