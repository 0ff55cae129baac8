package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.nio.file.Path;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PolicyCheckTest {
  private static final String YAML = PACKAGE + "package.yaml";
  private static final String ZH = PACKAGE + "zh.md";
  private static final String POLICY_YAML = POLICY + "policy.yaml";
  private static final String POLICY_ZH = POLICY + "zh.md";

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder);
  }

  @Test
  void reportsANumberThatIsNotWrittenAsItShouldBe() {
    workspace.replace(POLICY_YAML, "示财〔2026〕1号", "示财[2026]第01号");

    assertThat(workspace.findings())
        .containsExactly(POLICY_YAML + ":1:9: error [number-malformed]");
  }

  @Test
  void warnsOfSuchANumberInAPackage() {
    workspace.append(ZH, "\n依据国办发[2018]12号文件。\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:3: warning [number-malformed]");
  }

  @Test
  void leavesThePolicysOwnTextAlone() {
    workspace.append(POLICY_ZH, "\n依据国办发[2018]12号文件。\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsANumberThatTwoPoliciesBear() {
    workspace
        .with(
            "content/policies/jiaoyu-2026-2/policy.yaml",
            "number: 示教〔2026〕2号\nissuers: [jiaoyu]\nissued: 2026-03-01\npublished: 2026-03-02\ndisclosure: public\ninterpretation: optional\n")
        .with("content/policies/jiaoyu-2026-2/zh.md", "---\ntitle: 学生资助通知\n---\n\n一、通知\n")
        .replace("content/policies/jiaoyu-2026-2/policy.yaml", "示教〔2026〕2号", "示财〔2026〕1号");

    assertThat(workspace.findings())
        .containsExactly(
            "content/policies/jiaoyu-2026-2/policy.yaml:1:9: error [number-duplicate]");
  }

  @Test
  void knowsAPolicyByTheDocumentThatItsTitleIssues() {
    workspace
        .with(
            "content/policies/jiaoyu-2026-2/policy.yaml",
            "number: 示教〔2026〕2号\nissuers: [jiaoyu]\nissued: 2026-03-01\npublished: 2026-03-02\ndisclosure: public\ninterpretation: optional\n")
        .with(
            "content/policies/jiaoyu-2026-2/zh.md",
            "---\ntitle: 教育厅关于印发《学生资助办法（试行）》的通知\n---\n\n一、通知\n")
        .append(ZH, "\n见《学生资助办法（试行）》（示教〔2026〕2号）。\n\n见《学生资助办法（试行）》（示财〔2026〕1号）。\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":40:2: warning [citation-mismatch]");
  }

  @Test
  void reportsATitleWithTheNumberOfAnotherPolicy() {
    workspace
        .with(
            "content/policies/jiaoyu-2026-2/policy.yaml",
            "number: 示教〔2026〕2号\nissuers: [jiaoyu]\nissued: 2026-03-01\npublished: 2026-03-02\ndisclosure: public\ninterpretation: optional\n")
        .with("content/policies/jiaoyu-2026-2/zh.md", "---\ntitle: 学生资助通知\n---\n\n一、通知\n")
        .append(ZH, "\n见《学生资助通知》（示财〔2026〕1号）。\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:2: warning [citation-mismatch]");
  }

  @Test
  void acceptsATitleWithItsNumber() {
    workspace
        .with(
            "content/policies/jiaoyu-2026-2/policy.yaml",
            "number: 示教〔2026〕2号\nissuers: [jiaoyu]\nissued: 2026-03-01\npublished: 2026-03-02\ndisclosure: public\ninterpretation: optional\n")
        .with("content/policies/jiaoyu-2026-2/zh.md", "---\ntitle: 学生资助通知\n---\n\n一、通知\n")
        .append(ZH, "\n见《学生资助通知》（示教〔2026〕2号）。\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsALinkToAPolicyThatIsNotPublic() {
    workspace
        .with(
            "content/policies/secret/policy.yaml",
            "number: 示教〔2026〕3号\nissuers: [jiaoyu]\nissued: 2026-03-01\npublished: 2026-03-02\ndisclosure: withheld\ndisclosure-reason: {zh: 内部, bo: ནང་ཁུལ།}\n")
        .append(ZH, "\n[通知](policy:secret)\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: error [policy-not-public]");
  }

  @Test
  void reportsThePackageOfAPolicyThatIsNotPublic() {
    workspace
        .with(
            "content/policies/secret/policy.yaml",
            "number: 示教〔2026〕3号\nissuers: [jiaoyu]\nissued: 2026-03-01\npublished: 2026-03-02\ndisclosure: withheld\ndisclosure-reason: {zh: 内部, bo: ནང་ཁུལ།}\n")
        .replace(YAML, "policy: caizheng-2026-1", "policy: [caizheng-2026-1, secret]")
        .append(YAML, "cooperators: [jiaoyu]\n");

    assertThat(workspace.findings()).containsExactly(YAML + ":1:27: error [policy-not-public]");
  }

  @Test
  void reportsTheNumberOfAPolicyThatIsNotPublic() {
    workspace
        .with(
            "content/policies/secret/policy.yaml",
            "number: 示教〔2026〕3号\nissuers: [jiaoyu]\nissued: 2026-03-01\npublished: 2026-03-02\ndisclosure: withheld\ndisclosure-reason: {zh: 内部, bo: ནང་ཁུལ།}\n")
        .append(ZH, "\n见示教〔2026〕3号。\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:2: error [policy-not-public]");
  }

  @Test
  void reportsTheTextOfAPolicyThatIsNotPublic() {
    workspace
        .with(
            "content/policies/secret/policy.yaml",
            "number: 示教〔2026〕3号\nissuers: [jiaoyu]\nissued: 2026-03-01\npublished: 2026-03-02\ndisclosure: withheld\ndisclosure-reason: {zh: 内部, bo: ནང་ཁུལ།}\n")
        .with("content/policies/secret/zh.md", "---\ntitle: 秘密标题\n---\n");

    assertThat(workspace.findings())
        .containsExactly("content/policies/secret/zh.md:1:1: error [withheld-text]");
  }

  @Test
  void reportsAMissingReason() {
    workspace
        .with(
            "content/policies/secret/policy.yaml",
            "number: 示教〔2026〕3号\nissuers: [jiaoyu]\nissued: 2026-03-01\npublished: 2026-03-02\ndisclosure: withheld\ndisclosure-reason: {zh: 内部, bo: ནང་ཁུལ།}\n")
        .replace(
            "content/policies/secret/policy.yaml",
            "disclosure-reason: {zh: 内部, bo: ནང་ཁུལ།}\n",
            "");

    assertThat(workspace.findings())
        .containsExactly(
            "content/policies/secret/policy.yaml:1:1: error [disclosure-reason-missing]");
  }

  @Test
  void reportsAPolicyWithoutText() {
    workspace
        .delete(POLICY_ZH)
        .replace(ZH, "(policy:#art-2)", "(policy:)")
        .replace(ZH, "[第二条](policy:)", "第二条")
        .replace(PACKAGE + "bo.md", "([དོན་ཚན་གཉིས་པ](policy:#art-2))", "");

    assertThat(workspace.findings()).containsExactly(POLICY_ZH + ":1:1: error [yaml-key-missing]");
  }

  @Test
  void warnsOfAPolicyThatWasOver() {
    workspace
        .append(POLICY_YAML, "expires: 2026-03-09\n")
        .replace(POLICY_YAML, "effective: 2026-04-01\n", "");

    assertThat(workspace.findings()).containsExactly(YAML + ":1:9: warning [policy-superseded]");
  }

  @Test
  void warnsOfAStatusThatDatesContradict() {
    workspace.append(POLICY_YAML, "status: not-yet-effective\n");

    assertThat(workspace.findings())
        .containsExactly(POLICY_YAML + ":8:9: warning [status-contradicts]");
  }

  @Test
  void reportsAPolicyIssuedAfterItsPublication() {
    workspace.replace(POLICY_YAML, "issued: 2026-03-02", "issued: 2026-03-11");

    assertThat(workspace.findings()).containsExactly(POLICY_YAML + ":3:9: error [date-order]");
  }

  @Test
  void reportsAnExplanationBeforeItsPolicy() {
    workspace.replace(YAML, "2026-03-10T10:00", "2026-03-09");

    assertThat(workspace.findings()).containsExactly(YAML + ":4:12: error [date-order]");
  }

  @Test
  void acceptsAnExplanationBeforeTheEndOfAConsultation() {
    workspace
        .replace(YAML, "2026-03-10T10:00", "2026-03-09")
        .append(POLICY_YAML, "type: consultation\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsACorrectionBeforePublication() {
    workspace.append(YAML, "corrections: [{on: 2026-03-09, change: {zh: 改, bo: བཅོས།}}]\n");

    assertThat(workspace.findings()).containsExactly(YAML + ":8:20: error [date-order]");
  }

  @Test
  void listsClausesThatNobodyExplainsWhereTheSiteAsks() {
    workspace.append("site/site.yaml", "rules: {clause-uninterpreted: warning}\n");

    assertThat(workspace.findings())
        .containsExactly(
            POLICY_ZH + ":5:1: warning [clause-uninterpreted]",
            POLICY_ZH + ":9:1: warning [clause-uninterpreted]");
  }

  @Test
  void reportsAWordThatALanguageLacks() {
    workspace
        .with("templates/words/zh.yaml", "home: 首页\nsearch: 搜索\n")
        .with("templates/words/bo.yaml", "home: {text: གཙོ་ངོས།, status: attested, source: x}\n");

    assertThat(workspace.findings())
        .containsExactly("templates/words/bo.yaml:1:1: error [words-missing]");
  }

  @Test
  void neverNamesTheTitleOfAPolicyThatIsNotPublic() {
    workspace
        .with(
            "content/policies/secret/policy.yaml",
            "issuers: [jiaoyu]\nissued: 2026-03-01\npublished: 2026-03-02\ndisclosure: withheld\n")
        .with("content/policies/secret/zh.md", "---\ntitle: 金丝雀标题\n---\n\n金丝雀正文\n")
        .append(ZH, "\n[通知](policy:secret)\n");

    assertThat(workspace.check()).hasSize(3);
    assertThat(workspace.check().toString()).doesNotContain("金丝雀");
  }
}
