package org.jiedu.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.chart.ChartFolder.BO;
import static org.jiedu.chart.ChartFolder.ZH;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartReaderTest {
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
        "bar; {label: {zh: 甲, bo: ཀ}, values: [1.2]}",
        "stacked-bar; {label: {zh: 甲, bo: ཀ}, values: [12]}",
        "line; {label: {zh: 甲, bo: ཀ}, values: [-1]}",
        "pie; {label: {zh: 甲, bo: ཀ}, values: [1]}",
        "figures; {value: \"1000\", unit: {zh: 元, bo: སྒོར།}, label: {zh: 甲, bo: ཀ}}",
        "timeline; {when: 2026-04-01, label: {zh: 甲, bo: ཀ}, note: {zh: 注, bo: མཆན།}}",
        "steps; {label: {zh: 甲, bo: ཀ}}",
        "comparison; {aspect: {zh: 项, bo: ཀ}, before: {zh: 前, bo: ཁ}, after: {zh: 后, bo: ག}}"
      })
  void readsEveryKind(String kind, String row) throws IOException {
    Optional<Chart> chart = charts.read(kind, "rows:\n  - " + row + "\n");

    assertThat(charts.findings()).isEmpty();
    assertThat(chart.orElseThrow().rows()).hasSize(1);
    assertThat(chart.get().title().in(BO)).hasValue("ཁ་བྱང་།");
  }

  @Test
  void takesNumbersAndLabelsFromATable() throws IOException {
    charts.write("charts/a.csv", ",自治区,县\n2024年,1.2,0.4\n2025年,1.5,0.5\n");

    Optional<Chart> chart =
        charts.read("line", "data: a.csv\nlabels: {自治区: རང་སྐྱོང་ལྗོངས།, 2024年: ལོ།}\n");

    assertThat(charts.findings()).isEmpty();
    assertThat(chart.orElseThrow().series().get(0).in(BO)).hasValue("རང་སྐྱོང་ལྗོངས།");
    assertThat(chart.get().series().get(1).in(ZH)).hasValue("县");
    ChartRow.Values row = (ChartRow.Values) chart.get().rows().get(1);
    assertThat(row.values().get(1).value()).isEqualByComparingTo("0.5");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "bar; {label: {zh: 甲, bo: ཀ}, values: [很多]}; 5:38 chart-invalid",
        "bar; {label: {zh: 甲, bo: ཀ}, values: [1, 2]}; 5:13 chart-invalid",
        "bar; {label: {zh: 甲, bo: ཀ}, values: [.nan]}; 5:38 chart-invalid",
        "pie; {label: {zh: 甲, bo: ཀ}, values: [-1]}; 5:38 chart-invalid",
        "steps; {values: [1]}; 5:5 chart-invalid"
      })
  void saysWhereDataDoNotFit(String kind, String row, String finding) throws IOException {
    charts.read(kind, "rows:\n  - " + row + "\n");

    assertThat(charts.findings()).containsExactly("charts/c.yaml:" + finding);
  }

  @Test
  void namesTheLineOfATable() throws IOException {
    charts.write("charts/a.csv", ",自治区\n2024年,1.2\n2025年,很多\n");

    charts.read("bar", "data: a.csv\n");

    assertThat(charts.findings()).containsExactly("charts/a.csv:3:7 chart-invalid");
  }

  @Test
  void asksForTitleAndSummaryInEachLanguage() throws IOException {
    charts.read("kind: steps\ntitle: {zh: 题目}\nrows: [{label: {zh: 甲, bo: ཀ}}]\n");

    assertThat(charts.findings())
        .containsExactly(
            "charts/c.yaml:1:1 chart-text-missing",
            "charts/c.yaml:1:1 chart-text-missing",
            "charts/c.yaml:2:8 chart-text-missing");
  }

  @ParameterizedTest
  @CsvSource({
    "../../outside.csv, path-outside",
    "/etc/hostname, path-outside",
    "none.csv, link-broken"
  })
  void keepsDataInThePackage(String path, String rule) throws IOException {
    charts.read("bar", "data: " + path + "\n");

    assertThat(charts.findings()).containsExactly("charts/c.yaml:4:7 " + rule);
  }
}
