package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jiedu.TestWorkspace;
import org.jiedu.content.Form;
import org.jiedu.source.Kinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code jiedu init} and {@code jiedu new}. */
final class NewFilesTest {
  private static final String NEW = "content/interpretations/xin/";

  @TempDir private Path folder;

  @Test
  void aNewWorkspacePassesAndBuilds() throws IOException {
    JieduRun run = JieduRun.in(folder, "init", "portal");
    Path portal = folder.resolve("portal");

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(run.out()).contains("portal/site/site.yaml\n");
    assertThat(JieduRun.in(portal, "check").out().lines().filter(line -> line.endsWith("]")))
        .allMatch(
            line -> line.matches(".*\\[(words-proposed|review-missing|translation-unmarked)]"));
    assertThat(JieduRun.in(portal, "translation", "mark", "xuesheng-zizhu").code()).isZero();
    assertThat(
            JieduRun.in(
                    portal, "review", "xuesheng-zizhu", "--step", "confidentiality", "--by", "王某")
                .code())
        .isZero();
    assertThat(JieduRun.in(portal, "check", "--strict").code()).isZero();
    assertThat(JieduRun.in(portal, "build", "--pictures", "none").code()).isZero();
    assertThat(portal.resolve("site/public/zh/interpretations/xuesheng-zizhu/index.html")).exists();
    assertThat(portal.resolve("site/site.yaml"))
        .content()
        .startsWith("# yaml-language-server: $schema=../.jiedu/schemas/site.json\n");
    assertThat(portal.resolve(".jiedu/schemas/site.json")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"site", "content"})
  void nothingIsWrittenOverWhatIsThere(String name) throws IOException {
    Files.writeString(folder.resolve(name), "mine");

    assertThat(JieduRun.in(folder, "init").code()).isEqualTo(ExitCode.USAGE);
    assertThat(files()).containsExactly(name);
    assertThat(folder.resolve(name)).hasContent("mine");
  }

  @Test
  void afterAFailureNothingIsThere() throws IOException {
    JieduRun run = JieduRun.in(folder, "init", "n".repeat(300));

    assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(files()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void aNewPackageNeedsOnlyItsProse(Form form) {
    TestWorkspace workspace = TestWorkspace.in(folder);

    JieduRun run =
        JieduRun.in(
            folder,
            "new",
            "interpretation",
            "xin",
            "--policy",
            "caizheng-2026-1",
            "--form",
            Kinds.word(form));

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(run.out().lines())
        .containsExactly(NEW + "bo.md", NEW + "package.yaml", NEW + "zh.md");
    assertThat(workspace.findings())
        .allMatch(line -> line.startsWith(NEW))
        .allMatch(
            line -> line.matches(".*\\[(section-empty|yaml-key-missing|translation-missing)]"));
    assertThat(workspace.findings().stream().filter(line -> line.endsWith("[section-empty]")))
        .hasSize(form.isFull() ? 18 : 2);
    assertThat(workspace.text(NEW + "zh.md")).contains("[第二条](policy:#art-2)");
  }

  @Test
  void aSecondPolicysClausesBearItsName() {
    TestWorkspace workspace = TestWorkspace.in(folder);
    JieduRun.in(folder, "new", "policy", "jiaoyu-2026-2", "--issuer", "jiaoyu", "--title", "某通知");
    workspace.append("content/policies/jiaoyu-2026-2/zh.md", "\n第一条 说明。\n");

    JieduRun.in(
        folder,
        "new",
        "interpretation",
        "xin",
        "--policy",
        "caizheng-2026-1",
        "--policy",
        "jiaoyu-2026-2");

    assertThat(workspace.text(NEW + "zh.md")).contains("[第一条](policy:jiaoyu-2026-2#art-1)");
    assertThat(workspace.text(NEW + "package.yaml"))
        .contains("policy: [caizheng-2026-1, jiaoyu-2026-2]\n", "\ncooperators: [jiaoyu]\n");
  }

  @Test
  void aNewPolicyNeedsOnlyItsExplanation() {
    TestWorkspace workspace = TestWorkspace.in(folder);

    JieduRun run =
        JieduRun.in(
            folder,
            "new",
            "policy",
            "jiaoyu-2026-2",
            "--issuer",
            "jiaoyu",
            "--number",
            "示教〔2026〕2号");

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(workspace.findings())
        .containsExactly(
            "content/policies/jiaoyu-2026-2/policy.yaml:1:1: warning [interpretation-missing]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "new policy caizheng-2026-1",
        "new policy Caizheng",
        "new policy x --issuer nobody",
        "new interpretation butie --policy caizheng-2026-1",
        "new interpretation xin --policy caizheng-2026-7",
        "new interpretation xin --policy caizheng-2026-1 --form txt",
        "new interpretation xin",
        "new"
      })
  void refusesWhatCannotBe(String line) throws IOException {
    TestWorkspace.in(folder);
    List<String> before = files();

    assertThat(JieduRun.in(folder, line.split(" ", -1)).code()).isEqualTo(ExitCode.USAGE);
    assertThat(files()).isEqualTo(before);
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
