package org.jiedu.check;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jiedu.Growth;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The chart: 寄宿生 420 and 504, 走读生 280 and 336, 生 1200 and 1200, each in 元. */
final class ChartNumberCheckTest {
  private static final String ZH = PACKAGE + "zh.md";
  private static final String BO = PACKAGE + "bo.md";
  private static final String CHART = PACKAGE + "charts/a.yaml";
  private static final String SHOWN = "\n\n![图](charts/a.yaml)\n";

  @TempDir private Path folder;
  private TestWorkspace workspace;

  @BeforeEach
  void writeAWorkspaceWithAChart() {
    workspace =
        TestWorkspace.in(folder)
            .with(
                CHART,
                """
                kind: bar
                title: {zh: 补助, bo: ཁ་གསབ།}
                summary: {zh: 每人补助, bo: མི་རེའི་ཁ་གསབ།}
                unit: {zh: 元, bo: སྒོར།}
                series: [{zh: 低海拔, bo: དམའ་ས།}, {zh: 高海拔, bo: མཐོ་ས།}]
                rows:
                  - {label: {zh: 寄宿生, bo: སློབ་གྲྭར་སྡོད་པའི་སློབ་མ།}, values: [420, 504]}
                  - {label: {zh: 走读生, bo: ཁྱིམ་ནས་འགྲོ་བའི་སློབ་མ།}, values: [280, 336]}
                  - {label: {zh: 生, bo: སློབ་མ།}, values: [1200, 1200.5]}
                """);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "寄宿生每人^480元。",
        "寄宿生每人^480 元。",
        "寄宿生每人^４８０元。",
        "寄宿生每人^1,420元。",
        "寄宿生每人^420.5元。",
        "寄宿生每人-^420元。",
        "高海拔寄宿生^420元。",
        "低海拔寄宿生^504元。",
        "**寄宿生**每人**^480**元。",
        "[寄宿生](policy:#art-2)每人^480元。",
        "走读生280元，寄宿生提高到^480元。",
        "走读生280元；寄宿生420元、高海拔的寄宿生^505元。",
        "寄宿生420元、每个寄宿生^430元和^440元。",
        "寄宿生和别的寄宿生^480元。",
      })
  void reportsANumberThatTheChartHasNot(String sentence) {
    List<String> expected = append(ZH, "\n" + sentence + SHOWN);

    assertThat(workspace.findings()).isEqualTo(expected).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "寄宿生每人420元。",
        "寄宿生每人504元、走读生每人336元。",
        "低海拔寄宿生420元。",
        "低海拔和高海拔的寄宿生504元。",
        "寄宿生和走读生一共700元。",
        "寄宿生有480人。",
        "寄宿生每人480万元。",
        "非寄宿生480元。",
        "寄宿生以外的学生480元。",
        "除寄宿生外480元。",
        "高中生480元。",
        "全体学生480元。",
        "寄宿生约480元。",
        "寄宿生400元以上。",
        "寄宿生比去年多84元。",
        "寄宿生从400元提高到420元。",
        "寄宿生300元至500元。",
        "寄宿生300—500元。",
        "寄宿生全年共840元。",
        "寄宿生420元×30",
        "寄宿生30×420＝12600元",
        "寄宿生领得多。其他人480元。",
        "寄宿生，480元。",
        "寄宿生\n480元",
        "![寄宿生480元](media/a.jpg)寄宿生",
      })
  void findsNothingWhereNothingDiffers(String sentence) {
    workspace
        .with(PACKAGE + "media/a.jpg", "\u00FF\u00D8\u00FF".getBytes(ISO_8859_1))
        .append(ZH, "\n" + sentence + SHOWN);

    assertThat(workspace.findings()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "སློབ་གྲྭར་སྡོད་པའི་སློབ་མར་སྒོར་^480ཡིན།",
        "སློབ་གྲྭར་སྡོད་པའི་སློབ་མ་ལ་སྒོར^480།",
        "སློབ་གྲྭར་སྡོད་པའི་སློབ་མར་^480སྒོར།",
        "སློབ་གྲྭར་སྡོད་པའི་སློབ་མར་སྒོར་^༤༨༠ཡིན།",
        "དམའ་ས་ནས་སློབ་གྲྭར་སྡོད་པའི་སློབ་མར་སྒོར་^504ཡིན།",
      })
  void reportsANumberInTibetan(String sentence) {
    List<String> expected = append(BO, "\n" + sentence + SHOWN);

    assertThat(workspace.findings()).isEqualTo(expected).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "སློབ་གྲྭར་སྡོད་པའི་སློབ་མར་སྒོར་420ཡིན།",
        "སློབ་གྲྭར་སྡོད་པའི་སློབ་མར་སྒོར་༤༢༠དང་ཁྱིམ་ནས་འགྲོ་བའི་སློབ་མར་སྒོར་༤༨༠ཡིན།",
        "སློབ་གྲྭར་སྡོད་པའི་སློབ་མ་480ཡོད།",
        "སློབ་གྲྭར་སྡོད་པའི་སློབ་མར་སྒོར་84འཕར།",
        "སློབ་གྲྭར་སྡོད་པའི་སློབ་མར་སྒོར་280ནས་སྒོར་420ལ་འཕར།",
        "སློབ་གྲྭར་སྡོད་པའི་སློབ་མར་ཁྱོན་སྒོར་840།",
        "སློབ་གྲྭར་སྡོད་པའི་སློབ་མང་སྒོར་480།",
        "སློབ་གྲྭར་སྡོད་པའི་སློབ་མ། གཞན་ལ་སྒོར་480།",
      })
  void findsNothingInTibetanWhereNothingDiffers(String sentence) {
    workspace.append(BO, "\n" + sentence + SHOWN);

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void readsTheListBehindAChart() {
    List<String> expected =
        append(ZH, SHOWN + "\n- 寄宿生：^480元\n- 走读生：280元\n\n  走读生 336元\n  走读生 ^337元\n");

    assertThat(workspace.findings()).isEqualTo(expected).hasSize(2);
  }

  @Test
  void leavesOtherParagraphsAlone() {
    workspace.append(
        ZH, "\n寄宿生480元。\n\n一段。" + SHOWN + "\n### 寄宿生480元\n\n寄宿生480元，见 ![图](charts/a.yaml)。\n");

    assertThat(workspace.findings()).isEmpty();
  }

  @Test
  void saysWhatTheChartHas() {
    workspace.append(ZH, "\n寄宿生每人480元。" + SHOWN);

    assertThat(workspace.check())
        .singleElement()
        .extracting(finding -> finding.message().zh())
        .isEqualTo("“寄宿生”在旁边的图表（" + CHART + "）里是 420 / 504（元），这里写的是“480元”；请核对，改正其中一个。");
  }

  @Test
  void takesTheLongestLabel() {
    workspace.replace(CHART, "zh: 寄宿生", "zh: 禁牧").replace(CHART, "zh: 走读生", "zh: 禁牧补助");

    List<String> expected = append(ZH, "\n禁牧补助280元，禁牧420元，禁牧补助^420元。" + SHOWN);

    assertThat(workspace.findings()).isEqualTo(expected);
  }

  @Test
  void keepsYearsWhole() {
    workspace.replace(CHART, "zh: 寄宿生", "zh: 2024年").replace(CHART, "zh: 走读生", "zh: '24'");

    List<String> expected = append(ZH, "\n2024年投入420元，1224元，24元，2024年投入^430元，24：^430元。" + SHOWN);

    assertThat(workspace.findings()).isEqualTo(expected);
  }

  @Test
  void comparesAFigureWithItsOwnUnit() {
    workspace.with(
        CHART,
        """
        kind: figures
        title: {zh: 补助, bo: ཁ་གསབ།}
        summary: {zh: 概况, bo: གནས་ཚུལ།}
        rows:
          - {value: "1,200", unit: {zh: 万亩, bo: མུའུ་ཁྲི།}, label: {zh: 禁牧草原, bo: རྩྭ་ཐང་།}}
          - {value: "9.5", unit: {zh: ％, bo: བརྒྱ་ཆ།}, label: {zh: 增幅, bo: འཕར་ཚད།}}
          - {value: 很多, unit: {zh: 人, bo: མི།}, label: {zh: 牧民, bo: འབྲོག་པ།}}
        """);

    List<String> expected = append(ZH, "\n禁牧草原1200万亩、增幅9.5%。禁牧草原^1300万亩、增幅^9.6%、牧民3人。" + SHOWN);

    assertThat(workspace.findings()).isEqualTo(expected);
  }

  @Test
  void believesEitherOfTwoCharts() {
    workspace.with(
        PACKAGE + "charts/b.yaml", workspace.text(CHART).replace("[420, 504]", "[430, 514]"));

    List<String> expected =
        append(ZH, SHOWN + "\n寄宿生430元、寄宿生504元、寄宿生^480元。\n\n![图](charts/b.yaml)\n");

    assertThat(workspace.findings()).isEqualTo(expected);
  }

  @Test
  void comparesNothingWithAChartThatIsWrong() {
    workspace.replace(CHART, "[420, 504]", "[420, 很多]").append(ZH, "\n寄宿生每人480元。" + SHOWN);

    assertThat(workspace.findings())
        .singleElement()
        .asString()
        .startsWith(CHART + ":7:")
        .endsWith("[chart-invalid]");
  }

  @Test
  void findsNothingInTheSample() {
    assertThat(TestWorkspace.existing(Path.of("..").toAbsolutePath().normalize()).findings())
        .noneMatch(finding -> finding.contains("number-differs"));
  }

  @Test
  void growsWithTheTextOnly() {
    String small = "寄宿生420元1,420,寄宿".repeat(20_000);
    String large = "寄宿生420元1,420,寄宿".repeat(200_000);

    double ratio = Growth.ratio(() -> find(small), () -> find(large));

    assertThat(ratio).isLessThan(40);
  }

  private static void find(String text) {
    WrittenNumber.findAll(text);
    new LabelFinder(List.of("寄宿生", "寄宿")).find(text, 0, text.length());
  }

  /** Appends a text in which ^ stands before each number that is to be found; returns findings. */
  private List<String> append(String file, String marked) {
    String before = workspace.text(file);
    List<String> expected = new ArrayList<>();
    for (int mark = marked.indexOf('^'); mark >= 0; mark = marked.indexOf('^', mark + 1)) {
      String above = before + marked.substring(0, mark).replace("^", "");
      int line = (int) above.chars().filter(c -> c == '\n').count() + 1;
      int column = above.length() - above.lastIndexOf('\n');
      expected.add(file + ":" + line + ":" + column + ": warning [number-differs]");
    }
    workspace.append(file, marked.replace("^", ""));
    return expected;
  }
}
