package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TimeZone;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds again: the same input gives the same bytes, and what is the same is not rewritten. */
final class RepeatedBuildTest {
  private static final String PACKAGE = "content/interpretations/caoyuan-buzhu-wenda";

  @TempDir Path folder;

  private SampleCopy sample = new SampleCopy(Path.of(""));

  @BeforeEach
  void copy() throws IOException {
    sample = SampleCopy.into(folder.resolve("workspace"));
  }

  @Test
  void givesTheSameBytesInAnotherPlaceOfTheWorld() throws IOException {
    Map<String, String> here = sample.build(folder.resolve("here"), "--jobs", "1").bytes();

    Map<String, String> there = buildFarAway("--jobs", "8");

    assertThat(there.keySet()).isEqualTo(here.keySet());
    assertThat(there).allSatisfy((path, bytes) -> assertThat(bytes).isEqualTo(here.get(path)));
  }

  @Test
  void rewritesNothingThatDidNotChange() throws IOException {
    BuiltSite site = sample.build(folder.resolve("built"));
    Map<String, String> before = site.identities();

    JieduRun again = sample.tryBuild(folder.resolve("built"));

    assertThat(again.code()).isZero();
    assertThat(again.err()).contains("The site is unchanged");
    assertThat(site.identities()).isEqualTo(before);
  }

  @Test
  void writesOnlyThePagesAndFeedsOfAChangedParagraph() throws IOException {
    BuiltSite site = buildPlain("built");
    Map<String, String> before = site.identities();

    sample.edit(PACKAGE + "/zh.md", text -> text + "\n这一段是后来补写的，别处没有。\n");
    buildPlain("built");

    Map<String, String> after = site.identities();
    assertThat(after.keySet()).isEqualTo(before.keySet());
    var changed = new TreeSet<>(after.keySet());
    changed.removeIf(path -> Objects.equals(after.get(path), before.get(path)));
    var ofSearch = new TreeSet<>(changed);
    ofSearch.removeIf(path -> !path.startsWith("zh/search/"));
    changed.removeAll(ofSearch);
    // The words of the paragraph, and where the index says that it is another.
    assertThat(ofSearch)
        .contains("zh/search/index.json")
        .allMatch(path -> path.matches("zh/search/(index[.]json|(shards|pages)/.*)"));
    assertThat(changed)
        .containsExactly(
            "interpretations/caoyuan-buzhu-wenda/index.html",
            "zh/departments/caizheng/feed.xml",
            "zh/interpretations/caoyuan-buzhu-wenda/index.html",
            "zh/topics/caoyuan/feed.xml",
            "zh/topics/nongmu/feed.xml");
  }

  @Test
  void makesTheIndexAnewWhereAFileOfItIsSpoilt() throws IOException {
    BuiltSite site = buildPlain("built");
    Map<String, String> before = buildPlain("clean").bytes();
    sample.edit(PACKAGE + "/zh.md", text -> text + "\n这一段是后来补写的，别处没有。\n");
    Map<String, String> after = buildPlain("clean").bytes();
    var shards = new TreeSet<>(after.keySet());
    shards.removeIf(
        path -> !path.contains("/shards/") || Objects.equals(before.get(path), after.get(path)));
    assertThat(shards).isNotEmpty();
    for (String shard : shards) {
      spoil(folder.resolve("built").resolve(shard));
    }

    JieduRun again = sample.tryBuild(folder.resolve("built"), "--pictures", "none");

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(site.bytes()).isEqualTo(after);
  }

  /** As a failing disk does: neither size nor time tells. */
  private static void spoil(Path file) throws IOException {
    FileTime time = Files.getLastModifiedTime(file);
    byte[] bytes = Files.readAllBytes(file);
    Arrays.fill(bytes, (byte) 0xff);
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, time);
  }

  @Test
  void removesThePagesOfAPackageThatIsGone() throws IOException {
    BuiltSite site = buildPlain("built");
    assertThat(site.files()).containsKey("zh/interpretations/caoyuan-buzhu-wenda/index.html");

    sample.remove(PACKAGE);
    for (String text : sample.textsWith("interpretation:caoyuan-buzhu-wenda")) {
      sample.edit(
          text, words -> words.replaceAll("interpretation:caoyuan-buzhu-wenda[^)]*", "/zh/"));
    }
    buildPlain("built");

    assertThat(site.bytes())
        .allSatisfy(
            (path, bytes) -> assertThat(path + bytes).doesNotContain("caoyuan-buzhu-wenda"));
    assertThat(new LinkWalk(site).broken()).isEmpty();
  }

  @Test
  void readsAFileOfWindowsLikeAnyOther() throws IOException {
    Map<String, String> plain = buildPlain("plain").bytes();
    try (Stream<Path> files = Files.walk(sample.root())) {
      for (Path file : files.filter(RepeatedBuildTest::isText).toList()) {
        String text = Files.readString(file, UTF_8);
        Files.writeString(file, "\uFEFF" + text.replace("\n", "\r\n"), UTF_8);
      }
    }

    Map<String, String> windows = buildPlain("windows").bytes();

    assertThat(windows.keySet()).isEqualTo(plain.keySet());
    assertThat(windows).allSatisfy((path, bytes) -> assertThat(bytes).isEqualTo(plain.get(path)));
  }

  /** Attachments are published as they are: they are not read. */
  private static boolean isText(Path file) {
    return file.toString().matches(".*/(content|site)/.*[.](md|yaml|csv)")
        && !file.toString().contains("/files/");
  }

  /** Builds without pictures, which take longest and have tests of their own. */
  private BuiltSite buildPlain(String site) throws IOException {
    return sample.build(folder.resolve(site), "--pictures", "none");
  }

  private Map<String, String> buildFarAway(String... args) throws IOException {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      return sample.build(folder.resolve("there"), args).bytes();
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }
}
