package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the command where something is wrong: exit code, sentence, and what stays as it was. */
final class CommandErrorsTest {
  private static final String PACKAGE = "content/interpretations/gaozhong-zizhu";

  @TempDir Path folder;

  private SampleCopy sample = new SampleCopy(Path.of(""));

  @BeforeEach
  void copy() throws IOException {
    sample = SampleCopy.into(folder.resolve("workspace"));
  }

  @Test
  void leavesTheOldSiteUntouchedAfterAnError() throws IOException {
    assertThat(JieduRun.in(sample.root(), "build").code()).isZero();
    BuiltSite site = new BuiltSite(sample.root().resolve("site/public"));
    Map<String, String> before = site.identities();
    breakLink();

    JieduRun run = JieduRun.in(sample.root(), "build");

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out()).contains(PACKAGE + "/zh.md:").contains("[clause-missing]");
    assertThat(run.err()).contains("the site was not built and stays as it was");
    assertThat(site.identities()).isEqualTo(before);
  }

  @Test
  void saysInOneSentenceThatThereIsNoWorkspace() {
    JieduRun run = JieduRun.in(folder, "check");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.out()).isEmpty();
    assertThat(run.err().lines().findFirst().orElse(""))
        .startsWith("There is no workspace here")
        .endsWith("site/site.yaml.");
    assertThat(run.err()).doesNotContain("\tat ");
  }

  @Test
  void buildsAWorkspaceWithoutContent() throws IOException {
    sample.remove("content");

    BuiltSite site = sample.build(folder.resolve("built"));

    assertThat(site.files()).containsKeys("index.html", "zh/index.html", "bo/index.html");
    assertThat(new LinkWalk(site).broken()).isEmpty();
  }

  @Test
  void refusesAnUnknownOption() {
    JieduRun run = JieduRun.in(sample.root(), "build", "--colour-blind");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("--colour-blind").contains("build --help");
  }

  @Test
  void saysInOneSentenceThatTheTargetCannotBeWritten() throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("in-the-way"), "mine");

    JieduRun run = sample.tryBuild(inTheWay);

    assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err().strip().lines()).hasSize(1);
    assertThat(run.err()).contains(inTheWay.toString()).doesNotContain("Exception");
    assertThat(inTheWay).hasContent("mine");
  }

  @Test
  void speaksChineseOnRequest() throws IOException {
    breakLink();

    JieduRun run = JieduRun.in(sample.root(), "check", "--messages", "zh");

    assertThat(run.out()).contains("[clause-missing]").doesNotContain("There is no");
    assertThat(run.err()).contains("检查完毕：1个错误");
  }

  @Test
  void speaksOneJsonObjectWithItsKeys() throws IOException {
    breakLink();

    JieduRun run = JieduRun.in(sample.root(), "check", "--format", "json");

    JsonNode report = new ObjectMapper().readTree(run.out());
    assertThat(keys(report)).containsExactly("version", "errors", "warnings", "diagnostics");
    assertThat(report.get("version").asInt()).isEqualTo(1);
    assertThat(report.get("errors").asInt()).isEqualTo(1);
    JsonNode first = report.get("diagnostics").get(0);
    assertThat(keys(first))
        .containsExactly(
            "rule",
            "severity",
            "file",
            "line",
            "column",
            "endLine",
            "endColumn",
            "message",
            "package",
            "language");
    assertThat(first.get("file").asText()).isEqualTo(PACKAGE + "/zh.md");
    assertThat(first.get("package").asText()).isEqualTo("gaozhong-zizhu");
    assertThat(first.get("language").asText()).isEqualTo("zh");
  }

  @Test
  void reportsOnlyWhatLiesBelowThePath() throws IOException {
    breakLink();

    JieduRun elsewhere = JieduRun.in(sample.root(), "check", "content/policies");
    JieduRun here = JieduRun.in(sample.root().resolve(PACKAGE), "check", "zh.md");

    assertThat(elsewhere.code()).isZero();
    assertThat(elsewhere.out()).isEmpty();
    assertThat(here.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(here.out().lines()).hasSize(1);
  }

  @Test
  void saysNothingOfItselfWhenQuiet() {
    JieduRun run = JieduRun.in(sample.root(), "build", "-q", "-o", folder + "/built");

    assertThat(run.code()).isZero();
    assertThat(run.err()).isEmpty();
  }

  private void breakLink() throws IOException {
    sample.edit(PACKAGE + "/zh.md", text -> text.replaceFirst("policy:#s1-1", "policy:#s1-99"));
  }

  private static List<String> keys(JsonNode node) {
    List<String> keys = new ArrayList<>();
    node.fieldNames().forEachRemaining(keys::add);
    return keys;
  }
}
