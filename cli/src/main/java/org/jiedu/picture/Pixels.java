package org.jiedu.picture;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/** A painted picture, by its palette, to be written as PNG. */
public final class Pixels {
  private final BufferedImage image;

  Pixels(BufferedImage image) {
    this.image = Palette.indexed(image);
  }

  /** Returns the whole picture as a PNG file. */
  public byte[] png() {
    return PngFile.of(image);
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
      slices.add(PngFile.of(image.getSubimage(0, top, image.getWidth(), height)));
    }
    return slices;
  }

  /** Returns into how many slices a picture is cut. */
  public static int sliceCount(double height, int most) {
    return (int) Math.ceil(height / most);
  }
}
