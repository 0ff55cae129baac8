package org.jiedu.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jiedu.publish.FileChange.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SiteDifferenceTest {
  private static final List<FileChange> FILES =
      List.of(
          new FileChange("zh/interpretations/butie/index.html", Kind.ADDED),
          new FileChange("interpretations/butie/charts/a.zh.svg", Kind.ADDED),
          new FileChange("zh/interpretations/jiuzhu/index.html", Kind.CHANGED),
          new FileChange("interpretations/jiuzhu/card.zh.png", Kind.ADDED),
          new FileChange("bo/policies/caizheng-2026-1/coverage/index.html", Kind.GONE),
          new FileChange("zh/interpretations/page/2/index.html", Kind.ADDED),
          new FileChange("zh/interpretations/index.html", Kind.CHANGED),
          new FileChange("sitemap.xml", Kind.CHANGED));

  private final SiteDifference difference = new SiteDifference(false, FILES);

  @Test
  void knowsWhatBecameOfPackagesAndPolicies() {
    assertThat(difference.packages())
        .isEqualTo(Map.of("butie", Kind.ADDED, "jiuzhu", Kind.CHANGED));
    assertThat(difference.policies()).isEqualTo(Map.of("caizheng-2026-1", Kind.GONE));
  }

  @Test
  void countsPagesApartFromOtherFiles() {
    assertThat(difference.pages(Kind.ADDED)).isEqualTo(2);
    assertThat(difference.pages(Kind.CHANGED)).isEqualTo(2);
    assertThat(difference.pages(Kind.GONE)).isEqualTo(1);
    assertThat(difference.others(Kind.ADDED)).isEqualTo(2);
    assertThat(difference.others(Kind.CHANGED)).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "index.html, /",
    "zh/index.html, /zh/",
    "404.html, /404.html",
    "zh/policies/x/index.html, /zh/policies/x/",
    "zh/feed.xml, /zh/feed.xml"
  })
  void aPageIsShownByItsAddress(String path, String address) {
    assertThat(new FileChange(path, Kind.ADDED).address()).isEqualTo(address);
  }

  @Test
  void longListsOfIdsAreCutWithTheirNumber() {
    List<FileChange> many =
        java.util.stream.IntStream.range(0, 1000)
            .mapToObj(i -> new FileChange("zh/interpretations/p" + i + "/index.html", Kind.CHANGED))
            .toList();

    String text = new CommitText("zh", Source.OUTSIDE).of(new SiteDifference(false, many));

    assertThat(text).startsWith("更新网站：1000个解读包、0份政策文件有变化\n");
    assertThat(text.lines()).contains("  ……还有800个").hasSizeLessThan(220);
  }
}
