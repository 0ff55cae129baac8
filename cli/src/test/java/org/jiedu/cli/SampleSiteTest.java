package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds the repository's own sample as a newcomer does and looks at every page of it. */
final class SampleSiteTest {
  @TempDir static Path folder;

  private static SampleCopy sample;
  private static BuiltSite site;
  private static SortedMap<String, Document> pages = new TreeMap<>();

  @BeforeAll
  static void build() throws IOException {
    sample = SampleCopy.into(folder.resolve("workspace"));
    site = sample.build(folder.resolve("built"), "--as-of", "2026-12-31");
    pages = site.pages();
  }

  @Test
  void hasAPageAtEveryAddressOfTheTable() {
    assertThat(pages)
        .containsKeys(
            "index.html",
            "zh/index.html",
            "bo/index.html",
            "404.html",
            "interpretations/xuexiao-qunuan/index.html",
            "zh/interpretations/xuexiao-qunuan/index.html",
            "bo/interpretations/xuexiao-qunuan/notice/index.html",
            "policies/caizheng-2026-16/index.html",
            "bo/policies/caizheng-2026-16/index.html",
            "zh/policies/caizheng-2026-16/coverage/index.html",
            "zh/interpretations/index.html",
            "bo/policies/index.html",
            "zh/departments/jiaoyu/index.html",
            "bo/topics/caoyuan/index.html",
            "zh/audiences/farmers/index.html",
            "bo/forms/text/index.html",
            "zh/terms/index.html");
    assertThat(folder.resolve("built")).isDirectoryContaining("glob:**/{sitemap.xml}");
    assertThat(folder.resolve("built")).isDirectoryContaining("glob:**/{robots.txt}");
    assertThat(folder.resolve("built")).isDirectoryContaining("glob:**/{catalogue.json}");
  }

  @Test
  void saysOnceInAChartsTableWhatBothLanguagesWriteAlike() throws IOException {
    List<String> cells = new ArrayList<>();
    pages.forEach(
        (path, page) ->
            page.select("figure.chart table span + span").stream()
                .filter(SampleSiteTest::isSaidBefore)
                .forEach(span -> cells.add(path + ": " + span.text())));

    assertThat(cells).isEmpty();
  }

  private static boolean isSaidBefore(Element span) {
    Element before = span.previousElementSibling();
    return before != null && before.text().equals(span.text());
  }

  @Test
  void leadsEveryLinkAndAnchorToWhatIsThere() throws IOException {
    LinkWalk walk = new LinkWalk(site);

    List<String> broken = walk.broken();

    assertThat(broken).isEmpty();
    assertThat(walk.followed()).isGreaterThan(1000);
  }

  @Test
  void namesNoFolderOfThisMachine() throws IOException {
    List<String> places =
        List.of(
            folder.toString(),
            Path.of("..").toRealPath().toString(),
            System.getProperty("user.home") + "/");

    Map<String, String> files = site.bytes();

    assertThat(files).allSatisfy((path, bytes) -> assertThat(bytes).doesNotContain(places));
  }

  @Test
  void givesEveryPageALanguageOneHeadingAndATitle() {
    assertThat(pages)
        .isNotEmpty()
        .allSatisfy(
            (path, page) -> {
              assertThat(page.select("html").attr("lang"))
                  .isEqualTo(path.startsWith("bo/") ? "bo-CN" : "zh-Hans-CN");
              assertThat(page.select("h1")).hasSize(1);
              assertThat(page.select("h1").text()).isNotBlank();
              assertThat(page.title()).isNotBlank();
            });
  }

  @Test
  void givesEveryPageTheTagsOfItsSite() {
    assertThat(pages)
        .allSatisfy(
            (path, page) -> {
              assertThat(tag(page, "SiteName")).isNotBlank();
              assertThat(tag(page, "SiteDomain")).isEqualTo("www.example.gov.cn");
              assertThat(tag(page, "SiteIDCode")).isEqualTo("0000000000");
            });
  }

  @Test
  void givesEveryPageUnderAColumnTheTagsOfTheColumn() throws IOException {
    SortedMap<String, Document> columns = new TreeMap<>(pages);
    columns.remove("404.html");

    assertThat(columns)
        .allSatisfy(
            (path, page) -> {
              assertThat(tag(page, "ColumnName")).isNotBlank();
              assertThat(tag(page, "ColumnDescription")).isNotBlank();
              assertThat(tag(page, "ColumnKeywords")).isNotBlank();
              assertThat(tag(page, "ColumnType")).isIn("首页", "政策文件", "政策解读");
            });
    assertThat(tag(site.page("index.html"), "ColumnType")).isEqualTo("首页");
    assertThat(tag(site.page("zh/policies/index.html"), "ColumnType")).isEqualTo("政策文件");
  }

  @Test
  void givesEveryTextTheTagsOfAnArticle() throws IOException {
    SortedMap<String, Document> articles = new TreeMap<>(pages);
    articles
        .keySet()
        .removeIf(path -> !path.matches("(../)?(interpretations|policies)/[^/]+/index.html"));

    assertThat(articles)
        .hasSizeGreaterThanOrEqualTo(18)
        .allSatisfy(
            (path, page) -> {
              assertThat(tag(page, "ArticleTitle")).isNotBlank();
              assertThat(tag(page, "PubDate")).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d");
              assertThat(tag(page, "ContentSource")).isNotBlank();
            });
    assertThat(tag(site.page("interpretations/xuexiao-qunuan/index.html"), "PubDate"))
        .isEqualTo("2026-08-31 10:00");
    assertThat(tag(site.page("bo/policies/jiaoyu-2026-21/index.html"), "PubDate"))
        .isEqualTo("2026-06-15 00:00");
  }

  /** Returns the content of a tag that stands once, with exactly these letters. */
  private static String tag(Document page, String name) {
    List<String> found =
        page.head().select("meta[name]").stream()
            .filter(tag -> tag.attr("name").equals(name))
            .map(tag -> tag.attr("content"))
            .toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }
}
