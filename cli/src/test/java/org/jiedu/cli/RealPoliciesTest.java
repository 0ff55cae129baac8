package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds texts as governments publish them, where they stand beside the project. */
final class RealPoliciesTest {
  private static final Path DATA = Path.of("..", "..", "shared", "data");

  @TempDir Path folder;

  @BeforeEach
  void needsTheData() {
    assumeTrue(Files.isDirectory(DATA), "the published texts do not stand beside the project");
  }

  @Test
  void givesEveryNumberedPlaceItsAnchor() throws IOException {
    SampleCopy.copy(DATA.resolve("real"), folder.resolve("real"));

    BuiltSite site = new SampleCopy(folder.resolve("real")).build(folder.resolve("built"));

    assertThat(ids(site, "guofa-2018-41")).containsAll(numbered("art-", 32));
    assertThat(ids(site, "guofa-2018-41")).containsAll(numbered("ch-", 9));
    assertThat(ids(site, "guofa-2018-41")).doesNotContain("art-33", "ch-10");
    assertThat(ids(site, "guoling-707")).containsAll(numbered("art-", 36)).doesNotContain("art-37");
    assertThat(ids(site, "guoling-711")).containsAll(numbered("art-", 56)).doesNotContain("art-57");
    assertThat(ids(site, "guobanfa-2019-3")).contains("s2-1");
  }

  @Test
  void putsThirtyArticlesBesideEachOther() throws IOException {
    SampleCopy sample = SampleCopy.into(folder.resolve("workspace"));
    sample.write(
        "content/policies/udhr/policy.yaml",
        sample
            .read("content/policies/caizheng-2026-16/policy.yaml")
            .replaceFirst("number: .*", "number: 示财〔2026〕48号")
            .replaceFirst("index: .*\n", "")
            .replaceFirst("repeals: .*\n", ""));
    sample.write("content/policies/udhr/zh.md", policy("zh", "世界人权宣言"));
    sample.write("content/policies/udhr/bo.md", policy("bo", "འགྲོ་བ་མིའི་ཐོབ་ཐང"));

    Document page = sample.build(folder.resolve("built")).page("policies/udhr/index.html");

    for (String article : numbered("art-", 30)) {
      assertThat(page.select(".row#" + article)).as(article).hasSize(1);
      assertThat(page.select(".row#" + article + " #" + article + "-zh")).as(article).hasSize(1);
      assertThat(page.select(".row#" + article + " #" + article + "-bo")).as(article).hasSize(1);
    }
  }

  private static List<String> ids(BuiltSite site, String policy) throws IOException {
    return site.page("policies/" + policy + "/index.html").select("[id]").stream()
        .map(Element::id)
        .toList();
  }

  private static List<String> numbered(String prefix, int count) {
    return IntStream.rangeClosed(1, count).mapToObj(number -> prefix + number).toList();
  }

  private static String policy(String language, String title) throws IOException {
    try (Stream<String> lines = Files.lines(DATA.resolve("udhr-" + language + ".txt"), UTF_8)) {
      String text = lines.skip(1).collect(Collectors.joining("\n\n"));
      return "---\ntitle: " + title + "\n---\n\n" + text + "\n";
    }
  }
}
