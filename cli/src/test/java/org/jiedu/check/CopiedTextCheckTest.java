package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.nio.file.Path;
import java.util.List;
import org.jiedu.Growth;
import org.jiedu.TestWorkspace;
import org.jiedu.check.CopiedPassages.Copy;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class CopiedTextCheckTest {
  private static final String ZH = PACKAGE + "zh.md";
  private static final String CLAUSE = "建立覆盖城乡、管理规范、便民高效的临时救助制度，切实保障困难群众基本生活。";
  private static final String OWN = "不管住在城里还是乡下，家里突然遇到难处，当天就能找到人帮忙，不用再到处跑，也不用先凑钱。";

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAValidWorkspace() {
    workspace = TestWorkspace.in(folder).append(POLICY + "zh.md", "\n第四条 " + CLAUSE + "\n");
  }

  @Test
  void reportsASectionThatRepeatsThePolicy() {
    section("目标任务", CLAUSE);

    assertThat(workspace.findings())
        .containsExactly(ZH + ":" + line("## 目标任务") + ":1: warning [copied-text]");
    assertThat(workspace.check().get(0).message().zh())
        .contains("100%", "“建立覆盖城乡、管理规范、便民高效的临时救助制度，切实保障困难群众基本生活”", "第四条 #art-4");
  }

  @Test
  void punctuationHidesNothing() {
    section("目标任务", CLAUSE.replace("、", "，**").replace("，", " "));

    assertThat(workspace.findings()).anyMatch(line -> line.endsWith("[copied-text]"));
  }

  @ParameterizedTest
  @ValueSource(strings = {OWN, "> " + CLAUSE + "\n\n" + OWN, CLAUSE + OWN + OWN})
  void acceptsWhatIsExplained(String text) {
    section("目标任务", text);

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void factsMayBeNearerToThePolicy() {
    section("执行标准", CLAUSE + OWN.substring(0, 20) + "。");
    assertThat(workspace.findings()).isEmpty();

    section("执行标准", CLAUSE);
    assertThat(workspace.findings()).anyMatch(line -> line.endsWith("[copied-text]"));
  }

  @Test
  void definitionsMayRepeatThePolicy() {
    section("关键词诠释", "- **制度**：" + CLAUSE);

    assertThat(workspace.findings()).noneMatch(line -> line.endsWith("[copied-text]"));
  }

  @Test
  void titlesMustBeRepeated() {
    CopiedPassages passages = CopiedPassages.of(List.of("根据《示例自治区临时救助实施办法（试行）》制定。"));

    assertThat(passages.copyIn("根据《示例自治区临时救助实施办法（试行）》办理。").share()).isZero();
  }

  @Test
  void countsRunsOfTwelveUnits() {
    CopiedPassages passages = CopiedPassages.of(List.of("一二三四五六七八九十甲乙丙"));

    assertThat(passages.copyIn("一二三四五六七八九十甲丁").share()).isZero();
    assertThat(passages.copyIn("一二三四五六七八九十甲乙").share()).isOne();
    assertThat(passages.copyIn("丁一二三四五六七八九十甲乙丁丁丁").share()).isEqualTo(0.75);
  }

  @Test
  void tellsWhereTheLongestPassageStands() {
    CopiedPassages passages =
        CopiedPassages.of(List.of("天地玄黄宇宙洪荒日月盈昃辰宿列张", "寒来暑往，秋收冬藏，闰余成岁，律吕调阳。"));

    Copy copy = passages.copyIn("他说：寒来暑往、秋收冬藏、闰余成岁、律吕调阳！");

    assertThat(copy.document()).isOne();
    assertThat(copy.offset()).isZero();
    assertThat(copy.longest()).isEqualTo("寒来暑往、秋收冬藏、闰余成岁、律吕调阳");
  }

  @Test
  void countsTibetanBySyllables() {
    String words = "རང་སྐྱོང་ལྗོངས་ཀྱིས་རང་ས་ནས་ཇི་ལྟར་སྒྲུབ་པ་གསལ་པོར་བཤད་དགོས།";
    CopiedPassages passages = CopiedPassages.of(List.of(words));

    assertThat(passages.copyIn(words).share()).isOne();
    assertThat(passages.copyIn("རང་སྐྱོང་ལྗོངས་ཀྱིས་གཞན་ཞིག་བཤད།").share()).isZero();
  }

  @Test
  void takesTimeInProportionToTheText() {
    String text = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥".repeat(300);
    String tenfold = text.repeat(10);

    double ratio =
        Growth.ratio(
            () -> CopiedPassages.of(List.of(text)).copyIn(text),
            () -> CopiedPassages.of(List.of(tenfold)).copyIn(tenfold));

    assertThat(ratio).isLessThan(30);
  }

  private void section(String heading, String text) {
    workspace.with(
        ZH,
        workspace
            .text(ZH)
            .replaceFirst("(## " + heading + "\n)(?s:.*?)(?=\n## |\\z)", "$1\n" + text + "\n"));
  }

  private int line(String start) {
    return (int) workspace.text(ZH).lines().takeWhile(line -> !line.startsWith(start)).count() + 1;
  }
}
