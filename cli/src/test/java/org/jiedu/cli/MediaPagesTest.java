package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jiedu.TestWorkspace;
import org.jiedu.media.MadePicture;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real command makes of pictures, audio and video, and what the pages say of them. */
final class MediaPagesTest {
  private static final Path SAMPLE = Path.of("../content/interpretations");
  private static final String MEDIA = "interpretations/butie/media/";
  private static final String ZH = "zh/interpretations/butie/index.html";
  private static final String BO = "bo/interpretations/butie/index.html";
  private static final String BOTH = "interpretations/butie/index.html";

  @TempDir private Path folder;
  private TestWorkspace workspace = TestWorkspace.existing(Path.of(""));

  @BeforeEach
  void writeAPackageWithMedia() throws IOException {
    workspace = TestWorkspace.in(folder.resolve("workspace"));
    workspace
        .with(PACKAGE + "media/site.jpg", MadePicture.telling(MadePicture.of("jpeg", 1500, 900), 6))
        .with(PACKAGE + "media/small.png", MadePicture.of("png", 300, 200))
        .with(PACKAGE + "media/cover.jpg", MadePicture.of("jpeg", 700, 400))
        .with(PACKAGE + "media/a.mp4", sample("xuexiao-qunuan-shipin/media/qunuan.mp4"))
        .with(PACKAGE + "media/b.mp3", sample("linshi-jiuzhu-yinpin/media/qiuzhu.mp3"))
        .with(PACKAGE + "media/a.zh.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n您好\n")
        .with(PACKAGE + "media/a.bo.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nབཀྲ་ཤིས།\n")
        .with(PACKAGE + "media/zh.md", "这是文字稿。\n")
        .with(PACKAGE + "media/bo.md", "འདི་ཡི་གེ་ཡིན།\n")
        .append(
            PACKAGE + "package.yaml",
            """
            cover: media/cover.jpg
            media:
              - {file: media/a.mp4, kind: video, title: {zh: 甲, bo: ཀ},
                 captions: {zh: media/a.zh.vtt, bo: media/a.bo.vtt},
                 transcript: {zh: media/zh.md, bo: media/bo.md}}
              - {file: media/b.mp3, kind: audio, title: {zh: 乙, bo: ཁ},
                 transcript: {zh: media/zh.md, bo: media/bo.md}}
            """);
    String shown =
        """

        ![%s](media/site.jpg)

        ![%s](media/small.png)

        ![x](media/a.mp4)

        ![x](media/b.mp3)
        """;
    workspace
        .append(PACKAGE + "zh.md", shown.formatted("牧场上的人", "一个温度计"))
        .append(PACKAGE + "bo.md", shown.formatted("རྩྭ་ཐང་གི་མི།", "དྲོད་ཚད་གཅིག"));
  }

  @Test
  void publishesPicturesUprightInThreeSizesWithoutWhatTheyTell() throws IOException {
    BuiltSite site = build();

    assertThat(site.files().keySet())
        .filteredOn(path -> path.startsWith(MEDIA) && path.matches(".*(jpg|png)"))
        .containsExactly(
            MEDIA + "cover-320.jpg",
            MEDIA + "cover-640.jpg",
            MEDIA + "cover.jpg",
            MEDIA + "site-320.jpg",
            MEDIA + "site-640.jpg",
            MEDIA + "site.jpg",
            MEDIA + "small.png");
    for (String name : List.of("site.jpg", "site-640.jpg", "site-320.jpg")) {
      byte[] picture = Files.readAllBytes(site.folder().resolve(MEDIA + name));
      assertThat(new String(picture, ISO_8859_1)).doesNotContain("SECRET", "Exif");
      assertThat(MadePicture.redQuarter(MadePicture.image(picture))).isEqualTo(1);
    }
    assertThat(site.bytes().get(MEDIA + "small.png"))
        .isEqualTo(new String(MadePicture.of("png", 300, 200), ISO_8859_1));
  }

  @ParameterizedTest
  @CsvSource({ZH + ", ../../../, 720px", BO + ", ../../../, 720px", BOTH + ", ../../, 560px"})
  void tellsTheBrowserTheSizesBeforeItHasAPicture(String path, String root, String width)
      throws IOException {
    Document page = build().page(path);

    Element large = page.expectFirst("img[src$=site.jpg]");
    Element small = page.expectFirst("img[src$=small.png]");
    String to = root + MEDIA;
    assertThat(large.attr("srcset"))
        .isEqualTo(to + "site-320.jpg 320w, " + to + "site-640.jpg 640w, " + to + "site.jpg 900w");
    assertThat(large.attr("sizes")).contains(width).endsWith(", 100vw");
    assertThat(size(large)).isEqualTo("900x1500");
    assertThat(large.attr("loading")).isEqualTo("lazy");
    assertThat(large.attr("decoding")).isEqualTo("async");
    assertThat(small.hasAttr("srcset")).isFalse();
    assertThat(size(small)).isEqualTo("300x200");
  }

  @Test
  void makesNoCopiesWhereNoPicturesAreWanted() throws IOException {
    BuiltSite site = build("--pictures", "none");

    Element large = site.page(ZH).expectFirst("img[src$=site.jpg]");

    assertThat(large.hasAttr("srcset")).isFalse();
    assertThat(size(large)).isEqualTo("900x1500");
    assertThat(site.files().keySet()).noneMatch(path -> path.matches(".*-(320|640|1280)[.].*"));
    assertThat(site.bytes().get(MEDIA + "site.jpg")).doesNotContain("SECRET");
  }

