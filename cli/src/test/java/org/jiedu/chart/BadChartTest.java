package org.jiedu.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clerks and others get wrong in a chart's YAML, each with its place. */
class BadChartTest {
  private static final String YAML = "charts/c.yaml:";

  @TempDir private Path folder;
  private ChartFolder charts;

  @BeforeEach
  void takeAFolder() {
    charts = new ChartFolder(folder);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "很多; 不是数",
        "420元; 单位写在 unit 里",
        "12%; 百分号写在 unit 里",
        "１２; 请改成半角的 12",
        ".nan; 不是数",
        ".inf; 不是数",
        "1e308; 太大",
        "1e-308; 小数太长",
        "1000000000000001; 太大",
        "0.1234567; 小数太长",
        "null; 缺少一个数",
        "~; 缺少一个数",
        "[1]; 不是数"
      })
  void saysWhyANumberIsRefused(String value, String reason) throws IOException {
    assertThat(charts.read("bar", bars("{label: {zh: 甲, bo: ཀ}, values: [" + value + "]}")))
        .isEmpty();

    assertThat(charts.findings()).containsExactly(YAML + "5:38 chart-invalid");
    assertThat(charts.sentence()).contains(reason);
  }

  @Test
  void refusesARowThatIsTooShortAndOneThatIsTooLong() throws IOException {
    charts.read(
        "bar",
        "series: [{zh: 一, bo: ཀ}, {zh: 二, bo: ཁ}]\n"
            + bars(
                "{label: {zh: 甲, bo: ཀ}, values: [1]}",
                "{label: {zh: 乙, bo: ཁ}, values: [1,200,3]}"));

    assertThat(charts.findings())
        .containsExactly(YAML + "6:13 chart-invalid", YAML + "7:13 chart-invalid");
  }

  @Test
  void refusesTheRowOfTheTwoHundredAndFirstPoint() throws IOException {
    String rows =
        IntStream.range(0, 300)
            .mapToObj(i -> "  - {label: {zh: 甲, bo: ཀ}, values: [" + i + "]}\n")
            .collect(Collectors.joining());

    assertThat(charts.read("bar", "rows:\n" + rows)).isEmpty();
    assertThat(charts.findings()).containsExactly(YAML + "205:5 chart-invalid");
  }

  @Test
  void takesTwoHundredPoints() throws IOException {
    String row = "  - {label: {zh: 甲, bo: ཀ}, values: [1, 2]}\n";

    charts.read("line", "series: [{zh: 一, bo: ཀ}, {zh: 二, bo: ཁ}]\nrows:\n" + row.repeat(100));

    assertThat(charts.findings()).isEmpty();
  }

  @Test
  void refusesTooManySteps() throws IOException {
    charts.read("steps", "rows:\n" + "  - {label: {zh: 甲, bo: ཀ}}\n".repeat(201));

    assertThat(charts.findings()).containsExactly(YAML + "205:5 chart-invalid");
  }

  @Test
  void refusesEachNegativePartOfAPie() throws IOException {
    charts.read(
        "pie",
        bars("{label: {zh: 甲, bo: ཀ}, values: [-1]}", "{label: {zh: 乙, bo: ཁ}, values: [-2]}"));

    assertThat(charts.findings())
        .containsExactly(YAML + "5:38 chart-invalid", YAML + "6:38 chart-invalid");
  }

  @Test
  void refusesAPieOfNothing() throws IOException {
    charts.read(
        "pie",
        bars("{label: {zh: 甲, bo: ཀ}, values: [0]}", "{label: {zh: 乙, bo: ཁ}, values: [0.0]}"));

    assertThat(charts.findings()).containsExactly(YAML + "5:13 chart-invalid");
    assertThat(charts.sentence()).contains("都是0");
  }

  @Test
  void refusesAPieOfTwoSeries() throws IOException {
    charts.read(
        "pie",
        "series: [{zh: 一, bo: ཀ}, {zh: 二, bo: ཁ}]\n"
            + bars("{label: {zh: 甲, bo: ཀ}, values: [1, 2]}"));

    assertThat(charts.findings()).containsExactly(YAML + "4:26 chart-invalid");
  }

  @Test
  void refusesMoreSeriesThanThePaletteHasColours() throws IOException {
    String series = "  - {zh: 一, bo: ཀ}\n";
    String row = bars("{label: {zh: 甲, bo: ཀ}, values: [1, 2, 3, 4, 5, 6, 7]}");

    charts.read("line", "series:\n" + series.repeat(7) + row);

    assertThat(charts.findings()).containsExactly(YAML + "11:5 chart-invalid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "title: {zh: '*', bo: ཀ}; 200; 2:13",
        "summary: {zh: 概述, bo: '*'}; 1000; 3:23",
        "unit: {zh: '*', bo: ཀ}; 200; 4:12",
        "source: {zh: '*', bo: ཀ}; 200; 4:14",
        "series: [{zh: '*', bo: ཀ}]; 200; 4:15",
        "rows: [{label: {zh: '*', bo: ཀ}, values: [1]}]; 200; 4:21",
      })
  void refusesATextThatIsTooLong(String line, int longest, String place) throws IOException {
    charts.read(chartWith(line.replace("*", "长".repeat(longest))));
    assertThat(charts.findings()).isEmpty();

    charts.read(chartWith(line.replace("*", "长".repeat(longest + 1))));

    assertThat(charts.findings()).containsExactly(YAML + place + " chart-invalid");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "figures; {value: \"1\", unit: {zh: '*', bo: ཀ}, label: {zh: 甲, bo: ཀ}}; 5:29",
        "timeline; {when: 2026-04-01, label: {zh: 甲, bo: ཀ}, note: {zh: '*', bo: ཀ}}; 5:58",
        "steps; {label: {zh: '*', bo: ཀ}}; 5:18",
        "comparison; {aspect: {zh: '*', bo: ཀ}, before: {zh: 前, bo: ཁ}, after: {zh: 后, bo: ག}}; 5:19",
      })
  void refusesALabelOfTenThousandCharacters(String kind, String row, String place)
      throws IOException {
    charts.read(kind, bars(row.replace("*", "长".repeat(10_000))));

    assertThat(charts.findings()).containsExactly(YAML + place + " chart-invalid");
    assertThat(charts.sentence()).contains("10000").contains("200");
  }

  @Test
  void refusesAnEmptyListOfRows() throws IOException {
    charts.read("bar", "rows: []\n");

    assertThat(charts.findings()).containsExactly(YAML + "4:7 chart-invalid");
  }

  @Test
  void saysOnceThatAKeyHasNoValue() throws IOException {
    charts.read("bar", bars("{label: {zh: 甲, bo: ཀ}, values: }"));

    assertThat(charts.findings()).containsExactly(YAML + "5:36 yaml-value-invalid");
  }

  @Test
  void saysOnceThatALabelIsNoTextInEachLanguage() throws IOException {
    assertThat(charts.read("bar", bars("{label: 甲, values: [1]}"))).isEmpty();

    assertThat(charts.findings()).containsExactly(YAML + "5:13 yaml-value-invalid");
  }

  @Test
  void saysOnceThatTheSeriesAreNoList() throws IOException {
    charts.read("bar", "series: 自治区\n" + bars("{label: {zh: 甲, bo: ཀ}, values: [1, 2]}"));

    assertThat(charts.findings()).containsExactly(YAML + "4:9 yaml-value-invalid");
  }

  @Test
  void saysOnceThatTheTitleIsNoTextInEachLanguage() throws IOException {
    charts.read(
        "kind: steps\ntitle: 题目\nsummary: {zh: 概述, bo: ཀ}\nrows: [{label: {zh: 甲, bo: ཀ}}]\n");

    assertThat(charts.findings()).containsExactly(YAML + "2:8 yaml-value-invalid");
  }

  @Test
  void refusesWhatAnotherKindOfChartHas() throws IOException {
    charts.read("steps", bars("{label: {zh: 甲, bo: ཀ}, values: [1]}"));

    assertThat(charts.findings()).containsExactly(YAML + "5:5 chart-invalid");
    assertThat(charts.sentence()).contains("{label: {…}, note: {…}}");
  }

  @Test
  void refusesRowsBesideATable() throws IOException {
    charts.read("bar", "data: a.csv\n" + bars("{label: {zh: 甲, bo: ཀ}, values: [1]}"));

    assertThat(charts.findings()).containsExactly(YAML + "4:7 chart-invalid");
  }

  @Test
  void asksForDataAtTheStart() throws IOException {
    charts.read("bar", "");

    assertThat(charts.findings()).containsExactly(YAML + "1:1 chart-invalid");
  }

  @Test
  void findsEverythingAtOnce() throws IOException {
    charts.read(
        "bar",
        "unit: {zh: "
            + "长".repeat(201)
            + ", bo: ཀ}\n"
            + bars(
                "{label: {zh: 甲, bo: ཀ}, values: [很多]}",
                "{values: [1]}",
                "{label: {zh: 乙, bo: ཁ}, values: [1, 2]}"));

    assertThat(charts.findings())
        .containsExactly(
            YAML + "4:12 chart-invalid",
            YAML + "6:38 chart-invalid",
            YAML + "7:5 chart-invalid",
            YAML + "8:13 chart-invalid");
  }

  /** A chart of three lines, of which one is given, and of what it must have besides. */
  private static String chartWith(String line) {
    String title = "title: {zh: 题目, bo: ཀ}\n";
    String summary = "summary: {zh: 概述, bo: ཀ}\n";
    return "kind: bar\n"
        + (line.startsWith("title") ? line + "\n" : title)
        + (line.startsWith("summary") ? line + "\n" : summary)
        + (line.startsWith("title") || line.startsWith("summary") ? "" : line + "\n")
        + (line.startsWith("rows") ? "" : bars("{label: {zh: 甲, bo: ཀ}, values: [1]}"));
  }

  private static String bars(String... rows) {
    return "rows:\n  - " + String.join("\n  - ", rows) + "\n";
  }
}
