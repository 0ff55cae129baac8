package org.jiedu.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.chart.ChartFolder.BO;
import static org.jiedu.chart.ChartFolder.ZH;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChartTableTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String CSV = "charts/a.csv:";

  @TempDir private Path folder;
  private ChartFolder charts;

  @BeforeEach
  void takeAFolder() {
    charts = new ChartFolder(folder);
  }

  @Test
  void readsGb18030AsItReadsUtf8() throws IOException {
    String table = "学生,海拔4500米以下,海拔4500米以上\r\n寄宿生,420,504\r\n走读生,280,336\r\n";

    List<List<String>> utf8 = values(table.getBytes(UTF_8));
    List<List<String>> gb18030 = values(table.getBytes(GB18030));

    assertThat(charts.findings()).isEmpty();
    assertThat(gb18030)
        .isEqualTo(utf8)
        .containsExactly(List.of("寄宿生", "420", "504"), List.of("走读生", "280", "336"));
  }

  @Test
  void knowsThePlaceOfACellInGb18030() throws IOException {
    values("学生,自治区\n寄宿生,很多\n".getBytes(GB18030));

    assertThat(charts.findings()).containsExactly(CSV + "2:5 chart-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "GB18030"})
  void dropsAByteOrderMark(String charset) throws IOException {
    byte[] table = "\uFEFF\"学生\",自治区\r\n寄宿生,420\r\n".getBytes(Charset.forName(charset));

    assertThat(values(table)).containsExactly(List.of("寄宿生", "420"));
    assertThat(charts.findings()).isEmpty();
  }

  @Test
  void refusesWhatIsNeitherUtf8NorGb18030() throws IOException {
    byte[] table = "学生,自治区\n寄宿生,420\n".getBytes(GB18030);
    table[0] = (byte) 0xFF;

    assertThat(values(table)).isEmpty();
    assertThat(charts.findings()).containsExactly(CSV + "1:1 encoding-invalid");
  }

  @Test
  void readsLineEndsInQuotes() throws IOException {
    assertThat(values("项目,\"海拔4500米\n以下\"\n\"Lhasa\r\ncity \",420\n寄宿生,\"很多\"\n")).isEmpty();

    assertThat(charts.findings()).containsExactly(CSV + "5:5 chart-invalid");
    assertThat(values("项目,\"海拔4500米\n以下\"\n\"Lhasa\r\ncity \",420\n"))
        .containsExactly(List.of("Lhasa city", "420"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1200; 1200",
        "\"1,200\"; 1200",
        "\"1,234,567.5\"; 1234567.5",
        "-1.50; -1.50",
        "' 12 '; 12",
        "1e3; 1000",
        "\"\"\"\"; ''",
        "\"12,00\"; ''"
      })
  void readsNumbersAsSpreadsheetsWriteThem(String cell, String number) throws IOException {
    List<List<String>> rows = values("项目,自治区\n甲," + cell + "\n");

    assertThat(rows).isEqualTo(number.isEmpty() ? List.of() : List.of(List.of("甲", number)));
  }

  @Test
  void leavesOutRowsOfNothing() throws IOException {
    assertThat(values("\n项目,自治区\n\n甲,1\n,\n乙,2\n\n\n , \n"))
        .containsExactly(List.of("甲", "1"), List.of("乙", "2"));
    assertThat(charts.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "420元; 单位写在 unit 里",
        "12%; 百分号写在 unit 里",
        "１２; 请改成半角的 12",
        "''; 如果是零，请写 0",
        "1e308; 太大",
        "NaN; 不是数",
      })
  void saysWhyACellIsRefused(String cell, String reason) throws IOException {
    assertThat(values("项目,自治区,县\n\"甲\"\"乙\",1," + cell + "\n")).isEmpty();

    assertThat(charts.findings()).containsExactly(CSV + "2:10 chart-invalid");
    assertThat(charts.sentence()).contains(reason);
  }

  @Test
  void findsWhatIsWrongInEachRow() throws IOException {
    values("项目,自治区,县\n甲,1\n乙,1,2,3\n,1,2\n丙,x,y\n");

    assertThat(charts.findings())
        .containsExactly(
            CSV + "2:1 chart-invalid",
            CSV + "3:1 chart-invalid",
            CSV + "4:1 chart-invalid",
            CSV + "5:3 chart-invalid",
            CSV + "5:5 chart-invalid");
  }

  @Test
  void refusesAColumnWithoutAName() throws IOException {
    values("项目,自治区,\n甲,1,2\n");

    assertThat(charts.findings()).containsExactly(CSV + "1:8 chart-invalid");
  }

  @Test
  void saysWhereAQuoteIsLeftOpen() throws IOException {
    values("项目,自治区\n甲,\"1\n乙,2\n");

    assertThat(charts.findings()).containsExactly(CSV + "2:3 chart-invalid");
    assertThat(charts.sentence()).contains("引号没有结束");
  }

  @Test
  void saysInWhichRowQuotesDoNotMatch() throws IOException {
    values("项目,自治区\n甲,1\n\n乙,\"2\"元\n");

    assertThat(charts.findings()).containsExactly(CSV + "4:1 chart-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n", "项目,自治区\n", "项目；自治区\n甲；1\n", "\"", "项目，自治区\n甲，1\n"})
  void refusesWhatIsNoTable(String table) throws IOException {
    assertThat(values(table)).isEmpty();

    assertThat(charts.findings()).containsExactly(CSV + "1:1 chart-invalid");
  }

  @Test
  void refusesTheRowOfTheTwoHundredAndFirstPoint() throws IOException {
    String rows =
        IntStream.range(0, 300).mapToObj(i -> i + "," + i + "\n").collect(Collectors.joining());

    values("项目,自治区\n" + rows);

    assertThat(charts.findings()).containsExactly(CSV + "202:1 chart-invalid");
  }

  @Test
  void refusesALabelOfTenThousandCharacters() throws IOException {
    values("项目,自治区\n" + "长".repeat(10_000) + ",1\n");

    assertThat(charts.findings()).containsExactly(CSV + "2:1 chart-invalid");
  }

  @Test
  void refusesMoreSeriesThanThePaletteHasColours() throws IOException {
    values("项目,a,b,c,d,e,f,g\n甲,1,2,3,4,5,6,7\n");

    assertThat(charts.findings()).containsExactly(CSV + "1:16 chart-invalid");
  }

  @Test
  void comparesItsSeriesWithThoseOfTheChart() throws IOException {
    charts.write("charts/a.csv", "项目,自治区,县\n甲,1,2\n");

    charts.read("bar", "data: a.csv\nseries: [{zh: 一, bo: ཀ}, {zh: 二, bo: ཁ}, {zh: 三, bo: ག}]\n");

    assertThat(charts.findings())
        .containsExactly(CSV + "1:4 chart-invalid", CSV + "2:1 chart-invalid");
  }

  @Test
  void refusesAHundredMegabytesWithoutReadingThem() throws IOException {
    Path table = charts.write("charts/a.csv", "");
    try (RandomAccessFile file = new RandomAccessFile(table.toFile(), "rw")) {
      file.setLength(100L << 20);
    }

    charts.read("bar", "data: a.csv\n");

    assertThat(charts.findings()).containsExactly("charts/a.csv:0:0 file-too-large");
  }

  @Test
  void followsNoSymbolicLinkOutOfThePackage() throws IOException {
    Path outside = Files.createTempFile(folder.getParent(), "outside", ".csv");
    charts.write("charts/b.csv", "");
    Files.createSymbolicLink(folder.resolve("charts/a.csv"), outside);

    charts.read("bar", "data: a.csv\n");

    Files.delete(outside);
    assertThat(charts.findings()).containsExactly("charts/c.yaml:4:7 path-outside");
  }

  @Test
  void refusesAFolder() throws IOException {
    charts.read("bar", "data: ./\n");

    assertThat(charts.findings()).containsExactly("charts/c.yaml:4:7 link-broken");
  }

  @Test
  void notesALabelThatHasNoTranslation() throws IOException {
    charts.write("charts/a.csv", "年份,自治区,GDP（%）\n2024,1,2\n\"2025年\",1,2\n县,1,2\n");

    Chart chart = charts.read("line", "data: a.csv\nlabels: {县: རྫོང་།}\n").orElseThrow();

    assertThat(chart.untranslated())
        .extracting(
            text -> text.place().line() + ":" + text.place().column() + " " + text.language())
        .containsExactly("1:4 bo", "3:1 bo");
    assertThat(chart.series().get(1).in(BO)).hasValue("GDP（%）");
    assertThat(label(chart, 0)).hasValue("2024");
    assertThat(label(chart, 1)).isEmpty();
    assertThat(label(chart, 2)).hasValue("རྫོང་།");
  }

  @Test
  void takesATranslationForWhatLooksLikeANumber() throws IOException {
    charts.write("charts/a.csv", "年份,县\n2024,1\n");

    Chart chart =
        charts.read("line", "data: a.csv\nlabels: {2024: ༢༠༢༤, 县: རྫོང་།}\n").orElseThrow();

    assertThat(label(chart, 0)).hasValue("༢༠༢༤");
    assertThat(chart.untranslated()).isEmpty();
  }

  @Test
  void refusesAKeyOfLabelsThatStandsTwice() throws IOException {
    charts.write("charts/a.csv", "年份,县\n2024,1\n");

    charts.read("line", "data: a.csv\nlabels:\n  县: རྫོང་།\n  \"县\": ཆུས།\n  \"县 \": ཆུས།\n");

    assertThat(charts.findings()).containsExactly("charts/c.yaml:7:3 yaml-invalid");
  }

  private static Optional<String> label(Chart chart, int row) {
    return ((ChartRow.Values) chart.rows().get(row)).label().in(BO);
  }

  private List<List<String>> values(String table) throws IOException {
    return values(table.getBytes(UTF_8));
  }

  /** Returns label and numbers of each row, or nothing if there is no chart. */
  private List<List<String>> values(byte[] table) throws IOException {
    charts.write("charts/a.csv", table);
    return charts.read("bar", "data: a.csv\n").stream()
        .flatMap(chart -> chart.rows().stream())
        .map(ChartRow.Values.class::cast)
        .map(ChartTableTest::texts)
        .toList();
  }

  private static List<String> texts(ChartRow.Values row) {
    return Stream.concat(
            row.label().in(ZH).stream(),
            row.values().stream().map(value -> value.value().toPlainString()))
        .toList();
  }
}
