package org.jiedu.chart;

import java.io.IOException;
import java.lang.Character.UnicodeScript;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiedu.diagnostic.Message;
import org.jiedu.script.Language;
import org.jiedu.source.Fields;
import org.jiedu.source.Lists;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;
import org.jiedu.source.SourceReader;
import org.jiedu.source.SourceText;
import org.jiedu.source.Untranslated;

/**
 * Reads a chart's data from a CSV file, in UTF-8 or GB18030: first row the series, first column the
 * labels, in the site's authoritative language. Of one chart.
 */
final class ChartTable {
  private final List<Language> languages;
  private final List<LocalText> series;
  private final Map<String, Placed<String>> translations;
  private final ChartFaults faults;
  private final List<Untranslated> untranslated = new ArrayList<>();

  /**
   * Makes a reader.
   *
   * @param series names that the chart gives instead of the table's own; may be empty
   */
  ChartTable(List<Language> languages, Fields chart, List<LocalText> series, ChartFaults faults) {
    this.languages = languages;
    this.series = series;
    this.translations =
        chart.list(ChartFormat.LABELS).stream()
            .collect(
                Collectors.toMap(
                    label -> label.name().value(), Lists.Named::value, (first, later) -> first));
    this.faults = faults;
  }

  /** Returns the table, or empty after reporting why there is none. */
  Optional<SeriesTable> read(Path file, SourceReader sources) throws IOException {
    Optional<SourceText> text = sources.readTable(file);
    return text.flatMap(this::table);
  }

  private Optional<SeriesTable> table(SourceText text) {
    Optional<List<List<Placed<String>>>> rows = CsvRows.read(text, faults);
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    if (rows.get().size() < 2 || rows.get().get(0).size() < 2) {
      faults.report(
          text.start(),
          Message.of(
              "表格至少要有一行系列名和一行数据，各列用半角逗号分开。",
              "The table needs a row of series and a row of data, its columns divided by commas."));
      return Optional.empty();
    }
    List<Placed<String>> header = rows.get().get(0);
    List<LocalText> names = names(header.subList(1, header.size()));
    List<SeriesRow> data = data(rows.get().subList(1, rows.get().size()));
    return Optional.of(new SeriesTable(names, data, untranslated));
  }

  private List<LocalText> names(List<Placed<String>> header) {
    if (series.isEmpty()) {
      return header.stream().map(this::label).toList();
    }
    if (series.size() != header.size()) {
      faults.report(
          header.get(0).place(),
          Message.of(
              "表格第一行有{0}个系列，series 里写了{1}个，两处应当一样多。",
              "The table's first row has {0} series and the key series {1}; there must be as many.",
              header.size(),
              series.size()));
    }
    return series;
  }

  private List<SeriesRow> data(List<List<Placed<String>>> rows) {
    PointLimit limit = new PointLimit(faults);
    List<SeriesRow> data = new ArrayList<>();
    for (List<Placed<String>> row : rows) {
      List<Placed<String>> numbers = row.subList(1, row.size());
      if (!limit.takes(row.get(0).place(), numbers.size())) {
        return data;
      }
      data.add(new SeriesRow(label(row.get(0)), numbers.stream().map(this::cell).toList()));
    }
    return data;
  }

  private ChartCell cell(Placed<String> written) {
    ChartCell cell = new ChartCell(ChartNumber.parse(written.value()), written.place());
    if (cell.number().isEmpty()) {
      faults.report(written.place(), ChartNumber.fault(written.value()));
    }
    return cell;
  }

  private LocalText label(Placed<String> cell) {
    Placed<String> written = new Placed<>(oneLine(cell.value()), cell.place());
    if (written.value().isEmpty()) {
      faults.report(
          cell.place(),
          Message.of(
              "这一格是空的；第一行应当写各系列的名称，第一列应当写各行的名称。",
              "This cell is empty; the first row names the series and the first column the rows."));
    }
    List<LocalText.Version> versions = new ArrayList<>();
    for (Language language : languages) {
      version(written, language)
          .ifPresentOrElse(
              text -> versions.add(new LocalText.Version(language, text)),
              () -> untranslated.add(new Untranslated(cell.place(), language)));
    }
    return new LocalText(cell.place(), versions);
  }

  /** Years, codes and the like read the same in each language. */
  private Optional<Placed<String>> version(Placed<String> written, Language language) {
    boolean isSame =
        language.equals(languages.get(0))
            || written
                .value()
                .codePoints()
                .filter(Character::isLetter)
                .allMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.LATIN);
    return Optional.ofNullable(translations.get(written.value()))
        .filter(translation -> !language.equals(languages.get(0)))
        .or(() -> isSame ? Optional.of(written) : Optional.empty());
  }

  /** A cell may hold line ends, which a chart sets where they fit; Han text has no spaces there. */
  private static String oneLine(String cell) {
    StringBuilder text = new StringBuilder();
    for (String line : cell.strip().split("\n", -1)) {
      String part = line.strip();
      boolean isBetweenAscii =
          !text.isEmpty() && !part.isEmpty() && text.charAt(text.length() - 1) < 128;
      text.append(isBetweenAscii && part.charAt(0) < 128 ? " " : "").append(part);
    }
    return text.toString();
  }
}
