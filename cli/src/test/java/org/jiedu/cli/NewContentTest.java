package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.POLICY;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jiedu.TestWorkspace;
import org.jiedu.script.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the files of {@code jiedu new} say. */
final class NewContentTest {
  private static final String POLICY_YAML = POLICY + "policy.yaml";
  private static final String POLICY_ZH = POLICY + "zh.md";
  private static final String NEW = "content/interpretations/xin/";
  private static final String NEW_POLICY = "content/policies/xin/";
  private static final Language ZH = new Language("zh");

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder);
  }

  @ParameterizedTest
  @ValueSource(strings = {"on-request", "withheld"})
  void nothingIsCopiedOfAPolicyThatIsNotPublic(String disclosure) {
    workspace.replace(POLICY_YAML, "disclosure: public", "disclosure: " + disclosure);

    JieduRun run = interpretation("示财〔2026〕1号");

    assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("caizheng-2026-1").doesNotContain("草原", "示财");
    assertThat(folder.resolve(NEW)).doesNotExist();
  }

  @Test
  void nothingIsCopiedOfAPolicyThatIsWithdrawn() {
    workspace.append(POLICY_YAML, "withdrawn: {on: 2026-05-01, reason: {zh: 有误, bo: ནོར།}}\n");

    JieduRun run = interpretation("caizheng-2026-1");

    assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("caizheng-2026-1").doesNotContain("草原");
    assertThat(folder.resolve(NEW)).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "关于“甲”的通知",
        "a \"quoted\" title",
        "back\\slash \\n",
        "甲: 乙",
        "甲 # 乙",
        "- 甲",
        "{{title}} $1",
        "true"
      })
  void aTitleComesBackAsItWas(String title) {
    JieduRun.in(folder, "new", "policy", "xin", "--issuer", "jiaoyu", "--title", title);
    JieduRun run = interpretation("xin");

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(policyTitle()).isEqualTo(title);
    assertThat(packageTitle()).isEqualTo("《" + title + "》解读");
  }

  @Test
  void aTitleStandsOnOneLine() {
    JieduRun.in(folder, "new", "policy", "xin", "--issuer", "jiaoyu", "--title", "甲\nform: x");
    JieduRun run = interpretation("xin");

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(policyTitle()).isEqualTo("甲 form: x");
    assertThat(workspace.text(NEW + "package.yaml")).contains("# xin：《甲 form: x》\n");
  }

  @Test
  void aTitleThatNobodyHasWrittenIsNotMadeUp() {
    workspace.replace(POLICY_ZH, "title: 草原补助资金管理办法\n", "");

    interpretation("caizheng-2026-1");

    assertThat(workspace.text(NEW + "zh.md")).contains("\ntitle: \"\"\n");
  }

  @Test
  void theOtherIssuersOfAJointPolicyCooperate() {
    workspace.with(
        NEW_POLICY + "policy.yaml",
        workspace
            .text(POLICY_YAML)
            .replace("示财〔2026〕1号", "示教〔2026〕1号")
            .replace("[caizheng]\n", "[jiaoyu, bangongting, guojia]\nlead: jiaoyu\n"));
    workspace.with(NEW_POLICY + "zh.md", workspace.text(POLICY_ZH));

    interpretation("caizheng-2026-1", "xin");

    assertThat(workspace.text(NEW + "package.yaml"))
        .contains("\ninterpreter: caizheng\n", "\ncooperators: [jiaoyu, bangongting]\n");
    assertThat(workspace.findings())
        .noneMatch(line -> line.matches(".*(cooperator-missing|interpreter-mismatch).*"));
  }

  @Test
  void titleAndSummaryAreAskedForOnceEach() {
    interpretation("caizheng-2026-1");

    assertThat(workspace.findings().stream().filter(line -> !line.endsWith("[section-empty]")))
        .containsExactlyInAnyOrder(
            NEW + "zh.md:5:10: error [yaml-key-missing]",
            NEW + "bo.md:3:8: error [translation-missing]",
            NEW + "bo.md:4:10: error [translation-missing]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-C portal", "-C portal/content"})
  void filesAreNamedFromWhereTheUserStands(String option) {
    TestWorkspace.in(folder.resolve("portal"));
    List<String> args = new ArrayList<>(List.of(option.split(" ")));
    args.addAll(List.of("new", "interpretation", "xin", "--policy", "caizheng-2026-1"));

    JieduRun run = JieduRun.in(folder.resolve("portal/.."), args.toArray(String[]::new));
    assertThat(run.code()).as(run.err()).isZero();

    assertThat(run.out().lines()).contains("portal/" + NEW + "zh.md");
    assertThat(run.err()).contains("jiedu check -C portal portal/content/interpretations/xin.");
  }

  @Test
  void filesAreNamedFromAFolderOfTheWorkspace() {
    JieduRun run =
        JieduRun.in(folder.resolve("content"), "new", "policy", "xin", "--issuer", "jiaoyu");

    assertThat(run.out().lines()).contains("policies/xin/zh.md");
    assertThat(run.err()).contains("jiedu check policies/xin.");
  }

  @Test
  void aDrafterIsAskedForAndNotGuessed() {
    JieduRun.in(folder, "new", "policy", "xin", "--issuer", "bangongting");

    assertThat(workspace.text(NEW_POLICY + "policy.yaml"))
        .contains("\n# drafter: ……\n")
        .doesNotContain("\ndrafter:");
    assertThat(workspace.findings())
        .containsExactlyInAnyOrder(
            NEW_POLICY + "policy.yaml:1:1: warning [interpretation-missing]",
            NEW_POLICY + "policy.yaml:1:1: warning [yaml-key-missing]");
  }

  @Test
  void noSuperiorAndNoOfficeBecomesTheInterpreter() {
    workspace.replace(
        "site/departments.yaml",
        "bangongting:\n",
        "aaa:\n  name: {zh: 部委, bo: སྡེ་ཁག}\n  level: superior\nbangongting:\n");
    JieduRun.in(folder, "new", "policy", "xin", "--issuer", "aaa");

    interpretation("xin");

    assertThat(workspace.text(NEW + "package.yaml")).contains("\ninterpreter: caizheng\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-->", "---->>", "<!---->", "--!>", "----"})
  void noClauseEndsTheComment(String words) {
    workspace.append(POLICY_ZH, "\n第四条 甲`" + words + "`乙\n");

    interpretation("caizheng-2026-1");

    String text = workspace.text(NEW + "zh.md");
    String comment = text.substring(text.indexOf("（caizheng-2026-1）："));
    assertThat(comment.substring(0, comment.indexOf("-->")))
        .contains("[第四条](policy:#art-4) 甲")
        .endsWith("乙\n");
    assertThat(comment.substring(0, comment.indexOf("-->"))).doesNotContain("--");
  }

  @Test
  void aSupplementaryFormHasAPlaceToWrite() {
    JieduRun.in(
        folder, "new", "interpretation", "xin", "--policy", "caizheng-2026-1", "--form", "video");

    assertThat(workspace.text(NEW + "zh.md"))
        .containsSubsequence("<!-- 辅助形式", "\n## 主要内容\n", "[第二条](policy:#art-2)");
    assertThat(workspace.text(NEW + "bo.md")).contains("\n## ནང་དོན་གཙོ་བོ།\n");
  }

  private JieduRun interpretation(String... policies) {
    return JieduRun.in(
        folder,
        Stream.concat(
                Stream.of("new", "interpretation", "xin"),
                Stream.of(policies).flatMap(policy -> Stream.of("--policy", policy)))
            .toArray(String[]::new));
  }

  private String policyTitle() {
    return workspace.library().policy("xin").orElseThrow().text(ZH).orElseThrow().title();
  }

  private String packageTitle() {
    return workspace.library().interpretation("xin").orElseThrow().text(ZH).orElseThrow().title();
  }
}
