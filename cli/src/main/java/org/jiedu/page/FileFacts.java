package org.jiedu.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jiedu.media.MediumFacts;
import org.jiedu.media.PictureFacts;

/**
 * What the pictures, audio and video files of a workspace are like. Each is looked at once, for it
 * stands on several pages. Safe for use by several threads.
 */
public final class FileFacts {
  private final ConcurrentMap<Path, Optional<PictureFacts>> pictures = new ConcurrentHashMap<>();
  private final ConcurrentMap<Path, MediumFacts> media = new ConcurrentHashMap<>();

  /** Returns the facts of a picture, or empty if there is none, or none whose size is known. */
  Optional<PictureFacts> picture(Path file) {
    return pictures.computeIfAbsent(
        file,
        looked -> {
          try {
            return Files.isRegularFile(looked) ? PictureFacts.read(looked) : Optional.empty();
          } catch (IOException e) {
            throw unreadable(looked, e);
          }
        });
  }

  /** Returns the facts of an audio or video file. */
  MediumFacts medium(Path file) {
    return media.computeIfAbsent(
        file,
        looked -> {
          try {
            return Files.isRegularFile(looked) ? MediumFacts.read(looked) : MediumFacts.NONE;
          } catch (IOException e) {
            throw unreadable(looked, e);
          }
        });
  }

  private static UncheckedIOException unreadable(Path file, IOException e) {
    return new UncheckedIOException("cannot read " + file.getFileName(), e);
  }
}
