package org.jiedu.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Files that are costly to make, kept from one build to the next by a key that tells all that they
 * are made from. The folder may be deleted at any time. Safe for use by several threads, and by two
 * builds at once: a file is there whole or not at all.
 */
public final class KeptFiles {
  private final Path folder;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  KeptFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns a file, if it is kept.
   *
   * @param key letters, digits and hyphens
   */
  public Optional<byte[]> find(String key) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(folder.resolve(key));
      used.add(key);
      return Optional.of(bytes);
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  /** Keeps a file. */
  public void keep(String key, byte[] bytes) throws IOException {
    WholeFile.write(folder.resolve(key), bytes);
    used.add(key);
  }

  /** Deletes what was neither found nor kept since this was made. */
  public void sweep() throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (!used.contains(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    }
  }
}
