package org.jiedu.poster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiedu.picture.Drawing;
import org.jiedu.picture.Wording;
import org.jiedu.script.Language;
import org.junit.jupiter.api.Test;

final class PictureTest {

  @Test
  void cutsAPosterThatChatApplicationsWouldShrink() {
    assertThat(picture(Picture.Kind.POSTER, 4000, 1).pngNames()).containsExactly("p");
    assertThat(picture(Picture.Kind.POSTER, 4001, 1).pngNames()).containsExactly("p", "p-1", "p-2");
    assertThat(picture(Picture.Kind.POSTER, 2001, 2).pngNames()).containsExactly("p", "p-1", "p-2");
    assertThat(picture(Picture.Kind.POSTER, 12_001, 1).pngNames()).hasSize(5).endsWith("p-4");
  }

  @Test
  void leavesChartsAndCardsWhole() {
    assertThat(picture(Picture.Kind.CHART, 9000, 2).pngNames()).containsExactly("p");
    assertThat(picture(Picture.Kind.CARD, 630, 1).pngNames()).containsExactly("p");
  }

  @Test
  void drawsNoOutlinesOfACard() {
    assertThat(picture(Picture.Kind.CARD, 630, 1).hasSvg()).isFalse();
    assertThat(picture(Picture.Kind.CHART, 630, 1).hasSvg()).isTrue();
    assertThat(picture(Picture.Kind.POSTER, 630, 1).hasSvg()).isTrue();
  }

  private static Picture picture(Picture.Kind kind, double height, double scale) {
    Wording words = new Wording(new Language("zh"), "词");
    return new Picture("p", new Drawing(1080, height, List.of()), scale, "题", words, kind);
  }
}
