package org.jiedu.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.script.Language;
import org.jiedu.source.SourceReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChartReaderTest {
  private static final Language ZH = new Language("zh");
  private static final Language BO = new Language("bo");
  private static final String HEAD =
      """
      title: {zh: 题目, bo: ཁ་བྱང་།}
      summary: {zh: 概述, bo: གནད་བསྡུས།}
      """;

  @TempDir private Path folder;
  private final Diagnostics diagnostics = new Diagnostics();

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "bar; {label: {zh: 甲, bo: ཀ}, values: [1.2]}",
        "stacked-bar; {label: {zh: 甲, bo: ཀ}, values: [12]}",
        "line; {label: {zh: 甲, bo: ཀ}, values: [-1]}",
        "pie; {label: {zh: 甲, bo: ཀ}, values: [0]}",
        "figures; {value: \"1000\", unit: {zh: 元, bo: སྒོར།}, label: {zh: 甲, bo: ཀ}}",
        "timeline; {when: 2026-04-01, label: {zh: 甲, bo: ཀ}, note: {zh: 注, bo: མཆན།}}",
        "steps; {label: {zh: 甲, bo: ཀ}}",
        "comparison; {aspect: {zh: 项, bo: ཀ}, before: {zh: 前, bo: ཁ}, after: {zh: 后, bo: ག}}"
      })
  void readsEveryKind(String kind, String row) throws IOException {
    Optional<Chart> chart = chart("kind: " + kind + "\n" + HEAD + "rows:\n  - " + row + "\n");

    assertThat(findings()).isEmpty();
    assertThat(chart.orElseThrow().rows()).hasSize(1);
    assertThat(chart.get().title().in(BO)).hasValue("ཁ་བྱང་།");
  }

  @Test
  void takesNumbersAndLabelsFromATable() throws IOException {
    write("charts/a.csv", ",自治区,县\n2024年,1.2,0.4\n2025年,1.5,0.5\n");

    Optional<Chart> chart =
        chart("kind: line\n" + HEAD + "data: a.csv\nlabels: {自治区: རང་སྐྱོང་ལྗོངས།, 2024年: ལོ།}\n");

    assertThat(findings()).isEmpty();
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
    chart("kind: " + kind + "\n" + HEAD + "rows:\n  - " + row + "\n");

    assertThat(findings()).containsExactly("charts/c.yaml:" + finding);
  }

  @Test
  void namesTheLineOfATable() throws IOException {
    write("charts/a.csv", ",自治区\n2024年,1.2\n2025年,很多\n");

    chart("kind: bar\n" + HEAD + "data: a.csv\n");

    assertThat(findings()).containsExactly("charts/a.csv:3:1 chart-invalid");
  }

  @Test
  void refusesMoreThanTwoHundredPoints() throws IOException {
    String rows =
        IntStream.range(0, 201)
            .mapToObj(i -> "  - {label: {zh: 甲, bo: ཀ}, values: [" + i + "]}\n")
            .collect(Collectors.joining());

    assertThat(chart("kind: bar\n" + HEAD + "rows:\n" + rows)).isEmpty();
    assertThat(findings()).hasSize(1).first().asString().endsWith("chart-invalid");
  }

  @Test
  void asksForTitleAndSummaryInEachLanguage() throws IOException {
    chart("kind: steps\ntitle: {zh: 题目}\nrows: [{label: {zh: 甲, bo: ཀ}}]\n");

    assertThat(findings())
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
    chart("kind: bar\n" + HEAD + "data: " + path + "\n");

    assertThat(findings()).containsExactly("charts/c.yaml:4:7 " + rule);
  }

  private Optional<Chart> chart(String yaml) throws IOException {
    Path file = write("charts/c.yaml", yaml);
    SourceReader sources = new SourceReader(folder, diagnostics);
    return new ChartReader(sources, List.of(ZH, BO)).read(file, folder);
  }

  private Path write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private List<String> findings() {
    return diagnostics.sorted().stream()
        .map(
            found ->
                found.place().file()
                    + ":"
                    + found.place().line()
                    + ":"
                    + found.place().column()
                    + " "
                    + found.rule().id())
        .toList();
  }
}
