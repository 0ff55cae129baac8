package org.jiedu.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * A painted picture, to be written as PNG by ImageIO: Batik's own encoder takes five times as long.
 */
public final class Pixels {
  private final BufferedImage image;

  Pixels(BufferedImage image) {
    this.image = Palette.indexed(image);
  }

  /** Returns the whole picture as a PNG file. */
  public byte[] png() {
    return encoded(image);
  }

  /**
   * Returns the picture cut into slices of equal height, from the top, each a PNG file.
   *
   * @param most that a slice is high, in pixels
   */
  public List<byte[]> slices(int most) {
    int count = sliceCount(image.getHeight(), most);
    // Of equal height: a last slice of a few lines would look like a mistake.
    int each = (image.getHeight() + count - 1) / count;
    List<byte[]> slices = new ArrayList<>();
    for (int top = 0; top < image.getHeight(); top += each) {
      int height = Math.min(each, image.getHeight() - top);
      slices.add(encoded(image.getSubimage(0, top, image.getWidth(), height)));
    }
    return slices;
  }

  /** Returns into how many slices a picture is cut. */
  public static int sliceCount(double height, int most) {
    return (int) Math.ceil(height / most);
  }

  private static byte[] encoded(BufferedImage image) {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return png.toByteArray();
  }
}
