package org.jiedu.check;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.StringValue;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.xmp.XmpDirectory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a picture, an audio or a video file says beside what it shows: where it was taken, by whom.
 *
 * @param hasPosition whether it tells a place on earth (EXIF GPS, XMP, QuickTime location)
 * @param texts its comments and captions, as written
 */
record FileMetadata(boolean hasPosition, List<String> texts) {
  private static final Set<String> ENDINGS =
      Set.of(
          "jpg", "jpeg", "png", "webp", "gif", "tif", "tiff", "heic", "mp4", "m4a", "m4v", "mov",
          "mp3");

  static boolean isKnown(String file) {
    return ENDINGS.contains(FolderTexts.ending(file));
  }

  /**
   * Returns the metadata of a file, or empty if it has none that can be read: the library tells a
   * damaged file from a broken disk by nothing, and whoever reads the content meets the disk too.
   */
  static Optional<FileMetadata> read(Path file) {
    try {
      Metadata metadata = ImageMetadataReader.readMetadata(file.toFile());
      boolean hasPosition = false;
      List<String> texts = new ArrayList<>();
      for (Directory directory : metadata.getDirectories()) {
        hasPosition |= hasPosition(directory);
        texts.addAll(texts(directory));
      }
      return Optional.of(new FileMetadata(hasPosition, List.copyOf(texts)));
    } catch (ImageProcessingException | IOException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static boolean hasPosition(Directory directory) {
    if (directory instanceof GpsDirectory gps) {
      GeoLocation location = gps.getGeoLocation();
      return location != null && !location.isZero();
    }
    if (directory instanceof XmpDirectory xmp) {
      Map<String, String> properties = xmp.getXmpProperties();
      return properties.keySet().stream().anyMatch(name -> name.contains("GPSLatitude"));
    }
    return directory.getTags().stream()
        .map(Tag::getTagName)
        .anyMatch(
            name ->
                name.equals("GPS Latitude")
                    || name.equals("Latitude")
                    || name.contains("ISO 6709")
                    || name.contains("Location"));
  }

  private static List<String> texts(Directory directory) {
    List<String> texts = new ArrayList<>();
    for (Tag tag : directory.getTags()) {
      Object value = directory.getObject(tag.getTagType());
      boolean isText =
          value instanceof CharSequence || value instanceof StringValue || value instanceof List<?>;
      if (isText) {
        texts.add(String.valueOf(directory.getDescription(tag.getTagType())));
      }
    }
    if (directory instanceof XmpDirectory xmp) {
      texts.addAll(xmp.getXmpProperties().values());
    }
    return texts;
  }
}
