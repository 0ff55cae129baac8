package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real command says and leaves when something is wrong. */
final class FailedRunTest {
  private static final String ZH = TestWorkspace.PACKAGE + "zh.md";

  @TempDir Path folder;

  @Test
  void leavesTheSiteAsItWasWhereTheContentHasErrors() throws IOException {
    TestWorkspace workspace = TestWorkspace.in(folder);
    assertThat(JieduRun.in(folder, "build").code()).isZero();
    BuiltSite site = new BuiltSite(folder.resolve("site/public"));
    Map<String, String> before = site.identities();

    workspace.append(ZH, "\n[那一条](policy:#art-99)\n");
    JieduRun run = JieduRun.in(folder, "build");

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out()).contains(ZH + ":").contains(": error: ").contains("[clause-missing]");
    assertThat(run.err()).contains("the site was not built and stays as it was");
    assertThat(site.identities()).isEqualTo(before);
  }

  @Test
  void buildsAPortalThatHasNothingToShowYet() throws IOException {
    TestWorkspace.in(folder);
    for (String file : List.of("package.yaml", "zh.md", "bo.md")) {
      Files.delete(folder.resolve(TestWorkspace.PACKAGE + file));
    }
    for (String file : List.of("policy.yaml", "zh.md")) {
      Files.delete(folder.resolve(TestWorkspace.POLICY + file));
    }
    Files.delete(folder.resolve(TestWorkspace.PACKAGE));
    Files.delete(folder.resolve(TestWorkspace.POLICY));

    JieduRun run = JieduRun.in(folder, "build");

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(new BuiltSite(folder.resolve("site/public")).files().keySet())
        .filteredOn(path -> path.endsWith(".html"))
        .containsExactly("404.html", "bo/index.html", "index.html", "zh/index.html");
  }

  @Test
  void saysThatThereIsNoWorkspace() {
    JieduRun run = JieduRun.in(folder, "check");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).startsWith("There is no workspace here").doesNotContain("Exception");
  }

  @ParameterizedTest
  @CsvSource({
    "chekc",
    "build --nonsense",
    "build --as-of yesterday",
    "build --jobs 0",
    "build --base-url ftp://x",
    "build --base-url https://www.example.gov.cn/?site=1",
    "build --base-url https://www.example.gov.cn/#top",
    "''"
  })
  void refusesWrongUsage(String line) {
    TestWorkspace.in(folder);

    JieduRun run = JieduRun.in(folder, line.isEmpty() ? new String[0] : line.split(" ", -1));

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).isNotBlank().doesNotContain("Exception");
  }

  @Test
  void saysInOneSentenceThatTheSiteCannotBeWritten() throws IOException {
    TestWorkspace.in(folder);
    Files.writeString(folder.resolve("taken"), "a file in the way");

    JieduRun run = JieduRun.in(folder, "build", "-o", folder.resolve("taken").toString());

    assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err().lines()).hasSize(1);
    assertThat(folder.resolve("taken")).hasContent("a file in the way");
  }

  @Test
  void speaksTheLanguageThatIsAskedFor() {
    TestWorkspace.in(folder).append(ZH, "\n[那一条](policy:#art-99)\n");

    JieduRun run = JieduRun.in(folder, "check", "--messages", "zh");

    assertThat(run.out()).contains("error: ").containsPattern("[\\u4e00-\\u9fff]{4}");
    assertThat(run.err()).contains("检查完毕：1个错误");
  }

  @Test
  void saysNothingButFindingsWhenQuiet() {
    TestWorkspace.in(folder);

    JieduRun run = JieduRun.in(folder, "build", "-q");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }

  @Test
  void narrowsWhatIsReportedAndNotWhatIsRead() {
    TestWorkspace.in(folder).append(ZH, "\n[那一条](policy:#art-99)\n");

    JieduRun there = JieduRun.in(folder, "check", "content/interpretations/butie");
    JieduRun elsewhere = JieduRun.in(folder, "check", "content/policies");
    JieduRun outside = JieduRun.in(folder, "check", "..");

    assertThat(there.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(elsewhere.code()).isEqualTo(ExitCode.OK);
    assertThat(elsewhere.out()).isEmpty();
    assertThat(outside.code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void failsOnAWarningWhenStrictButNotOnProposedWords() {
    TestWorkspace workspace =
        TestWorkspace.in(folder)
            .append("site/site.yaml", "review: {steps: []}\nrules: {translation-unmarked: off}\n");
    assertThat(JieduRun.in(folder, "check", "--strict").code()).isZero();

    workspace.append(ZH, "\n**没有结束的加粗\n");

    assertThat(JieduRun.in(folder, "check").code()).isZero();
    assertThat(JieduRun.in(folder, "check", "--strict").code()).isEqualTo(ExitCode.CONTENT);
  }

  @Test
  void writesFindingsAsOneJsonObject() throws IOException {
    TestWorkspace.in(folder).append(ZH, "\n[那一条](policy:#art-99)\n");

    JieduRun run = JieduRun.in(folder, "check", "--format", "json");

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(keys(run.out()))
        .containsExactly(
            "column",
            "diagnostics",
            "endColumn",
            "endLine",
            "errors",
            "file",
            "language",
            "line",
            "message",
            "package",
            "rule",
            "severity",
            "version",
            "warnings");
    assertThat(run.out())
        .contains("\"rule\" : \"clause-missing\"")
        .contains("\"package\" : \"butie\"")
        .contains("\"language\" : \"zh\"");
  }

  private static Set<String> keys(String json) throws IOException {
    Set<String> keys = new TreeSet<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME) {
          keys.add(parser.currentName());
        }
      }
    }
    return keys;
  }
}
