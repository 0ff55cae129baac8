package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.nio.file.Path;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ResponsibilityCheckTest {
  private static final String YAML = PACKAGE + "package.yaml";

  private static final String POLICY_YAML = POLICY + "policy.yaml";

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder);
  }

  @Test
  void acceptsTheDrafterOfAGeneralOfficesPolicy() {
    workspace.replace(
        POLICY_YAML, "issuers: [caizheng]", "issuers: [bangongting]\ndrafter: caizheng");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsWhoDidNotDraftAGeneralOfficesPolicy() {
    workspace.replace(
        POLICY_YAML, "issuers: [caizheng]", "issuers: [bangongting]\ndrafter: jiaoyu");

    assertThat(workspace.findings()).containsExactly(YAML + ":3:14: error [interpreter-mismatch]");
  }

  @Test
  void reportsAGeneralOfficesPolicyThatNobodyDrafted() {
    workspace.replace(POLICY_YAML, "issuers: [caizheng]", "issuers: [bangongting]");

    assertThat(workspace.findings())
        .containsExactly(POLICY_YAML + ":1:1: warning [yaml-key-missing]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interpretation: optional",
        "interpretation: {exempt: {zh: 仅成立领导小组, bo: ཚོགས་ཆུང་།}}",
        "withdrawn: {on: 2026-05-01, reason: {zh: 有误, bo: ནོར།}}"
      })
  void asksForNoDrafterWhereNobodyMustExplain(String line) {
    workspace
        .replace(POLICY_YAML, "issuers: [caizheng]", "issuers: [bangongting]")
        .append(POLICY_YAML, line + "\n");

    assertThat(workspace.findings()).noneMatch(found -> found.endsWith("[yaml-key-missing]"));
  }

  @Test
  void reportsAnotherDepartmentThanTheOneThatIssued() {
    workspace.replace(YAML, "interpreter: caizheng", "interpreter: jiaoyu");

    assertThat(workspace.findings()).containsExactly(YAML + ":3:14: error [interpreter-mismatch]");
  }

  @Test
  void reportsAnotherThanTheLead() {
    workspace.replace(
        POLICY_YAML, "[caizheng]\nissued", "[caizheng, jiaoyu]\nlead: jiaoyu\nissued");

    assertThat(workspace.findings()).containsExactly(YAML + ":3:14: error [interpreter-mismatch]");
  }

  @Test
  void reportsAnotherThanTheLocalLead() {
    workspace.replace(POLICY_YAML, "[caizheng]\nissued", "[guojia]\nlocal-lead: jiaoyu\nissued");

    assertThat(workspace.findings()).containsExactly(YAML + ":3:14: error [interpreter-mismatch]");
  }

  @Test
  void acceptsAnybodyWhereASuperiorNamesNobody() {
    workspace.replace(POLICY_YAML, "[caizheng]\nissued", "[guojia]\nissued");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void asksSupplementsForNoInterpreter() {
    workspace
        .replace(YAML, "form: text", "form: expert")
        .replace(YAML, "interpreter: caizheng", "interpreter: jiaoyu")
        .append(POLICY_YAML, "interpretation: optional\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsThePolicyOfSeveralThatNobodyAnswersFor() {
    workspace
        .with(
            "content/policies/jiaoyu-2026-2/policy.yaml",
            "number: 示教〔2026〕2号\nissuers: [jiaoyu]\nissued: 2026-03-01\npublished: 2026-03-10\ndisclosure: public\n")
        .with("content/policies/jiaoyu-2026-2/zh.md", "---\ntitle: 通知\n---\n\n一、通知\n")
        .replace(YAML, "policy: caizheng-2026-1", "policy: [caizheng-2026-1, jiaoyu-2026-2]");

    assertThat(workspace.findings()).containsExactly(YAML + ":3:14: error [interpreter-mismatch]");
  }

  @Test
  void acceptsACooperatorForOneOfSeveralPolicies() {
    workspace
        .with(
            "content/policies/jiaoyu-2026-2/policy.yaml",
            "number: 示教〔2026〕2号\nissuers: [jiaoyu]\nissued: 2026-03-01\npublished: 2026-03-10\ndisclosure: public\n")
        .with("content/policies/jiaoyu-2026-2/zh.md", "---\ntitle: 通知\n---\n\n一、通知\n")
        .replace(YAML, "policy: caizheng-2026-1", "policy: [caizheng-2026-1, jiaoyu-2026-2]")
        .append(YAML, "cooperators: [jiaoyu]\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsSeveralIssuersWithoutALead() {
    workspace.replace(POLICY_YAML, "[caizheng]\nissued", "[caizheng, jiaoyu]\nissued");

    assertThat(workspace.findings()).containsExactly(POLICY_YAML + ":1:1: error [lead-missing]");
  }

  @Test
  void reportsAnIssuerThatCooperatorsLeaveOut() {
    workspace
        .replace(POLICY_YAML, "[caizheng]\nissued", "[caizheng, jiaoyu]\nlead: caizheng\nissued")
        .append(YAML, "cooperators: [bangongting]\n");

    assertThat(workspace.findings()).containsExactly(YAML + ":1:1: warning [cooperator-missing]");
  }

  @Test
  void reportsWhereNobodyWasInOffice() {
    workspace.replace("site/departments.yaml", "from: 2021-03-01", "from: 2026-03-11");

    assertThat(workspace.findings()).containsExactly(YAML + ":1:1: error [responsible-missing]");
  }

  @Test
  void reportsWhereNobodyCanBeAsked() {
    workspace.replace("site/departments.yaml", "  phone: 0000-0000002\n", "");

    assertThat(workspace.findings()).containsExactly(YAML + ":1:1: error [contact-missing]");
  }

  @Test
  void reportsAnUnknownInterpreterOnce() {
    workspace
        .replace(YAML, "interpreter: caizheng", "interpreter: caizhen")
        .append(POLICY_YAML, "interpretation: optional\n")
        .replace(YAML, "form: text", "form: media");

    assertThat(workspace.findings()).containsExactly(YAML + ":3:14: error [department-unknown]");
  }

  @Test
  void namesTheRuleAndTheDepartment() {
    workspace.replace(YAML, "interpreter: caizheng", "interpreter: jiaoyu");

    assertThat(workspace.check())
        .singleElement()
        .extracting(finding -> finding.message().zh())
        .asString()
        .contains("应当是“财政厅 (caizheng)”", "而不是“教育厅 (jiaoyu)”", "由部门发布");
  }
}
