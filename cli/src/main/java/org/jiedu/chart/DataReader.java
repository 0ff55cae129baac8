package org.jiedu.chart;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jiedu.script.Language;
import org.jiedu.source.Fields;
import org.jiedu.source.LocalText;
import org.jiedu.source.PackageFile;
import org.jiedu.source.Placed;
import org.jiedu.source.SourceReader;

/** Reads a chart's series and rows, from its YAML or the CSV file that this names. */
record DataReader(
    SourceReader sources, List<Language> languages, ChartTexts texts, ChartFaults faults) {

  /** Returns the data, or none where there is a fault in them. */
  ChartData read(Fields chart, Path file, Path packageFolder) throws IOException {
    ChartKind kind = chart.get(ChartFormat.KIND).value();
    ChartRows written = new ChartRows(chart, faults);
    if (!kind.isSeries()) {
      List<ChartRow> rows = written.others();
      rows.forEach(texts::reportLong);
      return new ChartData(List.of(), rows, List.of());
    }
    Optional<List<LocalText>> names = written.series();
    List<LocalText> series = names.orElse(List.of());
    Optional<SeriesTable> table =
        chart.find(ChartFormat.DATA).isPresent()
            ? table(chart, series, file, packageFolder)
            : Optional.of(new SeriesTable(series, written.numbers(), List.of()));
    table.ifPresent(
        found -> {
          found.series().forEach(texts::reportLong);
          found.rows().forEach(row -> texts.reportLong(row.label()));
          // What the series are is not known if they were refused: every row would not fit them.
          if (names.isPresent()) {
            new SeriesRules(kind, faults).report(found);
          }
        });
    return table.filter(found -> !faults.any()).map(SeriesTable::data).orElse(ChartData.NONE);
  }

  private Optional<SeriesTable> table(
      Fields chart, List<LocalText> series, Path file, Path packageFolder) throws IOException {
    Optional<Placed<String>> named = ChartFormat.value(chart, ChartFormat.DATA);
    Optional<Path> path =
        named.isPresent()
            ? PackageFile.resolve(named.get(), file, packageFolder, sources.diagnostics())
            : Optional.empty();
    Optional<SeriesTable> table =
        path.isPresent()
            ? new ChartTable(languages, chart, series, faults).read(path.get(), sources)
            : Optional.empty();
    if (table.isEmpty()) {
      faults.note();
    }
    return table;
  }
}
