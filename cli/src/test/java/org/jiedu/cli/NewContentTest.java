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
  @ValueSource(strings = {"-C portal", "-C portal/content"})
  void filesAreNamedFromWhereTheUserStands(String option) {
    TestWorkspace.in(folder.resolve("portal"));
    List<String> args = new ArrayList<>(List.of(option.split(" ")));
    args.addAll(List.of("new", "interpretation", "xin", "--policy", "caizheng-2026-1"));

    JieduRun run = JieduRun.in(folder.resolve("portal/.."), args.toArray(String[]::new));

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
            NEW_POLICY + "policy.yaml:1:1: error [yaml-key-missing]");
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
