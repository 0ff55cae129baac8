package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.nio.file.Path;
import java.util.List;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RegisterCheckTest {
  private static final String YAML = PACKAGE + "package.yaml";

  private static final String POLICY_YAML = POLICY + "policy.yaml";

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder);
  }

  @Test
  void reportsAnUnknownTopic() {
    workspace.replace(POLICY_YAML, "topics: [caizheng]", "topics: [caizhen]");

    assertThat(workspace.findings()).containsExactly(POLICY_YAML + ":7:10: error [topic-unknown]");
  }

  @Test
  void reportsAnUnknownAudience() {
    workspace.replace(YAML, "[farmers]", "[farmer]");

    assertThat(workspace.findings()).containsExactly(YAML + ":5:13: error [audience-unknown]");
  }

  @Test
  void reportsAnUnknownDrafter() {
    workspace.append(POLICY_YAML, "drafter: caizhenx\n");

    assertThat(workspace.findings())
        .containsExactly(POLICY_YAML + ":8:10: error [department-unknown]");
  }

  @Test
  void reportsAnUnknownParentOfADepartment() {
    workspace.append("site/departments.yaml", "  parent: nobody\n");

    assertThat(workspace.findings())
        .containsExactly("site/departments.yaml:20:11: error [department-unknown]");
  }

  @Test
  void reportsAnUnknownRule() {
    workspace.append("site/site.yaml", "rules: {section-emty: warning}\n");

    assertThat(workspace.findings())
        .containsExactly("site/site.yaml:18:9: error [yaml-value-invalid]");
  }

  @Test
  void reportsAFixedRule() {
    workspace.append("site/site.yaml", "rules: {raw-html: warning}\n");

    assertThat(workspace.findings())
        .containsExactly("site/site.yaml:18:9: error [yaml-value-invalid]");
  }

  @Test
  void takesARuleThatIsStillToCome() {
    workspace.append("site/site.yaml", "rules: {interpretation-late: error}\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void takesTheSeverityOfTheSite() {
    workspace
        .append("site/site.yaml", "rules: {audience-unknown: warning}\n")
        .replace(YAML, "[farmers]", "[farmer]");

    assertThat(workspace.findings()).containsExactly(YAML + ":5:13: warning [audience-unknown]");
  }

  @Test
  void reportsAnOldAddressThatTwoPackagesClaim() {
    String other = "content/interpretations/other/";
    workspace.append(YAML, "formerly: [old-name]\n");
    for (String file : List.of("package.yaml", "zh.md", "bo.md")) {
      workspace.with(other + file, workspace.text(PACKAGE + file));
    }

    assertThat(workspace.findings())
        .containsExactly(
            YAML + ":8:12: error [yaml-value-invalid]",
            other + "package.yaml:8:12: error [yaml-value-invalid]");
  }

  @Test
  void takesTwoOldAddressesOfOnePackage() {
    workspace.append(YAML, "formerly: [old-name, older-name]\n");

    assertThat(workspace.findings()).isEmpty();
  }
}
