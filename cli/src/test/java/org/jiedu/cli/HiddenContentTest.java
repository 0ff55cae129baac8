package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds a site beside what the public must not see yet, or ever. Each hidden text bears a word
 * that stands nowhere else.
 */
final class HiddenContentTest {
  private static final String NUMBER_WITHHELD = "示财〔2026〕7351号";
  private static final String NUMBER_FUTURE = "示财〔2099〕7352号";

  @TempDir Path folder;

  private SampleCopy sample = new SampleCopy(Path.of(""));

  @BeforeEach
  void hide() throws IOException {
    sample = SampleCopy.into(folder.resolve("workspace"));
    addWithheldPolicy();
    addFuturePolicy();
    addPackage("canary-draft", "draft: true\n");
    addPackage("canary-future", "");
    sample.edit(
        "content/interpretations/canary-future/package.yaml",
        text -> text.replaceFirst("published: .*", "published: 2099-01-01T10:00"));
  }

  @Test
  void writesNoWordOfWhatIsHidden() throws IOException {
    sample.edit(
        "content/policies/caizheng-2026-16/policy.yaml",
        text -> text + "basis: [" + NUMBER_FUTURE + ", canary-future-policy]\n");
    List<String> words =
        List.of("canary", "Kanarienvogel", bytes("金丝雀"), bytes("7351"), bytes("7352"));

    Map<String, String> files = sample.build(folder.resolve("built")).bytes();

    assertThat(files)
        .allSatisfy((path, content) -> assertThat(path + content).doesNotContain(words));
  }

  @Test
  void findsNoWordOfWhatIsHidden() throws IOException {
    Map<String, String> without =
        SampleCopy.into(folder.resolve("plain")).build(folder.resolve("without")).bytes();

    Map<String, String> files = sample.build(folder.resolve("built")).bytes();

    // Shards hold hashes, no words: that they are the same says that no term of it is in them.
    without.keySet().removeIf(path -> !path.contains("/search/"));
    files.keySet().removeIf(path -> !path.contains("/search/"));
    assertThat(files).hasSizeGreaterThan(20).isEqualTo(without);
  }

  @Test
  void showsThemWhenTheirDayHasCome() throws IOException {
    BuiltSite site = sample.build(folder.resolve("built"), "--as-of", "2099-12-31");

    assertThat(site.text("zh/policies/canary-future-policy/index.html")).contains("金丝雀");
    assertThat(site.text("zh/interpretations/canary-future/index.html")).contains("金丝雀");
    assertThat(site.files()).containsKey("policies/canary-future-policy/files/Kanarienvogel.txt");
    assertThat(site.files().keySet())
        .noneMatch(path -> path.contains("canary-draft") || path.contains("canary-withheld"));
  }

  private void addWithheldPolicy() throws IOException {
    sample.write(
        "content/policies/canary-withheld/policy.yaml",
        """
        number: %s
        issuers: [caizheng]
        issued: 2026-03-02
        published: 2026-03-12
        disclosure: on-request
        disclosure-reason: {zh: 金丝雀缘由, bo: Kanarienvogel}
        index: canary-index
        topics: [caoyuan]
        """
            .formatted(NUMBER_WITHHELD));
  }

  private void addFuturePolicy() throws IOException {
    sample.write(
        "content/policies/canary-future-policy/policy.yaml",
        """
        number: %s
        issuers: [caizheng]
        issued: 2098-12-30
        published: 2099-01-01
        disclosure: public
        topics: [shehui-jiuzhu]
        attachments: [{file: files/Kanarienvogel.txt, title: {zh: 金丝雀附件, bo: Kanarienvogel}}]
        """
            .formatted(NUMBER_FUTURE));
    sample.write("content/policies/canary-future-policy/files/Kanarienvogel.txt", "canary\n");
    sample.write(
        "content/policies/canary-future-policy/zh.md",
        """
        ---
        title: 金丝雀办法
        summary: 金丝雀摘要
        keywords: [金丝雀]
        ---

        第一条　金丝雀应当安静。
        """);
  }

  private void addPackage(String id, String key) throws IOException {
    String from = "content/interpretations/xuexiao-qunuan/";
    String to = "content/interpretations/" + id + "/";
    SampleCopy.copy(sample.root().resolve(from), sample.root().resolve(to));
    sample.write(
        to + "package.yaml",
        sample.read(from + "package.yaml").replace("全区", "金丝雀")
            + "formerly: [canary-of-old-"
            + id
            + "]\n"
            + key);
    for (String language : List.of("zh", "bo")) {
      String text = sample.read(from + language + ".md");
      sample.write(
          to + language + ".md",
          text.replaceFirst("title: \"", "title: \"金丝雀Kanarienvogel")
              .replaceFirst("summary: \"", "summary: \"金丝雀")
              .replaceFirst("keywords: \\[", "keywords: [\"Kanarienvogel\", ")
              .replaceFirst("(?m)^- \\*\\*", "- **金丝雀"));
    }
  }

  /** Returns a word as it looks where a character stands for each byte. */
  private static String bytes(String word) {
    return new String(word.getBytes(UTF_8), ISO_8859_1);
  }
}
