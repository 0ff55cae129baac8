package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code jiedu review}, and what {@code check} says of its records. */
final class ReviewCommandTest {
  private static final String YAML = PACKAGE + "package.yaml";
  private static final String ZH = PACKAGE + "zh.md";
  private static final String BO = PACKAGE + "bo.md";
  private static final String MISSING = YAML + ":1:1: warning [review-missing]";
  private static final String[] REVIEW = {
    "review", "butie", "--step", "confidentiality", "--by", "王某", "--on", "2026-03-05"
  };
  private static final String STEPS =
      """
      review:
        steps:
          - {id: first, name: {zh: 一审, bo: ཐེངས་དང་པོ།}}
          - {id: chinese, name: {zh: 汉文审核, bo: རྒྱ་ཡིག}, binding: true, covers: zh}
          - {id: tibetan, name: {zh: 藏文审核, bo: བོད་ཡིག}, binding: true, covers: bo, policies: true}
      """;

  private static final Path FILM =
      Path.of("../content/interpretations/xuexiao-qunuan-shipin/media/qunuan.mp4");

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder).asking("review-missing");
  }

  @Test
  void aPackageWithoutARecordIsReported() {
    assertThat(workspace.findings()).containsExactly(MISSING);
  }

  @Test
  void aDraftIsStillUnderReview() {
    workspace.append(YAML, "draft: true\n");

    assertThat(workspace.findings()).noneMatch(line -> line.contains("[review-"));
  }

  @Test
  void recordsAReviewWithTheDigest() {
    JieduRun run = JieduRun.in(folder, REVIEW);

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(run.out()).matches(YAML + ": confidentiality 王某 2026-03-05 sha256:[0-9a-f]{12}\n");
    assertThat(workspace.text(YAML).lines())
        .last()
        .asString()
        .matches(
            "  - \\{step: confidentiality, by: 王某, on: 2026-03-05, digest: sha256:[0-9a-f]{64}}");
    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void leavesCommentsAndOrderAsTheyWere() {
    String before = "# 说明\n" + workspace.text(YAML).replace("form: text", "form:   text # 形式");
    workspace.with(YAML, before);

    JieduRun.in(folder, REVIEW);

    assertThat(workspace.text(YAML)).startsWith(before + "reviews:\n  - {step: ");
  }

  /** What readers see voids a binding review. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "zh.md | 。 | ，",
        "bo.md | ། | །།",
        "package.yaml | farmers | farmers, farmers",
        "charts/a.yaml | 甲 | 乙",
        "charts/b.csv | 1.2 | 1.3",
        "media/film.zh.vtt | 取暖 | 供暖",
        "media/film.bo.md | དྲོ | གྲང"
      })
  void anEditAfterABindingStepVoidsIt(String file, String old, String replacement)
      throws IOException {
    addChart();
    addFilm();
    JieduRun.in(folder, REVIEW);
    String text = workspace.text(PACKAGE + file);
    workspace.with(
        PACKAGE + file, text.replaceFirst(java.util.regex.Pattern.quote(old), replacement));

    assertThat(workspace.findings()).anyMatch(line -> line.endsWith("warning [review-stale]"));
    assertThat(workspace.findings()).noneMatch(line -> line.contains("review-missing"));
  }

  /** What no reader sees does not. */
  @Test
  void whatNoReaderSeesVoidsNothing() {
    addChart();
    workspace.append(YAML, "draft: true\n");
    JieduRun.in(folder, REVIEW);

    workspace
        .replace(YAML, "draft: true", "draft: false # 可以发布")
        .replace(YAML, "form: text", "form: \"text\"")
        .replace(ZH, "\n", "\r\n")
        .with(PACKAGE + "notes.txt", "没有人看的")
        .with(POLICY + "zh.md", workspace.text(POLICY + "zh.md") + "\n");
    assertThat(JieduRun.in(folder, "translation", "mark", "butie").code()).isZero();

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void aTranslatorsCommaDoesNotVoidTheChineseApproval() {
    addChart();
    workspace.append("site/site.yaml", STEPS);
    for (String step : List.of("first", "chinese", "tibetan")) {
      assertThat(JieduRun.in(folder, "review", "butie", "--step", step, "--by", "李某").code())
          .isZero();
    }
    JieduRun.in(folder, "review", "policies/caizheng-2026-1", "--step", "tibetan", "--by", "扎西");
    assertThat(workspace.findings()).isEmpty();

    workspace.replace(BO, "།\n", "། །\n").replace(PACKAGE + "charts/a.yaml", "ཀ", "ཁ");

    assertThat(workspace.check())
        .extracting(
            finding -> finding.rule().id() + " " + finding.message().en().contains("tibetan"))
        .containsExactly("review-stale true");
  }

  @Test
  void earlierStepsNeedOnlyBeThere() {
    workspace.append("site/site.yaml", STEPS);

    JieduRun run =
        JieduRun.in(
            folder, "review", "butie", "--step", "chinese", "--by", "李某", "--messages", "zh");

    assertThat(run.err()).contains("还缺：first、tibetan");
    assertThat(workspace.findings())
        .containsExactly(MISSING, MISSING, POLICY + "policy.yaml:1:1: warning [review-missing]");
  }

  @Test
  void refusesAPackageWithErrors() {
    String before = workspace.replace(ZH, "## 目标任务", "## 目标").text(YAML);

    JieduRun run = JieduRun.in(folder, REVIEW);

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out()).contains("[section-");
    assertThat(workspace.text(YAML)).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "review buti --step confidentiality --by x",
        "review butie --step confidentialty --by x",
        "review policies/none --step confidentiality --by x",
        "review butie --by x",
        "review butie --step confidentiality"
      })
  void refusesWhatIsNotThere(String line) {
    String before = workspace.text(YAML);

    JieduRun run = JieduRun.in(folder, line.split(" ", -1));

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(workspace.text(YAML)).isEqualTo(before);
  }

  @Test
  void aRecordThatNobodyCouldHaveWrittenIsInvalid() {
    workspace.append(
        YAML,
        """
        reviews:
          - {step: confidentialty, by: 王某, on: 2026-03-05, digest: sha256:12}
        """);

    assertThat(workspace.findings())
        .containsExactly(
            MISSING,
            YAML + ":9:12: error [yaml-value-invalid]",
            YAML + ":9:60: error [yaml-value-invalid]");
  }

  @Test
  void twoAtOnceLoseNothing() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<JieduRun>> runs = new ArrayList<>();
      for (int i = 0; i < 20; i++) {
        String name = "审核人" + i;
        runs.add(
            threads.submit(
                () ->
                    JieduRun.in(
                        folder, "review", "butie", "--step", "confidentiality", "--by", name)));
      }
      for (Future<JieduRun> run : runs) {
        assertThat(run.get().code()).as("%s", run.get()).isZero();
      }
    } finally {
      threads.shutdownNow();
    }

    assertThat(workspace.text(YAML).lines().filter(line -> line.contains("by: 审核人"))).hasSize(20);
    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void whoChangedTheContentLastShouldNotReviewIt() throws IOException, InterruptedException {
    GitRepository git = GitRepository.in(folder);
    git.commit("李某", "2026-03-09T09:00:00+08:00");
    workspace.append(ZH, "\n请到村委会登记，带上身份证和户口簿。\n");
    git.commit("王某", "2026-03-09T10:00:00+08:00");
    JieduRun.in(folder, REVIEW);
    git.commit("赵某", "2026-03-09T11:00:00+08:00");

    assertThat(workspace.findings()).contains(YAML + ":9:33: warning [review-by-author]");

    JieduRun.in(folder, "review", "butie", "--step", "confidentiality", "--by", "赵某");
    assertThat(workspace.findings()).noneMatch(line -> line.contains("review-by-author"));
  }

  @Test
  void aPackageIsNotOlderThanItsFirstCommit() throws IOException, InterruptedException {
    GitRepository git = GitRepository.in(folder);
    String backdated = YAML + ":4:12: warning [date-backdated]";
    git.commit("李某", "2026-03-10T23:59:00+08:00");
    assertThat(workspace.findings()).doesNotContain(backdated);

    workspace.replace(YAML, "2026-03-10T10:00", "2026-03-09");
    assertThat(workspace.findings()).contains(backdated);

    workspace.append("site/site.yaml", "history-from: 2026-03-10\n");
    assertThat(workspace.findings()).doesNotContain(backdated);
  }

  @Test
  void aRenamedPackageCountsFromItsOldFolder() throws IOException, InterruptedException {
    GitRepository git = GitRepository.in(folder);
    git.commit("李某", "2026-03-10T09:00:00+08:00");
    git.git("mv", "content/interpretations/butie", "content/interpretations/caoyuan");
    workspace.append("content/interpretations/caoyuan/package.yaml", "formerly: [butie]\n");
    git.commit("李某", "2026-04-20T09:00:00+08:00");

    assertThat(workspace.findings()).noneMatch(line -> line.contains("date-backdated"));
  }

  @Test
  void aShallowCloneWitnessesNothing(@TempDir Path clone) throws IOException, InterruptedException {
    GitRepository git = GitRepository.in(folder);
    git.commit("李某", "2026-03-10T09:00:00+08:00");
    workspace.append(ZH, "\n请到村委会登记，带上身份证和户口簿。\n");
    git.commit("李某", "2026-04-20T09:00:00+08:00");
    git.git(
        "clone", "-q", "--depth", "1", folder.toUri().toString(), clone.resolve("c").toString());

    assertThat(TestWorkspace.existing(clone.resolve("c")).findings())
        .noneMatch(line -> line.contains("date-backdated"));
  }

  private void addChart() {
    workspace
        .with(
            PACKAGE + "charts/a.yaml",
            """
            kind: bar
            title: {zh: 甲, bo: ཀ}
            summary: {zh: 一图, bo: ཀ}
            unit: {zh: 元, bo: སྒོར}
            rows: [{label: {zh: 今年, bo: ད་ལོ}, values: [3]}]
            """)
        .with(
            PACKAGE + "charts/b.yaml",
            """
            kind: bar
            title: {zh: 乙, bo: ཀ}
            summary: {zh: 二图, bo: ཀ}
            unit: {zh: 元, bo: སྒོར}
            data: b.csv
            labels: {去年: ན་ནིང, 金额: དངུལ}
            """)
        .with(PACKAGE + "charts/b.csv", ",金额\n去年,1.2\n")
        .append(ZH, "\n![一](charts/a.yaml)\n\n![二](charts/b.yaml)\n")
        .append(BO, "\n![ཀ](charts/a.yaml)\n\n![ཁ](charts/b.yaml)\n");
  }

  private void addFilm() throws IOException {
    workspace
        .append(
            YAML,
            """
            media:
              - file: media/film.mp4
                kind: video
                language: zh
                title: {zh: 取暖, bo: དྲོ་འཇམ}
                captions: {zh: media/film.zh.vtt, bo: media/film.bo.vtt}
                transcript: {zh: media/film.zh.md, bo: media/film.bo.md}
            """)
        .with(PACKAGE + "media/film.mp4", Files.readAllBytes(FILM))
        .with(PACKAGE + "media/film.zh.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\n学校怎样取暖\n")
        .with(PACKAGE + "media/film.bo.vtt", "WEBVTT\n\n00:00.000 --> 00:02.000\nསློབ་གྲྭ་དྲོ།\n")
        .with(PACKAGE + "media/film.zh.md", "学校怎样取暖。\n")
        .with(PACKAGE + "media/film.bo.md", "སློབ་གྲྭ་དྲོ།\n");
  }
}
