package org.jiedu.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngFileTest {

  @Test
  void isReadAsTheSamePicture() throws IOException {
    BufferedImage image = noise(3, 2);

    byte[] file = PngFile.of(image);

    assertThat(pixels(ImageIO.read(new ByteArrayInputStream(file)))).isEqualTo(pixels(image));
  }

  @Test
  void holdsAPartOfAPicture() throws IOException {
    BufferedImage part = noise(20, 30).getSubimage(5, 10, 7, 9);

    BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngFile.of(part)));

    assertThat(read.getWidth()).isEqualTo(7);
    assertThat(read.getHeight()).isEqualTo(9);
    assertThat(pixels(read)).isEqualTo(pixels(part));
  }

  @Test
  void dividesWhatIsLongIntoChunks() throws IOException {
    // Noise cannot be packed: a byte a pixel remains.
    BufferedImage image = noise(400, 300);

    byte[] file = PngFile.of(image);

    assertThat(new String(file, StandardCharsets.ISO_8859_1).split("IDAT", -1)).hasSize(5);
    assertThat(pixels(ImageIO.read(new ByteArrayInputStream(file)))).isEqualTo(pixels(image));
  }

  private static BufferedImage noise(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(7);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt(256) * 0x010307);
      }
    }
    return Palette.indexed(image);
  }

  private static int[] pixels(BufferedImage image) {
    int width = image.getWidth();
    return image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
  }
}
