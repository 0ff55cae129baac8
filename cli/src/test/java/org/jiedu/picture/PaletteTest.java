package org.jiedu.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.awt.image.IndexColorModel;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

final class PaletteTest {
  private static final int WIDTH = 97;
  private static final int HEIGHT = 211;

  @Test
  void keepsEveryColourOfADrawing() {
    IntUnaryOperator colours = i -> (i % 256) * 0x10305;

    BufferedImage indexed = Palette.indexed(image(colours));

    assertThat(((IndexColorModel) indexed.getColorModel()).getMapSize()).isEqualTo(256);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      assertThat(colour(indexed, i)).isEqualTo(colours.applyAsInt(i) & 0xFFFFFF);
    }
  }

  @Test
  void replacesAShadeTooManyByOneThatNobodyTellsFromIt() {
    IntUnaryOperator colours = PaletteTest::shade;

    BufferedImage indexed = Palette.indexed(image(colours));

    assertThat(((IndexColorModel) indexed.getColorModel()).getMapSize()).isLessThanOrEqualTo(256);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      for (int shift = 0; shift <= 16; shift += 8) {
        int wished = (colours.applyAsInt(i) >> shift) & 0xFF;
        int got = (colour(indexed, i) >> shift) & 0xFF;
        assertThat(Math.abs(got - wished)).isLessThanOrEqualTo(8);
      }
    }
  }

  @Test
  void keepsTheColoursThatCoverMost() {
    IntUnaryOperator colours = i -> i % 3 == 0 ? 0xA3211D : i % 3 == 1 ? 0xFFFFFF : shade(i);

    BufferedImage indexed = Palette.indexed(image(colours));

    assertThat(colour(indexed, 0)).isEqualTo(0xA3211D);
    assertThat(colour(indexed, 1)).isEqualTo(0xFFFFFF);
  }

  @Test
  void choosesTheSameColoursAgain() {
    BufferedImage first = Palette.indexed(image(PaletteTest::shade));
    BufferedImage second = Palette.indexed(image(PaletteTest::shade));

    assertThat(indexes(second)).isEqualTo(indexes(first));
    assertThat(second.getColorModel()).isEqualTo(first.getColorModel());
  }

  /** Returns one of some 600 shades between ink and paper, and between red and paper. */
  private static int shade(int i) {
    int step = (i * 7) % 256;
    return switch (i % 3) {
      case 0 -> step << 16 | step << 8 | step;
      case 1 -> (0xA3 + step * 92 / 255) << 16 | step << 8 | step;
      default -> (step * 3 / 4) << 16 | (step * 2 / 3) << 8 | 0x8A;
    };
  }

  private static BufferedImage image(IntUnaryOperator colours) {
    BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    for (int i = 0; i < WIDTH * HEIGHT; i++) {
      image.setRGB(i % WIDTH, i / WIDTH, colours.applyAsInt(i));
    }
    return image;
  }

  private static int colour(BufferedImage image, int i) {
    return image.getRGB(i % WIDTH, i / WIDTH) & 0xFFFFFF;
  }

  private static byte[] indexes(BufferedImage image) {
    return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
  }
}
