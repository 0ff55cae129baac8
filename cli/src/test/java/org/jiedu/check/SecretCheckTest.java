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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SecretCheckTest {
  private static final String ZH = PACKAGE + "zh.md";

  @TempDir private Path folder;
  private TestWorkspace workspace;
  private int last;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder);
    last = (int) workspace.text(ZH).lines().count();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "机密★10年",
        "绝密★",
        "秘密☆1年",
        "机 密 ★ 1 0 年",
        "**机密★**",
        "机密★３０年",
        "秘密长期",
        "密级：机密 20年",
        "份号：000123",
        "份 号 0001"
      })
  void reportsAMarkAloneOnItsLine(String mark) {
    workspace.append(ZH, "\n" + mark + "\n");

    assertThat(workspace.findings()).containsExactly(error(ZH, last + 2, 1));
  }

  @ParameterizedTest
  @ValueSource(strings = {"内部文件", "不得外传。", "发至县团级", "【内部资料 请勿外传】", "（发至乡镇级）"})
  void warnsOfASofterMarkAloneOnItsLine(String mark) {
    workspace.append(ZH, "\n" + mark + "\n");

    assertThat(workspace.findings())
        .containsExactly(ZH + ":" + (last + 2) + ":1: warning [secret-marking]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "涉及国家秘密、商业秘密的，依照有关规定办理。",
        "保守国家秘密是公民的义务，秘密载体由专人保管。",
        "机密级文件保存30年，由档案部门负责。",
        "内部文件由办公室管理，不得外传的内容另行规定。",
        "机密",
        "保密审查"
      })
  void findsNothingWithinASentence(String sentence) {
    workspace.append(ZH, "\n" + sentence + "\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void reportsAMarkBesideOthersInTheFirstFiveLines() {
    workspace.replace(POLICY + "zh.md", "---\n\n", "---\n\n机密★30年 特急\n\n");

    assertThat(workspace.findings().stream().filter(line -> line.contains("secret")))
        .hasSize(1)
        .allMatch(line -> line.startsWith(POLICY + "zh.md:"));
  }

  @Test
  void looksIntoTablesYamlAndCaptions() {
    workspace
        .append(ZH, "\n| 甲 | 乙 |\n|---|---|\n| 1 | 机密★1年 |\n")
        .append(PACKAGE + "package.yaml", "essentials: {who: {zh: 秘密★1年, bo: མི།}}\n")
        .with(PACKAGE + "charts/a.csv", "年份,金额\n绝密★,2\n")
        .with(PACKAGE + "media/a.zh.vtt", "WEBVTT\n\n00:01.000 --> 00:02.000\n机密★1年\n");

    assertThat(workspace.findings())
        .containsExactly(
            error(PACKAGE + "charts/a.csv", 2, 1),
            error(PACKAGE + "media/a.zh.vtt", 4, 1),
            error(PACKAGE + "package.yaml", 8, 24),
            error(ZH, last + 4, 7));
  }

  @Test
  void cannotBeSwitchedOffOrExcused() {
    workspace
        .append("site/site.yaml", "rules: {secret-marking: off}\n")
        .append(ZH, "\n<!-- jiedu-allow secret-marking: 需要 -->\n机密★1年\n");

    List<String> findings = workspace.findings();

    assertThat(findings).contains(error(ZH, last + 3, 1));
  }

  private static String error(String file, int line, int column) {
    return file + ":" + line + ":" + column + ": error [secret-marking]";
  }
}
