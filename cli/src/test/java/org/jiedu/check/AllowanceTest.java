package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.nio.file.Path;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A comment {@code jiedu-allow RULE: reason} excuses one finding on the next line. */
final class AllowanceTest {
  private static final String ZH = PACKAGE + "zh.md";
  private static final String YAML = PACKAGE + "package.yaml";
  private static final String INSECURE = "\n详见[旧网站](http://www.example.org/)。\n";

  @TempDir private Path folder;
  private TestWorkspace workspace;
  private int lines;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder);
    lines = (int) workspace.text(ZH).lines().count();
  }

  @Test
  void aFindingIsReportedWithoutIt() {
    workspace.append(ZH, "\n" + INSECURE);

    assertThat(workspace.findings())
        .containsExactly(ZH + ":" + (lines + 3) + ":3: warning [link-insecure]");
  }

  @Test
  void aCommentInMarkdownExcusesTheNextLine() {
    workspace.append(ZH, "\n<!-- jiedu-allow link-insecure: 该网站没有 https -->" + INSECURE);

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void aFullWidthColonWillDo() {
    workspace.append(ZH, "\n<!-- jiedu-allow link-insecure：该网站没有 https -->" + INSECURE);

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void itExcusesOneFindingOnly() {
    workspace.append(
        ZH,
        """

        <!-- jiedu-allow link-insecure: 该网站没有 https -->
        [甲](http://www.example.org/a)和[乙](http://www.example.org/b)。
        """);

    assertThat(workspace.findings())
        .containsExactly(ZH + ":" + (lines + 3) + ":31: warning [link-insecure]");
  }

  @Test
  void severalCommentsStandOneBelowTheOther() {
    workspace.append(
        ZH,
        """

        <!-- jiedu-allow link-insecure: 该网站没有 https -->
        <!-- jiedu-allow emphasis-failed: 原名如此 -->
        [甲](http://www.example.org/a)的*号。
        """);

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void aCommentInYamlExcusesTheNextLine() {
    workspace.append(YAML, "  # jiedu-allow waiver-unused: 另有原因\n  notes: {zh: 没有。, bo: མེད།}\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void aCommentInFrontMatterExcusesTheNextLine() {
    workspace.replace(ZH, "title: ", "# jiedu-allow number-malformed: 原文如此\ntitle: 示财发[2026]9号");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void whatAFileLacksIsExcusedAtItsTop() {
    workspace
        .delete(PACKAGE + "bo.md")
        .delete(ZH)
        .delete(YAML)
        .with(
            POLICY + "policy.yaml",
            "# jiedu-allow interpretation-missing: 解读另行发布\n"
                + workspace.text(POLICY + "policy.yaml"));
    assertThat(folder.resolve(PACKAGE).toFile().delete()).isTrue();

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void withoutAReasonItIsAnErrorItself() {
    workspace.append(ZH, "\n<!-- jiedu-allow link-insecure -->\n[甲](http://www.example.org/a)。\n");

    assertThat(workspace.findings())
        .containsExactly(ZH + ":" + (lines + 2) + ":1: error [allow-without-reason]");
  }

  @Test
  void whereNothingIsExcusedItIsAFinding() {
    workspace.append(ZH, "\n<!-- jiedu-allow link-insecure: 该网站没有 https -->\n\n没有链接。\n");

    assertThat(workspace.findings())
        .containsExactly(ZH + ":" + (lines + 2) + ":1: warning [allow-unused]");
  }

  @Test
  void aMistypedRuleIsTold() {
    workspace.append(
        ZH, "\n<!-- jiedu-allow link-insecur: 没有 -->\n[甲](http://www.example.org/a)。\n");

    assertThat(workspace.check().get(0).message().zh()).contains("是不是“link-insecure”？");
  }

  @Test
  void aFixedRuleIsNotExcused() {
    workspace.append(ZH, "\n<!-- jiedu-allow raw-html: 需要 -->\n<b>粗</b>\n");

    assertThat(workspace.findings())
        .containsExactly(
            ZH + ":" + (lines + 2) + ":1: warning [allow-unused]",
            ZH + ":" + (lines + 3) + ":1: error [raw-html]",
            ZH + ":" + (lines + 3) + ":5: error [raw-html]");
  }

  @Test
  void inACodeBlockItIsAText() {
    workspace.append(ZH, "\n```\n<!-- jiedu-allow link-insecure: 例子 -->\n```\n");

    assertThat(workspace.findings()).isEmpty();
  }
}
