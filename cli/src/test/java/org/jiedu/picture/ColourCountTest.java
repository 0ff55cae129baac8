package org.jiedu.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class ColourCountTest {

  @Test
  void numbersColoursAsTheyFirstOccur() {
    int[] pixels = {0xFFFFFF, 0xFFFFFF, 0x000000, 0xFFFFFF, 0xA3211D};

    ColourCount count = ColourCount.of(pixels);

    assertThat(pixels).containsExactly(0, 0, 1, 0, 2);
    assertThat(count.size()).isEqualTo(3);
    assertThat(count.colour(2)).isEqualTo(0xA3211D);
    assertThat(count.count(0)).isEqualTo(3);
    assertThat(count.count(1)).isEqualTo(1);
  }

  @Test
  void looksAtTheColourAndNotAtTheUpperByte() {
    int[] pixels = {0xFF123456, 0x00123456};

    ColourCount count = ColourCount.of(pixels);

    assertThat(count.size()).isEqualTo(1);
    assertThat(count.colour(0)).isEqualTo(0x123456);
    assertThat(count.count(0)).isEqualTo(2);
  }

  @Test
  void growsWithThePicture() {
    int colours = 50_000;
    int[] pixels = IntStream.range(0, 3 * colours).map(i -> i % colours * 331 & 0xFFFFFF).toArray();

    ColourCount count = ColourCount.of(pixels);

    assertThat(count.size()).isEqualTo(colours);
    assertThat(IntStream.range(0, colours).allMatch(i -> count.count(i) == 3)).isTrue();
    assertThat(
            IntStream.range(0, pixels.length)
                .allMatch(i -> count.colour(pixels[i]) == (i % colours * 331 & 0xFFFFFF)))
        .isTrue();
  }

  @Test
  void countsNothingInNothing() {
    assertThat(ColourCount.of(new int[0]).size()).isZero();
  }
}
