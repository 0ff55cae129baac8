package org.jiedu.markdown.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiedu.diagnostic.Place;
import org.jiedu.markdown.link.Link;
import org.jiedu.markdown.link.LinkTarget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbedTest {
  private static final Place PLACE = Place.startOf("zh.md");

  @ParameterizedTest
  @CsvSource({
    "charts/funding.yaml, CHART",
    "charts/资金.YML, CHART",
    "media/site.jpg, PICTURE",
    "media/interview.mp4, MEDIUM",
    "media/录音.MP3, MEDIUM",
    "media/noending, PICTURE",
    "/assets/map.png, PICTURE"
  })
  void tellsByTheEndingWhatAnImageShows(String path, EmbedKind kind) {
    Link image = new Link(LinkTarget.parse(path), PLACE, "图", true);

    assertThat(Embed.of(image)).contains(new Embed(kind, path, "图", PLACE));
  }

  @Test
  void showsNothingFromOutsideTheSite() {
    Link image = new Link(LinkTarget.parse("https://a.example/x.jpg"), PLACE, "图", true);

    assertThat(Embed.of(image)).isEmpty();
  }

  @Test
  void showsNothingForALink() {
    Link link = new Link(LinkTarget.parse("media/site.jpg"), PLACE, "图", false);

    assertThat(Embed.of(link)).isEmpty();
  }
}
