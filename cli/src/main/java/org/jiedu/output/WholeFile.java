package org.jiedu.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes single files, each whole or not at all. */
public final class WholeFile {
  private static final int BUFFER = 1 << 16;

  private WholeFile() {}

  /**
   * Writes a file, with the folders above it; one that is there is replaced at once.
   *
   * @throws OutputException if it cannot be written; what was there is still there
   */
  public static void write(Path file, byte[] bytes) throws OutputException {
    write(file, to -> to.write(bytes));
  }

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Writing {
    /** Writes them. */
    void write(OutputStream to) throws IOException;
  }

  /**
   * Writes a file whose bytes need not all be in memory, likewise.
   *
   * @throws OutputException if it cannot be written; what was there is still there
   */
  public static void write(Path file, Writing writing) throws OutputException {
    try {
      replace(file, writing);
    } catch (IOException failure) {
      throw OutputException.writing(file, failure);
    }
  }

  private static void replace(Path file, Writing writing) throws IOException {
    Path folder = SiteFolders.parent(file);
    Files.createDirectories(folder);
    // Not a temporary file of the JDK's: nobody else could read that.
    String writer = ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
    Path half = folder.resolve("." + file.getFileName() + "." + writer);
    try {
      try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(half), BUFFER)) {
        writing.write(to);
      }
      Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(half);
    }
  }
}
