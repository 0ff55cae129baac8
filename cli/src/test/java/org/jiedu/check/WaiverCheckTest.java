package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.nio.file.Path;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class WaiverCheckTest {
  private static final String YAML = PACKAGE + "package.yaml";
  private static final String ZH = PACKAGE + "zh.md";
  private static final String BO = PACKAGE + "bo.md";

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder);
  }

  @Test
  void reportsAWaiverWithoutAReasonInOneLanguage() {
    workspace.replace(
        YAML,
        "changes: {zh: 本办法为首次制定。, bo: བྱེད་ཐབས་འདི་ཐོག་མར་བཟོས།}",
        "changes: {zh: 本办法为首次制定。}");

    assertThat(workspace.findings()).containsExactly(YAML + ":7:12: error [waiver-without-reason]");
  }

  @Test
  void reportsAWaiverOfASectionThatIsThere() {
    workspace.append(YAML, "  notes: {zh: 没有。, bo: མེད།}\n");

    assertThat(workspace.findings()).containsExactly(YAML + ":8:3: warning [waiver-unused]");
  }

  @Test
  void reportsAWaiverOfACoreSectionAtTheWaiver() {
    workspace
        .replace(ZH, "## 执行标准", "## 标准是什么 {#other}")
        .replace(BO, "## ལག་བསྟར་ཚད་གཞི།", "## ཚད་གཞི། {#other}")
        .append(YAML, "  standards: {zh: 没有。, bo: མེད།}\n");

    assertThat(workspace.findings()).containsExactly(YAML + ":8:3: error [section-missing]");
  }

  @Test
  void reportsAWaiverOfNoSection() {
    workspace.replace(YAML, "  changes:", "  change:");

    assertThat(workspace.findings())
        .containsExactly(
            YAML + ":7:3: error [yaml-key-unknown]", ZH + ":1:1: error [section-missing]");
  }
}
