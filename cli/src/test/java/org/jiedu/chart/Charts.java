package org.jiedu.chart;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jiedu.diagnostic.Place;
import org.jiedu.picture.Wording;
import org.jiedu.script.Language;
import org.jiedu.script.Typefaces;
import org.jiedu.script.Typesetter;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;

/** Charts for tests: ordinary ones, and such as nobody should make. */
final class Charts {
  static final Language ZH = new Language("zh");
  static final Language BO = new Language("bo");
  static final List<List<Language>> LANGUAGES = List.of(List.of(ZH), List.of(BO), List.of(ZH, BO));
  static final Typesetter TYPESETTER = new Typesetter(Typefaces.packed());
  static final ChartRenderer RENDERER =
      new ChartRenderer(
          TYPESETTER,
          new ChartWords(both("原来", "སྔར།"), both("现在", "ད་ལྟ།"), both("来源：", "འབྱུང་ཁུངས།")));

  /** A label of 200 characters, in Tibetan one of 40 syllables. */
  static final LocalText LONG =
      text(
          "西藏自治区农牧民转移就业技能培训补贴（含生活费）、".repeat(8),
          "རང་སྐྱོང་ལྗོངས་ཞིང་འབྲོག་མི་དམངས་ཀྱི་ལས་".repeat(5));

  /** A word that nothing allows to break. */
  static final LocalText UNBROKEN = text("W".repeat(60), "བསྒྲུབས".repeat(20));

  private static final Place PLACE = Place.startOf("charts/c.yaml");
  private static final List<LocalText> NAMES =
      List.of(
          text("中央财政", "ཀྲུང་དབྱང་ནོར་སྲིད།"),
          text("自治区", "རང་སྐྱོང་ལྗོངས།"),
          text("地（市）", "ས་ཁུལ།"),
          text("县（区）", "རྫོང་།"),
          text("社会捐赠", "སྤྱི་ཚོགས་ཞལ་འདེབས།"),
          text("其他", "གཞན།"));

  private Charts() {}

  static LocalText text(String zh, String bo) {
    return new LocalText(
        Place.startOf("charts/c.yaml"),
        List.of(
            new LocalText.Version(ZH, new Placed<>(zh, Place.startOf("charts/c.yaml"))),
            new LocalText.Version(BO, new Placed<>(bo, Place.startOf("charts/c.yaml")))));
  }

  /** Returns charts of a kind by what is special about them. */
  static Map<String, Chart> ofKind(ChartKind kind) {
    Map<String, Chart> charts = new java.util.TreeMap<>();
    IntFunction<LocalText> years = i -> text(2001 + i + "年", 2001 + i + "ལོ།");
    charts.put("ordinary", rows(kind, 4, years));
    charts.put("one row", rows(kind, 1, years));
    charts.put("many rows", rows(kind, 33, i -> text("第" + i + "项：城乡低保", "བསྒྲུབས་རྒྱུད་" + i)));
    charts.put("long labels", rows(kind, 3, i -> LONG));
    charts.put("unbroken labels", rows(kind, 3, i -> UNBROKEN));
    if (kind.isSeries()) {
      numbers(kind, charts, years);
    }
    return charts;
  }

  private static void numbers(
      ChartKind kind, Map<String, Chart> charts, IntFunction<LocalText> years) {
    int most = kind == ChartKind.PIE ? 1 : 6;
    charts.put("long unit", with(values(kind, LONG, names(2), years, "1", "2", "3"), LONG));
    charts.put("long series", values(kind, LONG, List.of(LONG, UNBROKEN), years, "1", "2"));
    charts.put(
        "6 series",
        values(kind, LONG, names(most), years, numbers(12, i -> 400 - i / 6 * 388 + i + ".5")));
    charts.put(
        "33 × 6", values(kind, LONG, names(most), years, numbers(33 * 6, i -> i * 37 % 101 + "")));
    charts.put("huge", values(kind, LONG, names(1), years, "1000000000000000", "5", "7"));
    charts.put(
        "huge × 6", values(kind, LONG, names(most), years, numbers(18, i -> "999999999999999")));
    charts.put("tiny", values(kind, LONG, names(1), years, "0.000001", "0.000003"));
    charts.put(
        "tiny and huge", values(kind, LONG, names(2), years, "0.000001", "1000000000000000"));
    charts.put("zero", values(kind, LONG, names(1), years, "0", "0", "0"));
    charts.put("equal", values(kind, LONG, names(3), years, "5", "5", "5", "5", "5", "5"));
    charts.put("long labels, 2 rows", values(kind, LONG, names(1), i -> LONG, "1", "2"));
    charts.put("peaks", values(kind, LONG, names(1), years, numbers(12, i -> i % 2 * 100 + "")));
    if (kind != ChartKind.PIE) {
      charts.put(
          "negative", values(kind, LONG, names(2), years, "-5", "3", "-120", "80", "-1", "0"));
      charts.put("all negative", values(kind, LONG, names(1), years, "-5", "-3", "-1200"));
      charts.put(
          "huge both ways",
          values(kind, LONG, names(1), years, "-1000000000000000", "1000000000000000", "10"));
      charts.put("down", values(kind, LONG, names(1), years, "-12000", "9000", "8000", "10"));
    }
  }

