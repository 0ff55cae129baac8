package org.jiedu.media;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Writes a picture as readers get it: upright, without metadata, and smaller copies of it. The same
 * picture gives the same bytes on every machine with the same Java. Safe for use by several
 * threads.
 */
public final class PictureWriter {
  /** Changes when another version of this class writes other bytes. */
  public static final String REVISION = "1";

  private static final float COPY_QUALITY = 0.82f;
  private static final float WHOLE_QUALITY = 0.93f;
  private static final int UPSIDE_DOWN = 3;
  private static final int FULL_TURN = 8;

  private PictureWriter() {}

  /**
   * Returns the picture in its own size without metadata. Its pixels are kept as they are coded,
   * unless they lie on their side or stand on their head: such a picture is turned and coded anew;
   * one too large for that goes on saying how it lies. What is damaged, or of a type that has
   * nothing to lose, is returned as it is.
   */
  public static byte[] whole(byte[] file, PictureFacts facts) {
    boolean isTurned = facts.orientation() != PictureFacts.UPRIGHT;
    if (isTurned && facts.isDecodable() && facts.step() == 1) {
      try {
        return encode(upright(decode(file, facts), facts), facts.type(), WHOLE_QUALITY);
      } catch (IOException | RuntimeException undecodable) {
        // The decoders of the JDK say in many ways that a file is damaged.
        return bare(file, facts);
      }
    }
    return bare(file, facts);
  }

  private static byte[] bare(byte[] file, PictureFacts facts) {
    return BarePicture.of(file, facts.type(), facts.orientation()).orElse(file);
  }

  /**
   * Returns copies of a picture by their width. Where it cannot be decoded, though its head
   * promised it, each copy is the picture itself: pages show it all the same.
   *
   * @param widths in pixels, all smaller than the picture's
   */
  public static SortedMap<Integer, byte[]> copies(
      byte[] file, PictureFacts facts, List<Integer> widths) {
    SortedMap<Integer, byte[]> copies = new TreeMap<>();
    try {
      BufferedImage image = upright(decode(file, facts), facts);
      for (int width : widths) {
        BufferedImage copy = scaled(image, width, facts.heightFor(width));
        copies.put(width, encode(copy, facts.type(), COPY_QUALITY));
      }
    } catch (IOException | RuntimeException undecodable) {
      byte[] whole = bare(file, facts);
      widths.forEach(width -> copies.put(width, whole));
    }
    return copies;
  }

  private static BufferedImage decode(byte[] file, PictureFacts facts) throws IOException {
    ImageReader reader = first(ImageIO.getImageReadersByFormatName(format(facts.type())));
    try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.setInput(in, true, true);
      ImageReadParam param = reader.getDefaultReadParam();
      param.setSourceSubsampling(facts.step(), facts.step(), 0, 0);
      return plain(reader.read(0, param));
    } finally {
      reader.dispose();
    }
  }

  private static <T> T first(Iterator<T> found) {
    return found.next();
  }

  private static String format(String type) {
    return type.toLowerCase(Locale.ROOT);
  }

  /** Returns the same picture in sRGB, eight bits a colour. */
  private static BufferedImage plain(BufferedImage image) {
    return drawn(image, image.getWidth(), image.getHeight(), new AffineTransform());
  }

  private static BufferedImage drawn(
      BufferedImage image, int width, int height, AffineTransform transform) {
    BufferedImage drawn = canvas(image, width, height);
    Graphics2D graphics = drawn.createGraphics();
    graphics.drawImage(image, transform, null);
    graphics.dispose();
    return drawn;
  }

  private static BufferedImage shrunk(BufferedImage image, int width, int height) {
    BufferedImage shrunk = canvas(image, width, height);
    Graphics2D graphics = shrunk.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return shrunk;
  }

  private static BufferedImage canvas(BufferedImage image, int width, int height) {
    // Premultiplied, so that what is invisible does not shine through where it is made smaller.
    boolean isOpaque = !image.getColorModel().hasAlpha();
    return new BufferedImage(
        width, height, isOpaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB_PRE);
  }

  /** Turns and mirrors a picture as its orientation says (EXIF 2.32, 4.6.5). */
  private static BufferedImage upright(BufferedImage image, PictureFacts facts) {
    if (facts.orientation() == PictureFacts.UPRIGHT) {
      return image;
    }
    boolean isOnItsSide = facts.orientation() > UPSIDE_DOWN + 1;
    int width = isOnItsSide ? image.getHeight() : image.getWidth();
    int height = isOnItsSide ? image.getWidth() : image.getHeight();
    AffineTransform transform =
        switch (facts.orientation()) {
          case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
          case UPSIDE_DOWN -> new AffineTransform(-1, 0, 0, -1, width, height);
          case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
          case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
          case 6 -> new AffineTransform(0, 1, -1, 0, width, 0);
          case 7 -> new AffineTransform(0, -1, -1, 0, width, height);
          case FULL_TURN -> new AffineTransform(0, -1, 1, 0, 0, height);
          default -> new AffineTransform();
        };
    return drawn(image, width, height, transform);
  }

  /**
   * Halves as often as it can, so that every pixel counts, and goes the rest of the way at once.
   */
  private static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage scaled = image;
    while (scaled.getWidth() > width || scaled.getHeight() > height) {
      int nextWidth = Math.max(width, (scaled.getWidth() + 1) / 2);
      int nextHeight = Math.max(height, (scaled.getHeight() + 1) / 2);
      scaled = shrunk(scaled, nextWidth, nextHeight);
    }
    return scaled;
  }

  private static byte[] encode(BufferedImage image, String type, float quality) throws IOException {
    ImageWriter writer = first(ImageIO.getImageWritersByFormatName(format(type)));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (var out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      ImageWriteParam param = writer.getDefaultWriteParam();
      if (type.equals("JPEG")) {
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        // On a slow line the whole picture is seen soon, and the file is smaller.
        param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
      }
      writer.write(null, new IIOImage(written(image), null, null), param);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  /** The writers of the JDK take pixels a byte a colour, not premultiplied. */
  private static BufferedImage written(BufferedImage image) {
    boolean isOpaque = !image.getColorModel().hasAlpha();
    BufferedImage written =
        new BufferedImage(
            image.getWidth(),
            image.getHeight(),
            isOpaque ? BufferedImage.TYPE_3BYTE_BGR : BufferedImage.TYPE_4BYTE_ABGR);
    Graphics2D graphics = written.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return written;
  }
}
