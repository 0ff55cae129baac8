package org.jiedu.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiedu.chart.Chart;
import org.jiedu.chart.ChartRow;
import org.jiedu.check.LabelFinder.Occurrence;
import org.jiedu.script.Language;
import org.jiedu.source.LocalText;

/** What a chart says of each label, in one language. */
final class ChartFacts {
  private final Chart chart;
  private final Language language;
  private final Map<String, List<Row>> rows = new HashMap<>();
  private final Map<String, Integer> series = new HashMap<>();
  private final LabelFinder finder;

  /** A row's numbers, one for each series, and their unit. */
  private record Row(String unit, List<BigDecimal> values) {}

  /**
   * What a chart says of the only label that a clause names.
   *
   * @param names where the clause names labels and series, end by start: a number there is a part
   */
  record Said(
      String file,
      String label,
      String unit,
      List<BigDecimal> values,
      NavigableMap<Integer, Integer> names) {

    boolean agrees(BigDecimal number) {
      return values.stream().anyMatch(value -> value.compareTo(number) == 0);
    }

    boolean isName(WrittenNumber number) {
      Map.Entry<Integer, Integer> name = names.floorEntry(number.start());
      return name != null && number.end() <= name.getValue();
    }
  }

  ChartFacts(Chart chart, Language language) {
    this.chart = chart;
    this.language = language;
    chart.rows().forEach(this::add);
    for (int i = 0; i < chart.series().size(); i++) {
      int index = i;
      name(chart.series().get(i)).ifPresent(name -> series.putIfAbsent(name, index));
    }
    this.finder =
        new LabelFinder(Stream.concat(rows.keySet().stream(), series.keySet().stream()).toList());
  }

  private void add(ChartRow row) {
    if (row instanceof ChartRow.Values values) {
      add(
          values.label(),
          chart.unit(),
          values.values().stream().map(value -> value.value()).toList());
    } else if (row instanceof ChartRow.Figure figure) {
      WrittenNumber.parse(figure.value().strip())
          .ifPresent(value -> add(figure.label(), figure.unit(), List.of(value)));
    }
  }

  private void add(LocalText label, Optional<LocalText> unit, List<BigDecimal> values) {
    Optional<String> name = name(label);
    if (name.isPresent()) {
      rows.computeIfAbsent(name.get(), x -> new ArrayList<>())
          .add(new Row(unit.flatMap(this::name).orElse(""), values));
    }
  }

  /** A closing tsheg or shad is no part of a name: it changes with what follows. */
  private Optional<String> name(LocalText text) {
    return text.in(language)
        .map(name -> name.strip().replaceAll("[་།༎]{1,9}$", "").replace('％', '%'))
        .filter(name -> !name.isEmpty());
  }

  /** Returns what the chart says of the label that a clause names, if that is only one. */
  List<Said> saidIn(String text, int start, int end) {
    List<Occurrence> names =
        finder.find(text, start, end).stream().filter(name -> !isNumber(name, text)).toList();
    Set<String> labels = new LinkedHashSet<>();
    Set<Integer> inSeries = new LinkedHashSet<>();
    for (Occurrence name : names) {
      if (rows.containsKey(name.label())) {
        labels.add(name.label());
      } else {
        inSeries.add(series.getOrDefault(name.label(), 0));
      }
    }
    if (labels.size() != 1 || names.stream().anyMatch(name -> LabelFinder.isDenied(text, name))) {
      return List.of();
    }
    String label = labels.iterator().next();
    NavigableMap<Integer, Integer> named = new TreeMap<>();
    names.forEach(name -> named.put(name.start(), name.end()));
    return rows.getOrDefault(label, List.of()).stream()
        .filter(row -> !row.unit().isEmpty())
        .map(row -> said(label, row, inSeries, named))
        .toList();
  }

  private Said said(
      String label, Row row, Set<Integer> inSeries, NavigableMap<Integer, Integer> named) {
    List<BigDecimal> values =
        inSeries.isEmpty() ? row.values() : inSeries.stream().map(row.values()::get).toList();
    return new Said(chart.file(), label, row.unit(), values, named);
  }

  /** A label of digits, such as a year, is the number itself where the unit stands by it. */
  private boolean isNumber(Occurrence name, String text) {
    WrittenNumber number = new WrittenNumber(name.start(), name.end(), BigDecimal.ZERO);
    return name.label().codePoints().noneMatch(Character::isLetter)
        && rows.getOrDefault(name.label(), List.of()).stream()
            .anyMatch(row -> number.with(row.unit(), text, language).isPresent());
  }
}
