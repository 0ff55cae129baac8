package org.jiedu.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.mov.QuickTimeDirectory;
import com.drew.metadata.mov.media.QuickTimeVideoDirectory;
import com.drew.metadata.mp4.Mp4Directory;
import com.drew.metadata.mp4.media.Mp4VideoDirectory;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How long an audio or video file plays, and how large its picture is.
 *
 * @param type by its bytes, such as {@code MP4}; empty if it is none that is known
 * @param duration rounded to seconds, at least one; empty if the file does not tell
 * @param widthPixels of the picture as it is shown; 0 if there is none, or the file does not tell
 * @param heightPixels likewise
 */
public record MediumFacts(
    String type, Optional<Duration> duration, int widthPixels, int heightPixels) {
  /** Of a file that is not there. */
  public static final MediumFacts NONE = new MediumFacts("", Optional.empty(), 0, 0);

  private static final int QUARTER_TURN = 90;
  private static final int HALF_TURN = 180;

  /**
   * Returns the facts of a file.
   *
   * @throws IOException if it cannot be read
   */
  public static MediumFacts read(Path file) throws IOException {
    String type = FileContent.found(file).orElse("");
    return switch (type) {
      case "MP4" -> film(file, type);
      case "MP3", "Ogg", "WAV", "FLAC" ->
          new MediumFacts(type, SoundLength.of(file, type).map(MediumFacts::rounded), 0, 0);
      default -> new MediumFacts(type, Optional.empty(), 0, 0);
    };
  }

  /** Returns whether the size of the picture is known. */
  public boolean hasSize() {
    return widthPixels > 0 && heightPixels > 0;
  }

  private static Duration rounded(double seconds) {
    return Duration.ofSeconds(Math.max(1, Math.round(seconds)));
  }

  private static MediumFacts film(Path file, String type) throws IOException {
    Metadata metadata;
    try {
      metadata = ImageMetadataReader.readMetadata(file.toFile());
    } catch (ImageProcessingException | EOFException | RuntimeException damaged) {
      return new MediumFacts(type, Optional.empty(), 0, 0);
    }
    Optional<Duration> duration = Optional.empty();
    int width = 0;
    int height = 0;
    boolean isOnItsSide = false;
    for (Directory directory : metadata.getDirectories()) {
      if (directory instanceof Mp4Directory) {
        // What is said of each track are such directories too, without a duration.
        duration = duration.or(() -> seconds(directory, Mp4Directory.TAG_DURATION_SECONDS));
        isOnItsSide |= isOnItsSide(directory, Mp4Directory.TAG_ROTATION);
      } else if (directory instanceof QuickTimeDirectory) {
        duration = duration.or(() -> seconds(directory, QuickTimeDirectory.TAG_DURATION_SECONDS));
        isOnItsSide |= isOnItsSide(directory, QuickTimeDirectory.TAG_ROTATION);
      }
      width = Math.max(width, size(directory, true));
      height = Math.max(height, size(directory, false));
    }
    return new MediumFacts(
        type, duration, isOnItsSide ? height : width, isOnItsSide ? width : height);
  }

  private static Optional<Duration> seconds(Directory directory, int tag) {
    Double seconds = directory.getDoubleObject(tag);
    return seconds == null || seconds <= 0 ? Optional.empty() : Optional.of(rounded(seconds));
  }

  private static int size(Directory directory, boolean isWidth) {
    Integer size = null;
    if (directory instanceof Mp4VideoDirectory) {
      size =
          directory.getInteger(
              isWidth ? Mp4VideoDirectory.TAG_WIDTH : Mp4VideoDirectory.TAG_HEIGHT);
    } else if (directory instanceof QuickTimeVideoDirectory) {
      size =
          directory.getInteger(
              isWidth ? QuickTimeVideoDirectory.TAG_WIDTH : QuickTimeVideoDirectory.TAG_HEIGHT);
    }
    return size == null ? 0 : Math.max(0, size);
  }

  /** A telephone held upright writes its film lying, and says so. */
  private static boolean isOnItsSide(Directory directory, int rotationTag) {
    Double degrees = directory.getDoubleObject(rotationTag);
    return degrees != null && Math.abs(Math.round(degrees)) % HALF_TURN == QUARTER_TURN;
  }
}
