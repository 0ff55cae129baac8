package org.jiedu.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PixelsTest {

  @ParameterizedTest
  @CsvSource({"1,1", "40,1", "41,2", "80,2", "81,3", "119,3", "121,4"})
  void cutsAPictureIntoSlicesOfOneHeight(int height, int slices) throws IOException {
    Pixels pixels = new Pixels(striped(height));

    List<Integer> heights = new ArrayList<>();
    for (byte[] slice : pixels.slices(40)) {
      heights.add(read(slice).getHeight());
    }

    assertThat(heights).hasSize(slices).allMatch(each -> each <= 40);
    assertThat(heights.stream().mapToInt(Integer::intValue).sum()).isEqualTo(height);
    assertThat(heights.get(0) - heights.get(slices - 1)).isBetween(0, slices - 1);
    assertThat(Pixels.sliceCount(height, 40)).isEqualTo(slices);
  }

  @Test
  void losesNoLineBetweenSlices() throws IOException {
    BufferedImage image = striped(101);
    List<Integer> lines = IntStream.range(0, 101).map(y -> image.getRGB(0, y)).boxed().toList();
    Pixels pixels = new Pixels(image);

    List<Integer> cut = new ArrayList<>();
    for (byte[] slice : pixels.slices(40)) {
      BufferedImage part = read(slice);
      IntStream.range(0, part.getHeight()).map(y -> part.getRGB(0, y)).forEach(cut::add);
    }

    assertThat(cut).isEqualTo(lines);
  }

  @Test
  void writesTheWholePictureAsPng() throws IOException {
    byte[] png = new Pixels(striped(7)).png();

    assertThat(png).startsWith(0x89, 'P', 'N', 'G');
    assertThat(read(png).getHeight()).isEqualTo(7);
  }

  private static BufferedImage striped(int height) {
    BufferedImage image = new BufferedImage(3, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < 3; x++) {
        image.setRGB(x, y, y * 0x010203);
      }
    }
    return image;
  }

  private static BufferedImage read(byte[] png) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(png));
  }
}
