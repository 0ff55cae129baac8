package org.jiedu.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Files that are costly to make, kept from one build to the next by a key that tells all that they
 * are made from. The folder may be deleted at any time. Safe for use by several threads, and by two
 * builds at once: a file is there whole or not at all.
 *
 * <p>A kept file goes out to readers unseen: behind its bytes stands their digest, and what a disk
 * or a hand has changed since is not found.
 */
public final class KeptFiles {
  private static final int DIGEST_BYTES = 32;

  private final Path folder;
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  KeptFiles(Path folder) {
    this.folder = folder;
  }

  /**
   * Returns a file, if it is kept as it was.
   *
   * @param key letters, digits and hyphens
   */
  public Optional<byte[]> find(String key) throws IOException {
    try {
      byte[] kept = Files.readAllBytes(folder.resolve(key));
      byte[] bytes = Arrays.copyOf(kept, Math.max(0, kept.length - DIGEST_BYTES));
      if (!Arrays.equals(kept, withDigest(bytes))) {
        return Optional.empty();
      }
      used.add(key);
      return Optional.of(bytes);
    } catch (NoSuchFileException missing) {
      return Optional.empty();
    }
  }

  /** Keeps a file. */
  public void keep(String key, byte[] bytes) throws IOException {
    WholeFile.write(folder.resolve(key), withDigest(bytes));
    used.add(key);
  }

  /** Deletes what was neither found nor kept since this was made. */
  public void sweep() throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!used.contains(file.getFileName().toString())) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static byte[] withDigest(byte[] bytes) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      byte[] both = Arrays.copyOf(bytes, bytes.length + DIGEST_BYTES);
      System.arraycopy(digest, 0, both, bytes.length, DIGEST_BYTES);
      return both;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
