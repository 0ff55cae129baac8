package org.jiedu.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jiedu.diagnostic.Message;
import org.jiedu.source.Fields;
import org.jiedu.source.LocalText;

/** Reads series and rows from a chart's YAML; what was refused there is a fault of the chart. */
final class ChartRows {
  private final ChartKind kind;
  private final Fields chart;
  private final ChartFaults faults;

  ChartRows(Fields chart, ChartFaults faults) {
    this.kind = chart.get(ChartFormat.KIND).value();
    this.chart = chart;
    this.faults = faults;
  }

  /** Returns the names of the series, none if there is no such key; empty if it was refused. */
  Optional<List<LocalText>> series() {
    Optional<Attempt<List<Attempt<LocalText>>>> written = chart.find(ChartFormat.SERIES);
    if (written.isEmpty()) {
      return Optional.of(List.of());
    }
    List<LocalText> names = new ArrayList<>();
    for (Attempt<LocalText> name : written.get().value().orElse(List.of())) {
      name.value().ifPresentOrElse(names::add, faults::note);
    }
    if (written.get().value().filter(list -> list.size() == names.size()).isEmpty()) {
      faults.note();
      return Optional.empty();
    }
    return Optional.of(names);
  }

  /** Returns the rows of a chart of numbers. */
  List<SeriesRow> numbers() {
    List<SeriesRow> rows = rows(ChartFormat::series, row -> row.cells().size());
    if (rows.stream().anyMatch(row -> !row.isWhole())) {
      faults.note();
    }
    return rows;
  }

  /** Returns the rows of any other chart. */
  List<ChartRow> others() {
    return rows(row -> ChartFormat.row(kind, row), row -> 1);
  }

  private <R> List<R> rows(Function<Fields, Optional<R>> read, Function<R, Integer> points) {
    PointLimit limit = new PointLimit(faults);
    List<R> rows = new ArrayList<>();
    for (Fields fields : written()) {
      Optional<R> row = read.apply(fields);
      if (!ChartFormat.hasForm(kind, fields)) {
        faults.report(fields.place(), expected());
      } else if (row.isEmpty()) {
        faults.note();
      } else if (limit.takes(fields.place(), points.apply(row.get()))) {
        rows.add(row.get());
      } else {
        return rows;
      }
    }
    return rows;
  }

  private List<Fields> written() {
    List<Fields> rows = new ArrayList<>();
    Optional<List<Attempt<Fields>>> written = ChartFormat.value(chart, ChartFormat.ROWS);
    for (Attempt<Fields> row : written.orElse(List.of())) {
      row.value().ifPresentOrElse(rows::add, faults::note);
    }
    if (written.isEmpty()) {
      faults.note();
    }
    return rows;
  }

  private Message expected() {
    String form =
        switch (kind) {
          case BAR, STACKED_BAR, LINE, PIE -> "{label: {…}, values: […]}";
          case FIGURES -> "{value: \"…\", unit: {…}, label: {…}}";
          case TIMELINE -> "{when: 2026-04-01, label: {…}, note: {…}}";
          case STEPS -> "{label: {…}, note: {…}}";
          case COMPARISON -> "{aspect: {…}, before: {…}, after: {…}}";
        };
    return Message.of("这种图表的一行应当写成 {0}。", "A row of this chart is written {0}.", form);
  }
}
