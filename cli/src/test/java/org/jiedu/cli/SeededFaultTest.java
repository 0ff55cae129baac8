package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jiedu.TestWorkspace;
import org.jiedu.diagnostic.Diagnostic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Puts one known mistake at a random place into the sample, many times: each is found at its line,
 * and nothing else is reported but what follows from it.
 */
final class SeededFaultTest {
  private static final long SEED = 20261125;
  private static final int FAULTS = Boolean.getBoolean("jiedu.long") ? 500 : 45;

  private static final List<Fault> KINDS =
      List.of(
          Fault.inserting("hidden-character", SeededFaultTest::isText, "\u200B"),
          Fault.inserting("hidden-character", SeededFaultTest::isText, "\u202E"),
          Fault.inserting("raw-html", SeededFaultTest::isText, "<b>"),
          Fault.inserting("emphasis-failed", SeededFaultTest::isText, "*"),
          Fault.appending("link-unsafe", SeededFaultTest::isText, "[看](javascript:alert)"),
          Fault.appending("link-insecure", SeededFaultTest::isText, "[看](http://www.example.org/)"),
          Fault.appending("link-broken", SeededFaultTest::isText, "[看](files/none.pdf)"),
          Fault.appending("link-broken", SeededFaultTest::isText, "[看](/zh/none/)"),
          Fault.appending("anchor-broken", SeededFaultTest::isText, "[看](#none)"),
          Fault.appending("path-outside", SeededFaultTest::isText, "[看](../../../etc/passwd)"),
          Fault.appending(
              "policy-missing", SeededFaultTest::isText, "[看](policy:caizheng-1999-1#art-1)"),
          Fault.appending(
              "interpretation-unknown", SeededFaultTest::isText, "[看](interpretation:none)"),
          Fault.replacing(
              "clause-missing", SeededFaultTest::isText, "policy:#[a-z0-9-]+", "policy:#art-999"),
          Fault.replacing(
                  "section-unknown", SeededFaultTest::isFullChinese, "^## .*(?<!})$", "## 写错了的标题")
              .with("section-missing", "translation-missing", "poster-section"),
          Fault.replacing(
                  "section-missing",
                  SeededFaultTest::isFullChinese,
                  "^## (?=政策背景依据|目标任务|主要内容)",
                  "### ")
              .asMissing()
              .with("translation-missing", "section-order"),
          Fault.replacing(
              "number-malformed",
              SeededFaultTest::isChinese,
              "(示[^〔（]{1,8})〔(\\d{4})〕(\\d+)号",
              "$1[$2]$3号"),
          Fault.replacing(
              "yaml-key-unknown", SeededFaultTest::isPackage, "^audiences:", "audience:"),
          Fault.replacing(
              "yaml-value-invalid",
              SeededFaultTest::isPackage,
              "^published: .*",
              "published: 三月十日"),
          Fault.replacing(
                  "yaml-key-missing", SeededFaultTest::isPackage, "^published: .*", "# published")
              .asMissing(),
          Fault.replacing(
              "yaml-invalid", SeededFaultTest::isPackage, "^audiences: (.*)\\]", "audiences: $1"),
          Fault.replacing(
              "audience-unknown",
              SeededFaultTest::isPackage,
              "^audiences: \\[",
              "audiences: [nobody, "),
          Fault.replacing(
              "topic-unknown", SeededFaultTest::isPolicy, "^topics: \\[", "topics: [nothing, "),
          Fault.replacing(
                  "department-unknown",
                  SeededFaultTest::isPackage,
                  "^interpreter: .*",
                  "interpreter: weizhi")
              .with("responsible-missing", "contact-missing"),
          Fault.replacing(
                  "policy-missing",
                  SeededFaultTest::isPackage,
                  "^policy: .*",
                  "policy: caizheng-1999-1")
              .with(
                  "interpretation-missing",
                  "set-incomplete",
                  "clause-missing",
                  "number-differs",
                  "interpretation-late"),
          Fault.replacing(
              "date-order", SeededFaultTest::isPolicy, "^issued: .*", "issued: 2026-12-20"),
          Fault.replacing(
              "chart-invalid", SeededFaultTest::isChart, "values: \\[\\d[^,\\]]*", "values: [十二"),
          Fault.replacing(
              "yaml-value-invalid", SeededFaultTest::isChart, "^kind: .*", "kind: doughnut"),
          Fault.replacing("chart-text-missing", SeededFaultTest::isChart, "^title: .*", "# title")
              .asMissing());

  @TempDir private Path folder;

  @Test
  void everyFaultIsFoundAtItsLineAndNothingElse() throws IOException {
    SampleCopy sample = SampleCopy.into(folder.resolve("sample"));
    List<String> files = files(sample.root());
    Random random = new Random(SEED);
    int made = 0;
    for (int i = 0; made < FAULTS; i++) {
      Fault fault = KINDS.get(i % KINDS.size());
      String file = file(files, fault.files(), random);
      String sound = sample.read(file);
      Optional<Fault.Spoiled> spoiled = fault.in(sound, random);
      if (spoiled.isPresent()) {
        sample.write(file, spoiled.get().text());
        assertFound(sample, file, fault, spoiled.get());
        sample.write(file, sound);
        made++;
      }
    }
  }

  private static void assertFound(
      SampleCopy sample, String file, Fault fault, Fault.Spoiled spoiled) {
    List<Diagnostic> findings =
        TestWorkspace.existing(sample.root()).on(LocalDate.of(2026, 12, 31)).check();
    String line = spoiled.text().split("\n", -1)[spoiled.line() - 1];
    assertThat(findings)
        .as("%s in %s:%d %s", fault.rule(), file, spoiled.line(), line)
        .anyMatch(
            finding ->
                finding.rule().id().equals(fault.rule())
                    && finding.place().file().equals(file)
                    && finding.place().line() == spoiled.line())
        .allMatch(finding -> fault.explains(finding.rule().id()));
  }

  private static String file(List<String> files, Predicate<String> kind, Random random) {
    List<String> found = files.stream().filter(kind).toList();
    return found.get(random.nextInt(found.size()));
  }

  private static List<String> files(Path root) throws IOException {
    List<String> files = new ArrayList<>();
    try (Stream<Path> all = Files.walk(root.resolve("content"))) {
      all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString())
          .sorted()
          .forEach(files::add);
    }
    // The text of a withdrawn package is not read, and drafts may wait for what they lack.
    files.removeIf(file -> file.contains("/caoyuan-buzhu-tujie/"));
    return files;
  }

  private static boolean isText(String file) {
    return isChinese(file) || isTibetan(file);
  }

  private static boolean isChinese(String file) {
    return isIn(file, "content/interpretations/", "/zh.md");
  }

  private static boolean isTibetan(String file) {
    return isIn(file, "content/interpretations/", "/bo.md");
  }

  private static boolean isFullChinese(String file) {
    return isChinese(file) && !file.matches(".*-(yinpin|shipin|tujie|fabuhui|zhuanjia|wenda)/.*");
  }

  private static boolean isPackage(String file) {
    return isIn(file, "content/interpretations/", "/package.yaml");
  }

  private static boolean isPolicy(String file) {
    return isIn(file, "content/policies/", "/policy.yaml");
  }

  private static boolean isChart(String file) {
    return file.contains("/charts/") && file.endsWith(".yaml");
  }

  private static boolean isIn(String file, String folder, String name) {
    return file.startsWith(folder) && file.endsWith(name);
  }
}
