package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.nio.file.Path;
import java.time.LocalDate;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TranslationCheckTest {
  private static final String YAML = PACKAGE + "package.yaml";
  private static final String ZH = PACKAGE + "zh.md";
  private static final String BO = PACKAGE + "bo.md";
  private static final String POLICY_ZH = POLICY + "zh.md";
  private static final String POLICY_YAML = POLICY + "policy.yaml";

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder);
  }

  @Test
  void reportsAMissingFileOnceAndNotItsSections() {
    workspace.delete(BO);

    assertThat(workspace.findings()).containsExactly(BO + ":1:1: error [translation-missing]");
  }

  @Test
  void reportsASectionThatOnlyTheTranslationLacks() {
    workspace.replace(BO, "## ལག་བསྟར་ཚད་གཞི།", "### ལག་བསྟར་ཚད་གཞི།");

    assertThat(workspace.findings()).containsExactly(BO + ":1:1: error [translation-missing]");
  }

  @Test
  void reportsASectionThatOnlyTheTranslationHas() {
    workspace.append(BO, "\n## དོན་གཅོད། {#process}\n\n- ནང་དོན།\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":1:1: error [translation-missing]");
  }

  @Test
  void reportsAPartThatTheTranslationLacks() {
    workspace.append(ZH, "\n## 惠民举措\n\n这一段用大家听得懂的话说明这一节的内容，方便农牧民理解政策。\n");

    assertThat(workspace.findings()).containsExactly(BO + ":1:1: error [translation-missing]");
  }

  @Test
  void reportsAMissingSummaryOfTheTranslation() {
    workspace.replace(BO, "summary: སུས་ཁ་གསབ་ལེན་ཆོག་པ་བཤད།\n", "");

    assertThat(workspace.findings()).containsExactly(BO + ":1:1: error [translation-missing]");
  }

  @Test
  void reportsAMissingTitleOfTheAuthoritativeText() {
    workspace.replace(ZH, "title: 草原补助资金管理办法解读\n", "");

    assertThat(workspace.findings()).containsExactly(ZH + ":1:1: error [yaml-key-missing]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: \"\"", "title: ' 　'", "title:", "title: ~"})
  void reportsABlankTitleOnceWhereItStands(String blank) {
    workspace
        .replace(ZH, "title: 草原补助资金管理办法解读\n", blank + "\n")
        .replace(BO, "title: རྩྭ་ཐང་ཁ་གསབ་མ་དངུལ་འགྲེལ་བཤད།\n", blank + "\n")
        .replace(POLICY_ZH, "title: 草原补助资金管理办法\n", blank + "\n");

    assertThat(workspace.findings())
        .hasSize(3)
        .satisfiesExactly(
            bo -> assertThat(bo).matches(BO + ":2:\\d+: error \\[translation-missing]"),
            zh -> assertThat(zh).matches(ZH + ":2:\\d+: error \\[yaml-key-missing]"),
            policy ->
                assertThat(policy).matches(POLICY_ZH + ":2:\\d+: error \\[yaml-key-missing]"));
  }

  @Test
  void reportsABlankSummaryOnceWhereItStands() {
    workspace
        .replace(ZH, "summary: 说明谁能领补助、怎么领。", "summary: \"\"")
        .replace(BO, "summary: སུས་ཁ་གསབ་ལེན་ཆོག་པ་བཤད།", "summary: \"\"");

    assertThat(workspace.findings())
        .containsExactly(
            BO + ":3:10: error [translation-missing]", ZH + ":3:10: error [yaml-key-missing]");
  }

  @Test
  void aPolicysSummaryMayBeLeftOutButNotBlank() {
    workspace.replace(POLICY_ZH, "title: 草原补助资金管理办法\n", "title: 草原补助资金管理办法\nsummary: \"\"\n");

    assertThat(workspace.findings())
        .containsExactly(POLICY_ZH + ":3:10: error [yaml-value-invalid]");
  }

  @Test
  void reportsMissingFrontMatterOnce() {
    workspace.replace(
        BO,
        "---\ntitle: རྩྭ་ཐང་ཁ་གསབ་མ་དངུལ་འགྲེལ་བཤད།\nsummary: སུས་ཁ་གསབ་ལེན་ཆོག་པ་བཤད།\n---\n",
        "");

    assertThat(workspace.findings()).containsExactly(BO + ":1:1: error [yaml-key-missing]");
  }

  @Test
  void reportsATextInYamlThatLacksALanguage() {
    workspace.append(YAML, "essentials:\n  who: {zh: 牧民}\n");

    assertThat(workspace.findings()).containsExactly(YAML + ":9:8: error [translation-missing]");
  }

  @Test
  void reportsATextOfTheRegisterThatLacksALanguage() {
    workspace.replace("site/site.yaml", "{zh: 农牧民, bo: ཞིང་འབྲོག་པ།}", "{zh: 农牧民}");

    assertThat(workspace.findings())
        .containsExactly("site/site.yaml:17:12: error [translation-missing]");
  }

  @Test
  void warnsUntilTheTranslationIsDue() {
    workspace
        .delete(BO)
        .append(
            YAML,
            "translation: {bo: {due: 2026-03-20, reason: {zh: 正在翻译, bo: བསྒྱུར་བཞིན་ཡོད།}}}\n")
        .on(LocalDate.of(2026, 3, 20));

    assertThat(workspace.findings()).containsExactly(BO + ":1:1: warning [translation-missing]");
  }

  @Test
  void reportsATranslationThatIsOverdue() {
    workspace
        .delete(BO)
        .append(
            YAML,
            "translation: {bo: {due: 2026-03-20, reason: {zh: 正在翻译, bo: བསྒྱུར་བཞིན་ཡོད།}}}\n")
        .on(LocalDate.of(2026, 3, 21));

    assertThat(workspace.findings()).containsExactly(BO + ":1:1: error [translation-missing]");
  }

  @Test
  void waitsNoLongerThanTheSiteAllows() {
    workspace
        .delete(BO)
        .append(
            YAML,
            "translation: {bo: {due: 2026-12-31, reason: {zh: 正在翻译, bo: བསྒྱུར་བཞིན་ཡོད།}}}\n")
        .on(LocalDate.of(2026, 3, 25));

    assertThat(workspace.findings()).containsExactly(BO + ":1:1: error [translation-missing]");
  }

  @Test
  void waitsForTenWorkingDays() {
    workspace
        .delete(BO)
        .append(
            YAML,
            "translation: {bo: {due: 2026-12-31, reason: {zh: 正在翻译, bo: བསྒྱུར་བཞིན་ཡོད།}}}\n")
        .on(LocalDate.of(2026, 3, 24));

    assertThat(workspace.findings()).containsExactly(BO + ":1:1: warning [translation-missing]");
  }

  @Test
  void asksForNoTextOfAWithdrawnPackage() {
    workspace
        .delete(BO)
        .delete(ZH)
        .append(YAML, "withdrawn: {on: 2026-05-01, reason: {zh: 有误, bo: ནོར་འཁྲུལ།}}\n")
        .append(POLICY_YAML, "interpretation: optional\n");

    assertThat(workspace.findings()).isEmpty();
  }
}
