package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jiedu translation}, and what {@code check} says of its marks. */
final class TranslationCommandTest {
  private static final String ZH = PACKAGE + "zh.md";
  private static final String BO = PACKAGE + "bo.md";
  private static final String GOALS = "## དམིགས་འབེན་ལས་འགན།";

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder).asking("translation-unmarked");
  }

  @Test
  void aTranslationThatWasNeverMarkedIsReported() {
    assertThat(workspace.findings()).containsExactly(BO + ":1:1: warning [translation-unmarked]");
  }

  @Test
  void marksEverySectionAndLeavesTheRestAsItWas() {
    String before = workspace.text(BO);

    JieduRun run = JieduRun.in(folder, "translation", "mark", "butie");

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(run.out().lines()).hasSize(8).first().isEqualTo("butie: background");
    assertThat(workspace.findings()).isEmpty();
    assertThat(workspace.text(BO).replaceAll("(?m)^(translated:|  [a-z]+: sha256:.*)\n", ""))
        .isEqualTo(before);
    assertThat(JieduRun.in(folder, "translation", "mark", "butie").out()).isEmpty();
  }

  @Test
  void aChangedSourceMakesItsSectionStaleAndSaysWhatChanged() {
    mark();
    workspace.replace(ZH, "## 目标任务\n", "## 目标任务\n\n新加的一段话，说明到哪一年办成什么样子。\n");

    assertThat(workspace.findings())
        .containsExactly(BO + ":" + line(GOALS) + ":1: error [translation-stale]");
    assertThat(workspace.check().get(0).message().zh())
        .contains("第1段（“新加的一段话，说明到哪一年办成什……”）是新加的", "jiedu translation mark butie goals");
  }

  @Test
  void blanksAndLineBreaksDoNotCount() {
    mark();
    workspace.replace(ZH, "\n\n", "\n\n\n").replace(ZH, "，", "，\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void whileItIsAwaitedItIsAWarning() {
    mark();
    workspace
        .replace(ZH, "## 目标任务\n", "## 目标任务\n\n新加的一段话，说明到哪一年办成什么样子。\n")
        .append(
            PACKAGE + "package.yaml",
            "translation: {bo: {due: 2026-03-20, reason: {zh: 正在翻译, bo: ལོ་ཙཱ་བྱེད་བཞིན་པ།}}}\n")
        .on(LocalDate.of(2026, 3, 15));

    assertThat(workspace.findings())
        .containsExactly(BO + ":" + line(GOALS) + ":1: warning [translation-stale]");
  }

  @Test
  void marksOnlyTheSectionsNamed() {
    JieduRun.in(folder, "translation", "mark", "butie", "goals");

    assertThat(workspace.findings())
        .hasSize(7)
        .allMatch(line -> line.contains("translation-stale"));
    assertThat(workspace.findings()).noneMatch(line -> line.contains(":" + line(GOALS) + ":"));
  }

  @Test
  void aMarkThatNobodyWroteIsInvalid() {
    mark();
    workspace.with(BO, workspace.text(BO).replaceFirst("goals: sha256:\\S+", "goals: yes-it-is"));

    assertThat(workspace.findings())
        .containsExactly(BO + ":" + line("  goals: yes") + ":10: error [yaml-value-invalid]");
  }

  @Test
  void tellsTheStatusOfEverySection() {
    mark();
    workspace.replace(ZH, "## 目标任务\n", "## 目标任务\n\n新加的一段话，说明到哪一年办成什么样子。\n");

    JieduRun run = JieduRun.in(folder, "translation", "status", "--messages", "zh");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("butie: 共8节，1节要看\n  goals: 原文改过：第1段")
        .doesNotContain("background");
    assertThat(JieduRun.in(folder, "translation", "status", "butie").out())
        .contains("  background: up to date\n");
  }

  @Test
  void refusesWhatIsNotThere() {
    assertThat(JieduRun.in(folder, "translation", "mark", "buti").err())
        .contains("Did you mean butie?");
    JieduRun run = JieduRun.in(folder, "translation", "mark", "butie", "gaols");
    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("The source has no section gaols", "goals");
    assertThat(JieduRun.in(folder, "translation").code()).isEqualTo(ExitCode.USAGE);
  }

  private void mark() {
    assertThat(JieduRun.in(folder, "translation", "mark", "butie").code()).isZero();
  }

  private int line(String start) {
    return (int) workspace.text(BO).lines().takeWhile(line -> !line.startsWith(start)).count() + 1;
  }
}
