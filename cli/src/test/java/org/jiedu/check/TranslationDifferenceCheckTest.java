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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules that compare the two languages, and those of Tibetan text alone. */
final class TranslationDifferenceCheckTest {
  private static final String ZH = PACKAGE + "zh.md";
  private static final String BO = PACKAGE + "bo.md";
  private static final String GOALS_ZH = "## 目标任务\n";
  private static final String GOALS_BO = "## དམིགས་འབེན་ལས་འགན།\n";

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder).asking("translation-differs");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "补助320元。 | སྒོར་330རོགས་སྐྱོར། | 中文有 320，藏文没有；藏文有 330，中文没有",
        "4月1日起。 | ཟླ་4ཚེས་2ནས། | 中文有 1，藏文没有",
        "见[第一条](policy:#art-1)。 | ལྟོས། | 中文有 policy:caizheng-2026-1#art-1，藏文没有",
        "见[这里](https://www.example.gov.cn/a)。 | [འདིར](https://www.example.gov.cn/b)ལྟོས། | https://www.example.gov.cn/b",
        "依据示财〔2026〕1号。 | 示财〔2026〕2号གཞིར་བཟུང་། | 中文有 示财〔2026〕1号，藏文没有"
      })
  void saysWhatDiffers(String chinese, String tibetan, String said) {
    put(chinese, tibetan);

    assertThat(workspace.findings())
        .containsExactly(BO + ":" + line(GOALS_BO.strip()) + ":1: warning [translation-differs]");
    assertThat(workspace.check().get(0).message().zh()).startsWith("“目标任务”与译文对不上").contains(said);
  }

  @Test
  void comparesTheShapesOfTablesAndLists() {
    put(
        "- 甲\n- 乙\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | 丁 |",
        "- ཀ\n\n| ཀ | ཁ |\n|---|---|\n| ག | ང |\n| ཅ | ཆ |");

    assertThat(workspace.check().get(0).message().zh())
        .contains("表格一边是 2×2，一边是 3×2", "列表项一边是 2，一边是 1");
  }

  @Test
  void namesAComparisonAsItIsWritten() {
    put("请看[新旧对照](compare:old-policy#art-1)。", "ལྟོས།");

    assertThat(workspace.check())
        .filteredOn(finding -> finding.rule().id().equals("translation-differs"))
        .extracting(finding -> finding.message().en())
        .containsExactly(
            "“目标任务” and its translation differ: Chinese has"
                + " compare:caizheng-2026-1/old-policy#art-1, Tibetan has not.");
  }

  @Test
  void leavesAnAddressThatNoPageMayHoldToItsOwnRule() {
    put("请看[这里](javascript:alert)。", "ལྟོས།");

    assertThat(workspace.check())
        .extracting(finding -> finding.rule().id())
        .containsExactly("link-unsafe");
  }

  @Test
  void acceptsTheSameFactsInOtherForms() {
    put(
        "依据[第一条](policy:#art-1)，2026年4月1日起共发1.2亿元，每人一百二十元，提高5%（示财〔2026〕1号）。",
        "[དོན་ཚན་དང་པོ](policy:caizheng-2026-1#art-1)གཞིར་བཟུང་2026ལོའི་ཟླ་4ཚེས་1ནས་སྒོར་དུང་ཕྱུར་1.2སྤྲོད། མི་རེར་སྒོར་120། བརྒྱ་ཆ་5མཐོར་བཏང་། (示财〔2026〕1号)");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsASectionThatWasLeftInChinese() {
    workspace.replace(BO, GOALS_BO, GOALS_BO + "\n让家庭困难的孩子安心读完高中，不因为缺钱退学，每个月都有补助可以领取。\n");

    assertThat(workspace.findings())
        .containsExactly(
            BO + ":" + line(GOALS_BO.strip()) + ":1: warning [translation-untranslated]");
  }

  @Test
  void titlesAndNumbersOfDocumentsStayInChinese() {
    put("见《示例自治区临时救助实施办法（试行）》（示财〔2026〕1号）。", "《示例自治区临时救助实施办法（试行）》（示财〔2026〕1号）ལ་ལྟོས།");

    assertThat(workspace.findings()).noneMatch(line -> line.contains("untranslated"));
  }

  @Test
  void reportsATermThatIsTranslatedInTwoWays() {
    String id = "content/interpretations/butie-wenda/";
    for (String file : new String[] {"package.yaml", "zh.md", "bo.md"}) {
      workspace.with(id + file, workspace.text(PACKAGE + file));
    }
    String other = "- **མིང་གཞན** ནི་ལོ་རེར་ཐོབ་པའི་དངུལ་ཡིན།\n";
    for (String folderName : new String[] {PACKAGE, id}) {
      workspace
          .replace(folderName + "zh.md", "## 关键词诠释\n", "## 关键词诠释\n\n- **补贴**：每年领到的钱。\n")
          .replace(
              folderName + "bo.md",
              "## གནད་ཚིག་འགྲེལ་བཤད།\n",
              "## གནད་ཚིག་འགྲེལ་བཤད།\n\n"
                  + (folderName.equals(id) ? other : other.replace("མིང་གཞན", "ཁ་གསབ")));
    }

    assertThat(workspace.findings())
        .containsExactly(
            id + "bo.md:" + (line("## གནད་ཚིག") + 2) + ":1: warning [term-inconsistent]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "བོད་་ཡིག",
        "བོད་ཡིག，སྲིད་ཇུས།",
        "བོད་ཡིག། སྲིད\u0F77ཇུས",
        "བ\u0F43ོད",
        "སྒོར་320 དང་ སྒོར་༣༢༠"
      })
  void reportsSlipsOfTheKeyboard(String tibetan) {
    workspace.append(POLICY + "zh.md", "\n第四条 " + tibetan + "\n");

    assertThat(workspace.findings())
        .hasSize(1)
        .allMatch(line -> line.endsWith("warning [tibetan-spelling]"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"《བོད་ཡིག》（སྲིད་ཇུས）", "བོད་ཡིག，汉文", "སྒོར་320", "སྒོར་༣༢༠", "ང་།", "示财〔2026〕1号"})
  void acceptsWhatTibetanTextsUse(String tibetan) {
    workspace.append(POLICY + "zh.md", "\n第四条 " + tibetan + "\n");

    assertThat(workspace.findings()).isEmpty();
  }

  private void put(String chinese, String tibetan) {
    workspace
        .replace(ZH, GOALS_ZH, GOALS_ZH + "\n" + chinese + "\n")
        .replace(BO, GOALS_BO, GOALS_BO + "\n" + tibetan + "\n");
  }

  private int line(String start) {
    return (int) workspace.text(BO).lines().takeWhile(line -> !line.startsWith(start)).count() + 1;
  }
}
