package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The submissions of the sample's packages: text, questions, diagram, audio, video, joint. */
final class DossierPaperTest {
  private static final Pattern BYTES = Pattern.compile("base64,[^)\"]*");
  private static final Pattern COLOUR =
      Pattern.compile(
          "#\\p{XDigit}{3,8}\\b|\\b(rgb|hsl|hwb|lab|lch|color-mix)a?\\("
              + "|[ :](red|green|blue|gr[ae]y|silver|gold|orange|yellow|purple|navy|teal)\\b");

  /** A piece of a text that stands in HTML as it is written. */
  private static final Pattern WORDS =
      Pattern.compile("[\\p{IsHan}\\p{IsTibetan}\\p{Nd}，。、；：]{8,}");

  private static final Pattern NOT_SHOWN =
      Pattern.compile("!\\[[^\\]]*]\\([^)]*\\)|<!--.*?-->", Pattern.DOTALL);

  @TempDir private static Path folder;
  private static SampleCopy sample = new SampleCopy(Path.of(""));

  @BeforeAll
  static void copy() throws IOException {
    sample = SampleCopy.into(folder);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gaozhong-zizhu",
        "linshi-jiuzhu-wenda",
        "yibao-canbao-tujie",
        "xuexiao-qunuan-shipin",
        "linshi-jiuzhu-yinpin",
        "keyun-fabuhui",
        "yibao-canbao"
      })
  void holdsAllOfAPackageAndLoadsNothing(String id) throws IOException {
    Document page = dossier(id);

    assertLoadsNothing(page);
    assertBlackOnWhite(page);
    String text = unspaced(page.text());
    for (String language : List.of("zh", "bo")) {
      List<String> words = words("content/interpretations/" + id + "/" + language + ".md");
      assertThat(words).hasSizeGreaterThan(8).allMatch(text::contains);
    }
    assertThat(page.select(".sign tbody")).hasSizeGreaterThan(1);
  }

  @Test
  void listsAVideoWithItsSizeDigestCaptionsAndTranscripts() throws IOException {
    Document page = dossier("xuexiao-qunuan-shipin");

    assertThat(page.select(".files tbody tr")).hasSize(1);
    assertThat(page.select(".files tbody").text())
        .contains("media/qunuan.mp4", "media/qunuan.bo.vtt", " KB ")
        .containsPattern("\\b\\p{XDigit}{64}\\b");
    String transcript =
        sample.read("content/interpretations/xuexiao-qunuan-shipin/media/qunuan.zh.md");
    assertThat(transcript).contains("雪山下的学校");
    assertThat(page.select(".medium").text()).contains("雪山下的学校", "qunuan.mp4");
  }

  @Test
  void tellsCorrectionsWaiversAndTextsThatOnlyThePictureHas() throws IOException {
    assertThat(dossier("yibao-canbao").text()).contains("2026-09-18", "由180元改为190元");
    assertThat(dossier("guojia-minzheng-jiuzhu").text()).contains("这里不再重复");
    assertThat(dossier("biyesheng-jiuye").text()).contains("9月30日前，登记过的毕业生都会接到电话");
    assertThat(dossier("gaozhong-zizhu").text()).contains("配合部门", "财政厅");
  }

  @Test
  void drawsEachChartOnceWithItsTableAndSummary() throws IOException {
    Document page = dossier("yibao-canbao-tujie");

    assertThat(page.select("figure.chart").size()).isEqualTo(7);
    for (Element chart : page.select("figure.chart")) {
      assertThat(chart.select("svg.drawing.wide")).hasSize(1);
      assertThat(chart.select("svg.drawing.narrow")).isEmpty();
      assertThat(chart.select("table tbody tr")).isNotEmpty();
    }
    assertThat(page.select("pattern")).isNotEmpty();
  }

  /** Returns a package's submission, which is made once. */
  private static Document dossier(String id) throws IOException {
    Path file = folder.resolve("dossier/" + id + ".html");
    if (!Files.exists(file)) {
      JieduRun run = JieduRun.in(sample.root(), "dossier", id, "-q");
      assertThat(run.code()).as("%s", run).isZero();
    }
    return Jsoup.parse(Files.readString(file, UTF_8));
  }

  private static void assertLoadsNothing(Document page) {
    assertThat(page.select("a, link, script, iframe, object, embed, video, audio, details"))
        .isEmpty();
    for (Element element : page.select("[src], [href], [srcset], [poster], [data]")) {
      assertThat(element.attr("src")).as("%s", element.tagName()).startsWith("data:");
    }
    assertThat(css(page)).doesNotContain("@import").doesNotContainPattern("url\\((?!data:)");
    assertThat(page.select("[style]")).isEmpty();
  }

  private static void assertBlackOnWhite(Document page) {
    assertThat(css(page)).contains("size: A4").doesNotContainPattern(COLOUR);
    for (Element shape : page.select("svg *")) {
      for (String property : List.of("fill", "stroke", "stop-color", "color")) {
        assertThat(shape.attr(property)).matches("|none|url\\(#[\\w-]+\\)");
      }
    }
    assertThat(css(page)).contains("filter: grayscale(1)");
  }

  private static String css(Document page) {
    return BYTES.matcher(page.select("style").html()).replaceAll("");
  }

  private static List<String> words(String path) throws IOException {
    String text = sample.read(path);
    String body = text.substring(text.indexOf("\n---\n", 3) + 5);
    return WORDS
        .matcher(unspaced(NOT_SHOWN.matcher(body).replaceAll("|").replace("\n", "|")))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  private static String unspaced(String text) {
    return text.replaceAll("\\s+", "");
  }
}
