package org.jiedu.chart;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Message;
import org.jiedu.source.Placed;
import org.jiedu.source.SourceText;

/** Reads CSV (RFC 4180) into rows of cells that know their place; rows of nothing are left out. */
final class CsvRows {
  private final SourceText text;
  private final ChartFaults faults;
  private final List<List<Placed<String>>> rows = new ArrayList<>();

  private CsvRows(SourceText text, ChartFaults faults) {
    this.text = text;
    this.faults = faults;
  }

  /** Returns the rows of a text, or empty after reporting where its quotation marks go wrong. */
  static Optional<List<List<Placed<String>>>> read(SourceText text, ChartFaults faults) {
    CsvRows csv = new CsvRows(text, faults);
    return csv.read() ? Optional.of(csv.rows) : Optional.empty();
  }

  private boolean read() {
    int end = 0;
    try (CsvReader<CsvRecord> csv = reader()) {
      for (CsvRecord row : csv) {
        end = take(row);
        if (end > text.text().length()) {
          return false;
        }
      }
      return true;
    } catch (CsvParseException e) {
      reportRowAfter(end);
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException("cannot close a text", e);
    }
  }

  private CsvReader<CsvRecord> reader() {
    return CsvReader.builder()
        .allowExtraFields(true)
        .allowMissingFields(true)
        .ofCsvRecord(text.text());
  }

  /** Takes a row and returns the offset behind it; one behind the text where a quote is open. */
  private int take(CsvRecord row) {
    List<Placed<String>> cells = new ArrayList<>();
    int start = text.offset((int) row.getStartingLineNumber() - 1, 0);
    int end = start;
    for (String cell : row.getFields()) {
      start = cells.isEmpty() ? start : end + 1;
      end = start + writtenLength(cell, start);
      if (end > text.text().length()) {
        reportOpenQuote(start);
        return end;
      }
      cells.add(new Placed<>(cell, text.place(start, end)));
    }
    if (cells.stream().anyMatch(cell -> !cell.value().isBlank())) {
      rows.add(cells);
    }
    return end;
  }

  /** Quotation marks stand around a cell and, for each within it, once more. */
  private int writtenLength(String cell, int start) {
    return text.text().startsWith("\"", start)
        ? cell.length() + 2 + (int) cell.chars().filter(c -> c == '"').count()
        : cell.length();
  }

  private void reportOpenQuote(int start) {
    faults.report(
        text.place(start, start + 1),
        Message.of(
            "这里的引号没有结束；表格里的引号要成对。",
            "This quotation mark is never closed; they stand in pairs in a table."));
  }

  private void reportRowAfter(int end) {
    int start = end;
    while (text.text().startsWith("\n", start)) {
      start++;
    }
    int lineEnd = text.text().indexOf('\n', start);
    faults.report(
        text.place(start, lineEnd < 0 ? text.text().length() : lineEnd),
        Message.of(
            "从这一行起读不成表格：引号没有成对；整格加引号时，引号外不能再有字。",
            "This is no row of a table: quotation marks stand in pairs around a whole cell."));
  }
}
