package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.nio.file.Path;
import java.util.List;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code jiedu check} prints, and how it ends. */
final class CheckCommandTest {
  private static final String ZH = PACKAGE + "zh.md";

  @TempDir private Path folder;
  private TestWorkspace workspace;
  private int lines;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder);
    lines = (int) workspace.text(ZH).lines().count();
  }

  @Test
  void quotesTheLineBelowTheFinding() {
    workspace.append(ZH, "\n有<b>粗体</b>。\n");

    JieduRun run = JieduRun.in(folder, "check", ZH, "--messages", "zh");

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out())
        .contains(
            ZH
                + ":"
                + (lines + 2)
                + ":2: error: 正文里有HTML“<b>”，只能用Markdown的写法（要显示尖括号，请写成“\\<”）。"
                + " [raw-html]\n    有<b>粗体</b>。\n");
  }

  @Test
  void marksThePassageInColourWhereAsked() {
    workspace.append(ZH, "\n有<b>粗体</b>。\n");

    JieduRun run = JieduRun.in(folder, "check", ZH, "--color", "always");

    assertThat(run.out()).contains("\n    有\u001B[1;31m<b>\u001B[0m粗体</b>。\n");
  }

  /** Folders that are not asked for are read for what others must know of them only. */
  @Test
  void tellsOfAFolderTheSameWhetherOthersAreAskedForOrNot() {
    workspace.with(PACKAGE + "files/表 格.pdf", "x").append(ZH, "\n[无](policy:#art-99)\n");
    workspace.replace(POLICY + "policy.yaml", "topics: [caizheng]", "topics: [meiyou]");
    workspace.with(PACKAGE + "charts/a.yaml", "kind: bar\n").append(ZH, "\n![图](charts/a.yaml)\n");

    List<String> all = places(JieduRun.in(folder, "check"));

    assertThat(all).hasSizeGreaterThan(4);
    for (String asked : List.of(PACKAGE, POLICY)) {
      assertThat(places(JieduRun.in(folder, "check", asked)))
          .isEqualTo(all.stream().filter(finding -> finding.startsWith(asked)).toList());
    }
  }

  @Test
  void showsFiftyFindingsAndSaysHowManyThereAre() {
    workspace.append(ZH, "\n<b>\n".repeat(60));

    JieduRun run = JieduRun.in(folder, "check", ZH, "--messages", "zh");
    JieduRun all = JieduRun.in(folder, "check", ZH, "-v");

    assertThat(findings(run)).hasSize(50);
    assertThat(run.out()).endsWith("……还有10条，用 -v 显示全部。\n");
    assertThat(run.err()).contains("检查完毕：60个错误，0个警告");
    assertThat(findings(all)).hasSize(60);
  }

  @Test
  void aPathNarrowsWhatIsReportedAndNotWhatIsRead() {
    workspace.append(ZH, "\n<b>\n").append(PACKAGE + "bo.md", "\n<b>\n");

    assertThat(findings(JieduRun.in(folder, "check", PACKAGE + "bo.md"))).hasSize(1);
    assertThat(JieduRun.in(folder, "check", "content/policies").code()).isZero();
    assertThat(JieduRun.in(folder.resolve(PACKAGE), "check", "zh.md").code())
        .isEqualTo(ExitCode.CONTENT);
    assertThat(JieduRun.in(folder, "check", "/etc").code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void aWarningFailsOnlyWhereStrict() {
    workspace.append(ZH, "\n[旧网站](http://www.example.org/)。\n");

    assertThat(JieduRun.in(folder, "check", ZH).code()).isZero();
    assertThat(JieduRun.in(folder, "check", ZH, "--strict").code()).isEqualTo(ExitCode.CONTENT);
  }

  @Test
  void explainsARule() {
    JieduRun run = JieduRun.in(folder, "explain", "policy-late", "--messages", "zh");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("policy-late · 警告\n")
        .contains("国务院令第711号", "不对：\n    issued: 2026-03-02\n", "# jiedu-allow policy-late: 理由");
  }

  @Test
  void namesTheNearestRulesWhereOneIsUnknown() {
    JieduRun run = JieduRun.in(folder, "explain", "section-mising");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("There is no rule section-mising. Did you mean section-missing");
  }

  private static List<String> places(JieduRun run) {
    return run.out().lines().filter(line -> line.startsWith("content/")).toList();
  }

  private static List<String> findings(JieduRun run) {
    return run.out().lines().filter(line -> line.endsWith("[raw-html]")).toList();
  }
}