  private static String[] numbers(int count, IntFunction<String> number) {
    return IntStream.range(0, count).mapToObj(number).toArray(String[]::new);
  }

  private static List<LocalText> names(int count) {
    return NAMES.subList(0, count);
  }

  /** Returns a chart of a kind by what is special about it. */
  static Chart named(ChartKind kind, String name) {
    return Optional.ofNullable(ofKind(kind).get(name)).orElseThrow();
  }

  /** Returns a chart of numbers, a series for each name, put into rows one after another. */
  static Chart values(
      ChartKind kind,
      LocalText text,
      List<LocalText> names,
      IntFunction<LocalText> labels,
      String... numbers) {
    List<ChartRow> rows = new ArrayList<>();
    int width = kind == ChartKind.PIE ? 1 : names.size();
    for (int first = 0; first + width <= numbers.length; first += width) {
      List<Placed<BigDecimal>> values = new ArrayList<>();
      for (int i = first; i < first + width; i++) {
        values.add(new Placed<>(new BigDecimal(numbers[i]), PLACE));
      }
      rows.add(new ChartRow.Values(labels.apply(rows.size()), values));
    }
    return chart(kind, text, width == 1 ? List.of() : names, rows);
  }

  private static Chart rows(ChartKind kind, int count, IntFunction<LocalText> label) {
    List<ChartRow> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      rows.add(row(kind, i, label.apply(i)));
    }
    LocalText title = text("2001—2026年补助资金", "2001—2026ལོའི་རོགས་དངུལ།");
    boolean hasSeries = kind == ChartKind.BAR || kind == ChartKind.STACKED_BAR;
    return chart(kind, title, hasSeries ? NAMES.subList(0, 2) : List.of(), rows);
  }

  private static ChartRow row(ChartKind kind, int i, LocalText label) {
    Placed<BigDecimal> value = new Placed<>(new BigDecimal(1200 + i * 731 % 977), PLACE);
    return switch (kind) {
      case BAR, STACKED_BAR -> new ChartRow.Values(label, List.of(value, value));
      case LINE, PIE -> new ChartRow.Values(label, List.of(value));
      case FIGURES -> new ChartRow.Figure("1,000", Optional.of(text("万元", "ཁྲི་སྒོར།")), label);
      case TIMELINE ->
          new ChartRow.Event(LocalDate.of(2026, 4, 1).plusDays(i), label, Optional.of(label));
      case STEPS -> new ChartRow.Step(label, i % 2 == 0 ? Optional.of(label) : Optional.empty());
      case COMPARISON ->
          new ChartRow.Change(label, label, text("每人每月320元", "མི་རེར་ཟླ་རེར་སྒོར་320"));
    };
  }

  static Chart with(Chart chart, LocalText unit) {
    return new Chart(
        chart.file(),
        chart.kind(),
        chart.title(),
        chart.summary(),
        Optional.of(unit),
        chart.source(),
        chart.series(),
        chart.rows(),
        List.of());
  }

  static Chart chart(ChartKind kind, LocalText title, List<LocalText> series, List<ChartRow> rows) {
    LocalText unit = text("万元", "ཁྲི་སྒོར།");
    return new Chart(
        "charts/c.yaml",
        kind,
        title,
        title,
        Optional.of(unit),
        Optional.of(text("财政厅", "ནོར་སྲིད་ཐིང་།")),
        series,
        rows,
        List.of());
  }

  private static List<Wording> both(String zh, String bo) {
    return List.of(new Wording(ZH, zh), new Wording(BO, bo));
  }
}
