package org.jiedu.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.script.Language;
import org.jiedu.source.Fields;
import org.jiedu.source.Key;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;
import org.jiedu.source.Shape;
import org.jiedu.source.SourceReader;
import org.jiedu.source.SourceText;
import org.jiedu.source.YamlReader;

/** Reads charts. Safe for use by several threads. */
public final class ChartReader {
  static final Rule CHART_INVALID = Rule.error("chart-invalid");
  static final Rule CHART_TEXT_MISSING = Rule.error("chart-text-missing");

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

  /** Returns what a chart's YAML file looks like. */
  public static Shape shape() {
    return ChartFormat.FORMAT.shape();
  }

  /**
   * Returns the chart of a file, or empty after reporting everything for which there is none.
   *
   * @param packageFolder the folder that the chart's data must not leave
   * @throws IOException if a file cannot be read
   */
  public Optional<Chart> read(Path file, Path packageFolder) throws IOException {
    Optional<Chart> kept = sources.shelf().find(sources.name(file), Chart.class);
    if (kept.isPresent()) {
      return kept;
    }
    Optional<SourceText> source = sources.read(file);
    if (source.isEmpty()) {
      return Optional.empty();
    }
    sources.shelf().put(source.get(), SourceText.class, source.get());
    YamlReader.Result<Fields> result =
        new YamlReader(languages, diagnostics).read(source.get(), ChartFormat.FORMAT);
    if (result.value().isEmpty()) {
      return Optional.empty();
    }
    Fields fields = result.value().get();
    ChartFaults faults = new ChartFaults(diagnostics);
    ChartTexts texts = new ChartTexts(languages, diagnostics, faults);
    reportTexts(fields, texts);
    ChartData data =
        hasOneSource(fields, faults)
            ? new DataReader(sources, languages, texts, faults).read(fields, file, packageFolder)
            : ChartData.NONE;
    Chart chart =
        new Chart(
            source.get().file(),
            fields.get(ChartFormat.KIND).value(),
            title(fields, ChartFormat.TITLE),
            title(fields, ChartFormat.SUMMARY),
            ChartFormat.value(fields, ChartFormat.CHART_UNIT),
            ChartFormat.value(fields, ChartFormat.SOURCE),
            data.series(),
            data.rows(),
            Stream.concat(result.untranslated().stream(), data.untranslated().stream()).toList());
    if (faults.any()) {
      return Optional.empty();
    }
    sources.shelf().put(source.get(), Chart.class, chart);
    return Optional.of(chart);
  }

  private static void reportTexts(Fields fields, ChartTexts texts) {
    // A title that was refused is not missing as well.
    if (!isRefused(fields, ChartFormat.TITLE)) {
      texts.reportTitle(title(fields, ChartFormat.TITLE));
    }
    if (!isRefused(fields, ChartFormat.SUMMARY)) {
      texts.reportSummary(title(fields, ChartFormat.SUMMARY));
    }
    ChartFormat.value(fields, ChartFormat.CHART_UNIT).ifPresent(texts::reportLong);
    ChartFormat.value(fields, ChartFormat.SOURCE).ifPresent(texts::reportLong);
  }

  private static boolean isRefused(Fields fields, Key<Attempt<LocalText>> key) {
    return fields.find(key).filter(attempt -> attempt.value().isEmpty()).isPresent();
  }

  private static LocalText title(Fields fields, Key<Attempt<LocalText>> key) {
    return ChartFormat.value(fields, key)
        .orElseGet(() -> new LocalText(Place.startOf(fields.place().file()), List.of()));
  }

  private static boolean hasOneSource(Fields fields, ChartFaults faults) {
    Optional<Attempt<Placed<String>>> table = fields.find(ChartFormat.DATA);
    boolean hasRows = fields.find(ChartFormat.ROWS).isPresent();
    boolean mayBeTable = fields.get(ChartFormat.KIND).value().isSeries();
    if (table.isPresent() == hasRows || (table.isPresent() && !mayBeTable)) {
      faults.report(
          table
              .flatMap(Attempt::value)
              .map(Placed::place)
              .orElse(Place.startOf(fields.place().file())),
          Message.of(
              "图表的数据应当写在 rows 里；数字图表也可以用 data 指向一个CSV文件，两者取一。",
              "A chart's data stand in rows or, for numbers, in the CSV file that data names."));
      return false;
    }
    return true;
  }
}
