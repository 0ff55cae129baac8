package org.jiedu.chart;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.script.Language;
import org.jiedu.source.Fields;
import org.jiedu.source.LocalText;
import org.jiedu.source.PackageFile;
import org.jiedu.source.Placed;
import org.jiedu.source.SourceReader;
import org.jiedu.source.SourceText;
import org.jiedu.source.YamlReader;

/** Reads charts. Safe for use by several threads. */
public final class ChartReader {
  static final Rule CHART_INVALID = Rule.error("chart-invalid");
  static final Rule CHART_TEXT_MISSING = Rule.error("chart-text-missing");

  private static final int MOST_POINTS = 200;

  private final SourceReader sources;
  private final List<Language> languages;
  private final Diagnostics diagnostics;

  /**
   * Makes a reader.
   *
   * @param languages the site's languages, the authoritative one first
   */
  public ChartReader(SourceReader sources, List<Language> languages) {
    this.sources = sources;
    this.languages = List.copyOf(languages);
    this.diagnostics = sources.diagnostics();
  }

  /**
   * Returns the chart of a file, or empty after reporting why there is none.
   *
   * @param packageFolder the folder that the chart's data must not leave
   * @throws IOException if a file cannot be read
   */
  public Optional<Chart> read(Path file, Path packageFolder) throws IOException {
    Optional<SourceText> source = sources.read(file);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    YamlReader.Result<Fields> result =
        new YamlReader(languages, diagnostics).read(source.get(), ChartFormat.FORMAT);
    if (result.value().isEmpty()) {
      return Optional.empty();
    }
    Fields fields = result.value().get();
    ChartKind kind = fields.get(ChartFormat.KIND).value();
    Optional<ChartData> data = data(kind, fields, file, packageFolder);
    return data.map(
        found ->
            new Chart(
                source.get().file(),
                kind,
                text(fields.find(ChartFormat.TITLE), source.get(), "标题（title）", "title"),
                text(fields.find(ChartFormat.SUMMARY), source.get(), "概述（summary）", "summary"),
                fields.find(ChartFormat.CHART_UNIT),
                fields.find(ChartFormat.SOURCE),
                found.series(),
                found.rows(),
                result.untranslated()));
  }

  private Optional<ChartData> data(ChartKind kind, Fields fields, Path file, Path packageFolder)
      throws IOException {
    Optional<Placed<String>> csv = fields.find(ChartFormat.DATA);
    boolean hasRows = fields.find(ChartFormat.ROWS).isPresent();
    if (csv.isPresent() == hasRows || (csv.isPresent() && !kind.isSeries())) {
      diagnostics.report(
          CHART_INVALID,
          Place.startOf(fields.place().file()),
          Message.of(
              "图表的数据应当写在 rows 里；数字图表也可以用 data 指向一个CSV文件，两者取一。",
              "A chart's data stand in rows or, for numbers, in the CSV file that data names."));
      return Optional.empty();
    }
    if (csv.isPresent()) {
      return PackageFile.resolve(csv.get(), file, packageFolder, diagnostics)
          .flatMap(path -> csv(path, csv.get().place(), fields))
          .filter(found -> isSound(kind, found, csv.get().place()));
    }
    return rows(kind, fields).filter(found -> isSound(kind, found, fields.place()));
  }

  private Optional<ChartData> csv(Path path, Place named, Fields fields) {
    return new ChartTable(sources, languages, fields).read(path, named);
  }

  private Optional<ChartData> rows(ChartKind kind, Fields fields) {
    List<ChartRow> rows = new ArrayList<>();
    for (Fields row : fields.list(ChartFormat.ROWS)) {
      Optional<ChartRow> read = ChartFormat.row(kind, row);
      if (read.isEmpty()) {
        diagnostics.report(CHART_INVALID, row.place(), expectedRow(kind));
        return Optional.empty();
      }
      rows.add(read.get());
    }
    return Optional.of(new ChartData(fields.list(ChartFormat.SERIES), rows));
  }

  private boolean isSound(ChartKind kind, ChartData data, Place place) {
    if (!kind.isSeries()) {
      return isShort(data.rows().size(), place);
    }
    int width = Math.max(1, data.series().size());
    int points = 0;
    for (ChartRow row : data.rows()) {
      ChartRow.Values values = (ChartRow.Values) row;
      points += values.values().size();
      if (values.values().size() != width) {
        diagnostics.report(
            CHART_INVALID,
            values.label().place(),
            Message.of(
                "这一行有{0}个数，应当有{1}个，与 series 的个数相同。",
                "This row has {0} values; there should be {1}, one for each series.",
                values.values().size(),
                width));
        return false;
      }
      if (kind == ChartKind.PIE && !isPositive(values)) {
        return false;
      }
    }
    return isShort(points, place);
  }

  private boolean isPositive(ChartRow.Values row) {
    for (Placed<BigDecimal> value : row.values()) {
      if (value.value().signum() < 0) {
        diagnostics.report(
            CHART_INVALID,
            value.place(),
            Message.of("饼图的部分不能是负数。", "A part of a pie cannot be negative."));
        return false;
      }
    }
    return true;
  }

  private boolean isShort(int points, Place place) {
    if (points > MOST_POINTS) {
      diagnostics.report(
          CHART_INVALID,
          place,
          Message.of(
              "图表有{0}个数据，最多{1}个。",
              "The chart has {0} points; {1} are the most.", points, MOST_POINTS));
    }
    return points <= MOST_POINTS;
  }

  private LocalText text(Optional<LocalText> text, SourceText file, String zh, String en) {
    LocalText found = text.orElseGet(() -> new LocalText(file.start(), List.of()));
    for (Language language : languages) {
      if (found.in(language).isEmpty()) {
        diagnostics.report(
            CHART_TEXT_MISSING,
            found.place(),
            Message.of(
                "图表缺少" + zh + "的{0}文本。", "The chart has no " + en + " in {0}.", language.tag()));
      }
    }
    return found;
  }

  private static Message expectedRow(ChartKind kind) {
    String form =
        switch (kind) {
          case BAR, STACKED_BAR, LINE, PIE -> "{label: {…}, values: […]}";
          case FIGURES -> "{value: \"…\", label: {…}}";
          case TIMELINE -> "{when: 2026-04-01, label: {…}}";
          case STEPS -> "{label: {…}}";
          case COMPARISON -> "{aspect: {…}, before: {…}, after: {…}}";
        };
    return Message.of("这种图表的一行应当写成 {0}。", "A row of this chart is written {0}.", form);
  }
}
