package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.nio.file.Path;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SetCheckTest {
  private static final String YAML = PACKAGE + "package.yaml";
  private static final String ZH = PACKAGE + "zh.md";
  private static final String BO = PACKAGE + "bo.md";
  private static final String POLICY_YAML = POLICY + "policy.yaml";

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder);
  }

  @Test
  void reportsASetWithoutAFullForm() {
    workspace.replace(YAML, "form: text", "form: diagram");

    assertThat(workspace.findings()).containsExactly(POLICY_YAML + ":1:1: error [set-incomplete]");
  }

  @Test
  void reportsAPolicyThatNobodyExplains() {
    workspace.delete(YAML).delete(ZH).delete(BO).delete(PACKAGE);

    assertThat(workspace.findings())
        .containsExactly(POLICY_YAML + ":1:1: warning [interpretation-missing]");
  }

  @Test
  void countsNoDraft() {
    workspace.append(YAML, "draft: true\n");

    assertThat(workspace.findings())
        .containsExactly(POLICY_YAML + ":1:1: warning [interpretation-missing]");
  }

  @Test
  void asksForNothingWhereAPolicyIsExempt() {
    workspace
        .append(YAML, "draft: true\n")
        .append(POLICY_YAML, "interpretation: {exempt: {zh: 人事任免, bo: མི་སྣ་བསྐོ་གཞག}}\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void asksForNothingWhereASuperiorIssuedThePolicy() {
    workspace
        .append(YAML, "draft: true\n")
        .replace(POLICY_YAML, "[caizheng]\nissued", "[guojia]\nissued");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void saysNothingWhereAPackageCouldNotBeRead() {
    workspace.with(YAML, "a: [\n");

    assertThat(workspace.findings()).containsExactly(YAML + ":2:1: error [yaml-invalid]");
  }
}
