package org.jiedu.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.lib.ObjectId;
import org.jiedu.output.WholeFile;

/**
 * Git's ids of files by their SHA-256, so that what did not change need not be read again.
 *
 * <p>As text: a line {@code <sha256> <id>} a file.
 */
final class BlobIds {
  private static final int DIGEST_LENGTH = 64;
  private static final int LINE_LENGTH = 105;

  private final Map<String, ObjectId> ids = new TreeMap<>();

  /** Returns the ids in a file; none where there is no such file, or its lines are others. */
  static BlobIds read(Path file) throws IOException {
    BlobIds blobs = new BlobIds();
    try {
      for (String line :
          new String(Files.readAllBytes(file), StandardCharsets.UTF_8).split("\n", -1)) {
        if (line.length() == LINE_LENGTH && ObjectId.isId(line.substring(DIGEST_LENGTH + 1))) {
          blobs.put(
              line.substring(0, DIGEST_LENGTH),
              ObjectId.fromString(line.substring(DIGEST_LENGTH + 1)));
        }
      }
    } catch (NoSuchFileException none) {
      return blobs;
    }
    return blobs;
  }

  Optional<ObjectId> find(String sha256) {
    return Optional.ofNullable(ids.get(sha256));
  }

  void put(String sha256, ObjectId id) {
    ids.put(sha256, id);
  }

  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder(ids.size() * (LINE_LENGTH + 1));
    ids.forEach((sha256, id) -> text.append(sha256).append(' ').append(id.name()).append('\n'));
    WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }
}