  @Test
  void letsAFileOfTheAuthorsBeWhatItIs() throws IOException {
    byte[] own = MadePicture.of("jpeg", 200, 100);
    workspace
        .with(PACKAGE + "media/site-640.jpg", own)
        .append(PACKAGE + "zh.md", "\n![另一张图片在这里](media/site-640.jpg)\n")
        .append(PACKAGE + "bo.md", "\n![པར་རིས་གཞན་ཞིག](media/site-640.jpg)\n");

    BuiltSite site = build();

    Element large = site.page(ZH).expectFirst("img[src$=site.jpg]");
    assertThat(large.attr("srcset")).contains("site-320.jpg 320w").doesNotContain("640w");
    assertThat(site.bytes().get(MEDIA + "site-640.jpg")).isEqualTo(new String(own, ISO_8859_1));
  }

  @Test
  void makesTheSameBytesAnewAndWithAnyNumberOfThreads() throws IOException {
    Map<String, String> first = build("--jobs", "1").bytes();
    SampleCopy copy = new SampleCopy(workspace.root());
    copy.remove("site/public");
    copy.remove(".jiedu");

    assertThat(build("--jobs", "8").bytes()).isEqualTo(first);
  }

  @Test
  void writesOnlyTheCopiesOfAPictureThatChanged() throws IOException {
    Map<String, String> before = build().identities();
    byte[] other = MadePicture.of("jpeg", 1400, 1400);

    assertThat(build().identities()).isEqualTo(before);
    workspace.with(PACKAGE + "media/site.jpg", other);
    Map<String, String> after = build().identities();

    after.keySet().removeIf(path -> Objects.equals(after.get(path), before.get(path)));
    assertThat(after.keySet())
        .filteredOn(path -> path.contains("/media/"))
        .containsExactly(
            MEDIA + "site-1280.jpg",
            MEDIA + "site-320.jpg",
            MEDIA + "site-640.jpg",
            MEDIA + "site.jpg");
    assertThat(after).containsKeys(ZH, BO, BOTH);
  }

  @Test
  void showsAFilmWithItsPictureLengthAndSize() throws IOException {
    BuiltSite site = build();
    Element zh = figure(site, ZH, "video");
    Element bo = figure(site, BO, "video");
    Element video = zh.expectFirst("video");

    assertThat(video.attr("poster")).isEqualTo("../../../" + MEDIA + "cover-640.jpg");
    assertThat(video.attr("preload")).isEqualTo("none");
    assertThat(video.hasAttr("controls")).isTrue();
    assertThat(video.hasAttr("autoplay")).isFalse();
    assertThat(size(video)).isEqualTo("640x360");
    assertThat(zh.select("figcaption").text()).isEqualTo("甲 46 秒");
    assertThat(bo.select("figcaption").text()).isEqualTo("ཀ སྐར་ཆ་46");
    assertThat(zh.select("figcaption time").attr("datetime")).isEqualTo("PT46S");
    assertThat(zh.select(".medium-file").text()).isEqualTo("下载 MP4 533 KB");
    assertThat(zh.select(".medium-file a").attr("href")).isEqualTo(video.attr("src"));
    assertThat(zh.select("details").text()).contains("这是文字稿。");
    assertThat(bo.select("details").text()).contains("འདི་ཡི་གེ་ཡིན།");
  }

  @Test
  void turnsOnTheCaptionsOfThePagesLanguage() throws IOException {
    BuiltSite site = build();

    assertThat(figure(site, ZH, "video").select("track[default]").eachAttr("srclang"))
        .containsExactly("zh");
    assertThat(figure(site, BO, "video").select("track[default]").eachAttr("srclang"))
        .containsExactly("bo");
    assertThat(figure(site, BO, "video").select("track").eachAttr("srclang"))
        .containsExactly("zh", "bo");
  }

  @Test
  void showsSoundOnBothLanguagesPageOnce() throws IOException {
    Element both = figure(build(), BOTH, "audio");

    assertThat(both.select("audio").attr("preload")).isEqualTo("metadata");
    assertThat(both.select("audio").hasAttr("autoplay")).isFalse();
    assertThat(both.select("figcaption > span").eachText()).containsExactly("乙 57 秒", "ཁ སྐར་ཆ་57");
    assertThat(both.select("figcaption > span").eachAttr("lang"))
        .containsExactly("zh-Hans-CN", "bo-CN");
    assertThat(both.select(".medium-file a > span").eachText()).containsExactly("下载", "ཕབ་ལེན།");
    assertThat(both.select("details")).hasSize(2);
  }

  private static String size(Element element) {
    return element.attr("width") + "x" + element.attr("height");
  }

  private static Element figure(BuiltSite site, String path, String tag) throws IOException {
    return site.page(path).expectFirst("figure.medium:has(" + tag + ")");
  }

  private static byte[] sample(String path) throws IOException {
    return Files.readAllBytes(SAMPLE.resolve(path));
  }

  private BuiltSite build(String... options) {
    List<String> args = new ArrayList<>(List.of("build"));
    args.addAll(Arrays.asList(options));
    JieduRun run = JieduRun.in(workspace.root(), args.toArray(String[]::new));
    assertThat(run.code()).as("%s", run).isZero();
    return new BuiltSite(workspace.root().resolve("site/public"));
  }
}
