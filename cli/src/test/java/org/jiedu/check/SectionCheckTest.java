package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.nio.file.Path;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SectionCheckTest {
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
  void acceptsAValidWorkspace() {
    assertThat(folder).isDirectory();

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsASectionThatBothLanguagesLackOnce() {
    workspace
        .replace(ZH, "## 执行标准\n\n这一段用大家听得懂的话说明这一节的内容，方便农牧民理解政策。\n", "")
        .replace(BO, "## ལག་བསྟར་ཚད་གཞི།", "## ནང་དོན་གཉིས་པ། {#other}")
        .append(ZH, "\n## 其他事项 {#other}\n\n这一段用大家听得懂的话说明这一节的内容，方便农牧民理解政策。\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":1:1: error [section-missing]");
  }

  @Test
  void takesAnAliasAndANumberedHeading() {
    workspace.replace(ZH, "## 政策背景依据", "## 一、起草背景");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void takesAnAnswerForASectionInQuestionsOnly() {
    workspace
        .replace(YAML, "form: text", "form: questions")
        .replace(ZH, "## 涉及范围", "### 问：谁能领？ {#scope}")
        .replace(BO, "## འབྲེལ་བའི་ཁྱབ་ཁོངས།", "### དྲི་བ། སུས་ལེན། {#scope}");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsAnAnswerThatDoesNotCountInAText() {
    workspace
        .replace(ZH, "## 涉及范围", "### 问：谁能领？ {#scope}")
        .replace(BO, "## འབྲེལ་བའི་ཁྱབ་ཁོངས།", "### དྲི་བ། སུས་ལེན། {#scope}");

    assertThat(workspace.findings()).containsExactly(ZH + ":1:1: error [section-missing]");
  }

  @Test
  void reportsASectionWithoutSubstance() {
    workspace.replace(ZH, "## 执行标准\n\n这一段用大家听得懂的话说明这一节的内容，方便农牧民理解政策。", "## 执行标准\n\n按规定执行。");

    assertThat(workspace.findings()).containsExactly(ZH + ":22:1: error [section-empty]");
  }

  @Test
  void takesAListForSubstance() {
    workspace.replace(ZH, "## 执行标准\n\n这一段用大家听得懂的话说明这一节的内容，方便农牧民理解政策。", "## 执行标准\n\n- 十元");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void countsTheSyllablesOfATibetanSection() {
    workspace.replace(
        BO,
        "## ལག་བསྟར་ཚད་གཞི།\n\nཚན་པ་འདིའི་ནང་དོན་ཞིང་འབྲོག་པས་གོ་བདེ་བའི་སྐད་ཆས་གསལ་པོར་བཤད་ཡོད།",
        "## ལག་བསྟར་ཚད་གཞི།\n\nཚན་པ་འདིའི་ནང་དོན།");

    assertThat(workspace.findings()).containsExactly(BO + ":22:1: error [section-empty]");
  }

  @Test
  void reportsASectionOutOfOrder() {
    workspace
        .replace(ZH, "## 目标任务", "## 主要内容甲 {#x}")
        .replace(ZH, "## 主要内容\n", "## 目标任务\n")
        .replace(ZH, "## 主要内容甲 {#x}", "## 主要内容");

    assertThat(workspace.findings()).containsExactly(ZH + ":14:1: warning [section-order]");
  }

  @Test
  void reportsASectionThatComesAgain() {
    workspace.append(ZH, "\n## 目标任务\n\n这一段用大家听得懂的话说明这一节的内容，方便农牧民理解政策。\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: error [section-duplicate]");
  }

  @Test
  void takesAdjacentPartsOfASection() {
    workspace
        .append(ZH, "\n## 惠民举措\n\n这一段用大家听得懂的话说明这一节的内容，方便农牧民理解政策。\n")
        .append(
            BO,
            "\n## དམངས་ཕན་བྱ་ཐབས།\n\nཚན་པ་འདིའི་ནང་དོན་ཞིང་འབྲོག་པས་གོ་བདེ་བའི་སྐད་ཆས་གསལ་པོར་བཤད་ཡོད།\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsAHeadingThatIsNoSection() {
    workspace.append(ZH, "\n## 惠民利民办法\n\n这一段用大家听得懂的话说明这一节的内容，方便农牧民理解政策。\n");

    assertThat(workspace.findings()).containsExactly(ZH + ":38:1: error [section-unknown]");
  }

  @Test
  void namesTheNearestHeadingOfAnUnknownSection() {
    workspace.append(ZH, "\n## 惠民利民举\n\n这一段用大家听得懂的话说明这一节的内容，方便农牧民理解政策。\n");

    assertThat(workspace.check())
        .singleElement()
        .extracting(finding -> finding.message().zh())
        .asString()
        .contains("是不是“惠民利民举措”");
  }

  @Test
  void reportsSectionsOfThePosterThatThePackageLacks() {
    workspace.append(
        YAML,
        """
        poster:
          sections: [goals, process]
          texts: {standard: {zh: 每亩3元, bo: མུའུ་རེར་སྒོར་3།}, scope: {zh: 牧户, bo: འབྲོག་ཁྱིམ།}}
        """);

    assertThat(workspace.findings())
        .containsExactly(
            YAML + ":9:21: error [section-unknown]", YAML + ":10:11: error [section-unknown]");
    assertThat(workspace.check().get(1).message().en())
        .isEqualTo(
            "poster names the section standard, which this package does not have; write it, or"
                + " delete it here. Did you mean standards?");
  }

  @Test
  void acceptsASectionOfThePosterThatAnAnswerGives() {
    workspace
        .replace(YAML, "form: text", "form: questions\nposter: {sections: [scope]}")
        .replace(ZH, "## 涉及范围", "### 问：谁能领？ {#scope}")
        .replace(BO, "## འབྲེལ་བའི་ཁྱབ་ཁོངས།", "### དྲི་བ། སུས་ལེན། {#scope}");

    assertThat(workspace.findings()).isEmpty();
  }
}
