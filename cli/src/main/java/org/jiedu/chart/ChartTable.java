package org.jiedu.chart;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.script.Language;
import org.jiedu.source.Fields;
import org.jiedu.source.Kinds;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;
import org.jiedu.source.SourceReader;
import org.jiedu.source.SourceText;

/** Reads a chart's data from a CSV file: first row the series, first column the labels. */
final class ChartTable {
  private final SourceReader sources;
  private final List<Language> languages;
  private final List<LocalText> series;
  private final Map<String, String> translations;

  ChartTable(SourceReader sources, List<Language> languages, Fields chart) {
    this.sources = sources;
    this.languages = languages;
    this.series = chart.list(ChartFormat.SERIES);
    this.translations =
        chart.list(ChartFormat.LABELS).stream()
            .collect(
                Collectors.toMap(label -> label.name().value(), label -> label.value().value()));
  }

  Optional<ChartData> read(Path file, Place named) {
    try {
      return sources.read(file).flatMap(text -> parse(text, named));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.getFileName(), e);
    }
  }

  private Optional<ChartData> parse(SourceText text, Place named) {
    List<CsvRecord> records = new ArrayList<>();
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text.text())) {
      csv.forEach(records::add);
    } catch (CsvParseException | IOException e) {
      report(text.start(), Message.of("不是CSV：引号没有结束。", "This is not CSV: a quote is left open."));
      return Optional.empty();
    }
    if (records.size() < 2 || records.get(0).getFieldCount() < 2) {
      report(
          text.start(),
          Message.of(
              "CSV至少要有一行系列名和一行数据。", "The CSV needs a row of series and a row of data at least."));
      return Optional.empty();
    }
    List<ChartRow> rows = new ArrayList<>();
    for (CsvRecord row : records.subList(1, records.size())) {
      Optional<ChartRow> read = row(row, line(text, row));
      if (read.isEmpty()) {
        return Optional.empty();
      }
      rows.add(read.get());
    }
    return Optional.of(new ChartData(series(records.get(0), named), rows));
  }

  private List<LocalText> series(CsvRecord header, Place named) {
    return series.isEmpty()
        ? header.getFields().stream().skip(1).map(name -> text(name, named)).toList()
        : series;
  }

  private Optional<ChartRow> row(CsvRecord row, Place line) {
    List<Placed<BigDecimal>> values = new ArrayList<>();
    for (String field : row.getFields().subList(1, row.getFieldCount())) {
      Optional<BigDecimal> value = Kinds.parseNumber(field.strip());
      if (value.isEmpty()) {
        report(line, Message.of("“{0}”不是数字。", "“{0}” is not a number.", field));
        return Optional.empty();
      }
      values.add(new Placed<>(value.get(), line));
    }
    return Optional.of(new ChartRow.Values(text(row.getField(0), line), values));
  }

  private LocalText text(String written, Place place) {
    List<LocalText.Version> versions = new ArrayList<>();
    versions.add(new LocalText.Version(languages.get(0), new Placed<>(written, place)));
    String translation = translations.get(written);
    if (translation != null) {
      versions.add(new LocalText.Version(languages.get(1), new Placed<>(translation, place)));
    }
    return new LocalText(place, versions);
  }

  private static Place line(SourceText text, CsvRecord row) {
    int line = (int) row.getStartingLineNumber();
    return new Place(text.file(), line, 1, line, text.line(line - 1).length() + 1);
  }

  private void report(Place place, Message message) {
    sources.diagnostics().report(ChartReader.CHART_INVALID, place, message);
  }
}
