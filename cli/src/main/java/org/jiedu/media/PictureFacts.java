package org.jiedu.media;

import com.drew.imaging.ImageMetadataReader;
import com.drew.imaging.ImageProcessingException;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.gif.GifHeaderDirectory;
import com.drew.metadata.jpeg.JpegDirectory;
import com.drew.metadata.png.PngDirectory;
import com.drew.metadata.webp.WebpDirectory;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How large a picture is shown, known without decoding it.
 *
 * @param type by its bytes: {@code JPEG}, {@code PNG}, {@code GIF}, {@code WebP} or {@code SVG}
 * @param widthPixels as shown: upright
 * @param heightPixels as shown: upright
 * @param orientation as EXIF 2.32 has it: 1 is upright, 5 to 8 lie on their side
 * @param isDecodable whether copies of other sizes can be made of it
 */
public record PictureFacts(
    String type, int widthPixels, int heightPixels, int orientation, boolean isDecodable) {

  /** Upright. */
  static final int UPRIGHT = 1;

  private static final int FIRST_ON_ITS_SIDE = 5;
  private static final int LAST_ORIENTATION = 8;

  // A photograph of 50 megapixels would need 200 MB: of the largest, fewer pixels are read.
  private static final long MOST_PIXELS = 16_000_000;
  private static final int WIDEST_COPY = 1280;

  private static final int SVG_HEAD_BYTES = 4096;
  private static final Pattern SVG_TAG = Pattern.compile("<svg\\b[^>]*>");
  private static final Pattern SVG_SIZE =
      Pattern.compile("\\s(width|height)\\s*=\\s*[\"'](\\d{1,5})(?:\\.\\d+)?(?:px)?[\"']");
  private static final Pattern SVG_BOX =
      Pattern.compile(
          "\\sviewBox\\s*=\\s*[\"']\\s*[-\\d.]+[\\s,]+[-\\d.]+[\\s,]+(\\d{1,5})(?:\\.\\d+)?"
              + "[\\s,]+(\\d{1,5})(?:\\.\\d+)?\\s*[\"']");

  /**
   * Returns the facts of a file, or empty if it is no picture whose size is known.
   *
   * @throws IOException if the file cannot be read
   */
  public static Optional<PictureFacts> read(Path file) throws IOException {
    Optional<String> type = FileContent.found(file);
    if (type.isEmpty()) {
      return Optional.empty();
    }
    return switch (type.get()) {
      case "JPEG", "PNG", "GIF", "WebP" -> raster(file, type.get());
      case "SVG" -> svg(file);
      default -> Optional.empty();
    };
  }

  /** A file of a few kilobytes may claim a picture that no machine has room for. */
  private static boolean fits(int width, int height) {
    int step = step(width, height);
    return (long) width * height / step / step <= MOST_PIXELS;
  }

  /** Returns which pixels need be read, of every row and column: 1 for all, 2 for each second. */
  int step() {
    return step(widthPixels, heightPixels);
  }

  private static int step(int width, int height) {
    int needed = (int) Math.ceil(Math.sqrt((double) width * height / MOST_PIXELS));
    return Math.max(1, Math.min(needed, Math.min(width, height) / WIDEST_COPY));
  }

  /** Returns the height of a copy, in pixels. */
  public int heightFor(int width) {
    return Math.max(1, (int) Math.round((double) heightPixels * width / widthPixels));
  }

  private static Optional<PictureFacts> raster(Path file, String type) throws IOException {
    try {
      return of(ImageMetadataReader.readMetadata(file.toFile()), type);
    } catch (ImageProcessingException | EOFException | RuntimeException damaged) {
      return Optional.empty();
    }
  }

  private static Optional<PictureFacts> of(Metadata metadata, String type) {
    int orientation = orientation(metadata);
    for (Directory directory : metadata.getDirectories()) {
      Optional<List<Integer>> tags = sizeTags(directory);
      Integer width = tags.map(found -> directory.getInteger(found.get(0))).orElse(null);
      Integer height = tags.map(found -> directory.getInteger(found.get(1))).orElse(null);
      if (width != null && height != null && width > 0 && height > 0) {
        boolean isOnItsSide = orientation >= FIRST_ON_ITS_SIDE;
        boolean isCoded = type.equals("PNG") || isRgb(directory);
        return Optional.of(
            new PictureFacts(
                type,
                isOnItsSide ? height : width,
                isOnItsSide ? width : height,
                orientation,
                isCoded && fits(width, height)));
      }
    }
    return Optional.empty();
  }

  private static Optional<List<Integer>> sizeTags(Directory directory) {
    if (directory instanceof JpegDirectory) {
      return Optional.of(List.of(JpegDirectory.TAG_IMAGE_WIDTH, JpegDirectory.TAG_IMAGE_HEIGHT));
    }
    if (directory instanceof PngDirectory) {
      return Optional.of(List.of(PngDirectory.TAG_IMAGE_WIDTH, PngDirectory.TAG_IMAGE_HEIGHT));
    }
    if (directory instanceof GifHeaderDirectory) {
      return Optional.of(
          List.of(GifHeaderDirectory.TAG_IMAGE_WIDTH, GifHeaderDirectory.TAG_IMAGE_HEIGHT));
    }
    return directory instanceof WebpDirectory
        ? Optional.of(List.of(WebpDirectory.TAG_IMAGE_WIDTH, WebpDirectory.TAG_IMAGE_HEIGHT))
        : Optional.empty();
  }

  /** The JDK decodes JPEG in grey and colours, not with the four inks of a printing press. */
  private static boolean isRgb(Directory directory) {
    Integer components = directory.getInteger(JpegDirectory.TAG_NUMBER_OF_COMPONENTS);
    return directory instanceof JpegDirectory
        && components != null
        && (components == 1 || components == 3);
  }

  private static int orientation(Metadata metadata) {
    for (ExifIFD0Directory exif : metadata.getDirectoriesOfType(ExifIFD0Directory.class)) {
      Integer found = exif.getInteger(ExifIFD0Directory.TAG_ORIENTATION);
      if (found != null && found >= UPRIGHT && found <= LAST_ORIENTATION) {
        return found;
      }
    }
    return UPRIGHT;
  }

  private static Optional<PictureFacts> svg(Path file) throws IOException {
    String head;
    try (var in = Files.newInputStream(file)) {
      head = new String(in.readNBytes(SVG_HEAD_BYTES), StandardCharsets.UTF_8);
    }
    Matcher tag = SVG_TAG.matcher(head);
    if (!tag.find()) {
      return Optional.empty();
    }
    int width = 0;
    int height = 0;
    Matcher size = SVG_SIZE.matcher(tag.group());
    while (size.find()) {
      width = size.group(1).equals("width") ? Integer.parseInt(size.group(2)) : width;
      height = size.group(1).equals("height") ? Integer.parseInt(size.group(2)) : height;
    }
    Matcher box = SVG_BOX.matcher(tag.group());
    if ((width == 0 || height == 0) && box.find()) {
      width = Integer.parseInt(box.group(1));
      height = Integer.parseInt(box.group(2));
    }
    return width == 0 || height == 0
        ? Optional.empty()
        : Optional.of(new PictureFacts("SVG", width, height, UPRIGHT, false));
  }
}
