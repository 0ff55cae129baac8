package org.jiedu.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jiedu.chart.Chart;
import org.jiedu.chart.ChartKind;
import org.jiedu.chart.ChartReader;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.script.Language;
import org.jiedu.source.SourceReader;

/** Writes charts as YAML files, each with other labels and numbers, and reads them. */
final class SampleCharts {
  static final Language ZH = new Language("zh");
  static final Language BO = new Language("bo");
  static final int ROWS = 12;

  private final Vocabulary words = new Vocabulary(20260310);
  private final Path folder;

  private SampleCharts(Path folder) {
    this.folder = folder;
  }

  /** Returns bar charts of {@value #ROWS} rows and two series. */
  static List<Chart> bars(int count) {
    return read(IntStream.range(0, count).mapToObj(i -> ChartKind.BAR).toList());
  }

  /** Returns charts of all kinds by turns. */
  static List<Chart> mixed(int count) {
    ChartKind[] kinds = ChartKind.values();
    return read(IntStream.range(0, count).mapToObj(i -> kinds[i % kinds.length]).toList());
  }

  private static List<Chart> read(List<ChartKind> kinds) {
    try {
      // Its real path: the reader follows no symbolic link.
      Path folder = Files.createTempDirectory("jiedu-bench").toRealPath();
      try {
        return new SampleCharts(folder).all(kinds);
      } finally {
        Files.delete(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<Chart> all(List<ChartKind> kinds) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    ChartReader reader = new ChartReader(new SourceReader(folder, diagnostics), List.of(ZH, BO));
    List<Chart> charts = new ArrayList<>();
    Path file = folder.resolve("chart.yaml");
    for (ChartKind kind : kinds) {
      Files.writeString(file, yaml(kind));
      reader.read(file, folder).ifPresent(charts::add);
      Files.delete(file);
    }
    if (charts.size() < kinds.size() || diagnostics.hasErrors()) {
      throw new IllegalStateException("a chart of our own is wrong: " + diagnostics.sorted());
    }
    return charts;
  }

  private String yaml(ChartKind kind) {
    StringBuilder yaml = new StringBuilder("kind: ");
    yaml.append(kind.name().toLowerCase(Locale.ROOT).replace('_', '-')).append('\n');
    yaml.append("title: ").append(both(12, 9)).append('\n');
    yaml.append("summary: ").append(both(40, 30)).append('\n');
    yaml.append("source: ").append(both(5, 3)).append('\n');
    boolean isPie = kind == ChartKind.PIE;
    if (kind.isSeries()) {
      yaml.append("unit: {zh: 万元, bo: སྒོར་ཁྲི།}\n");
    }
    if (kind.isSeries() && !isPie) {
      yaml.append("series: [").append(both(4, 3)).append(", ").append(both(4, 3)).append("]\n");
    }
    return yaml.append("rows:\n").append(rows(kind, isPie ? 6 : ROWS)).toString();
  }

  private String rows(ChartKind kind, int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "  - {" + row(kind, i) + "}\n")
        .collect(Collectors.joining());
  }

  private String row(ChartKind kind, int index) {
    String label = "label: " + both(4 + words.number(5), 3 + words.number(5));
    return switch (kind) {
      case BAR, STACKED_BAR, LINE -> label + ", values: [" + value() + ", " + value() + "]";
      case PIE -> label + ", values: [" + value() + "]";
      case FIGURES -> "value: \"" + value() + "\", unit: {zh: 元, bo: སྒོར།}, " + label;
      case TIMELINE ->
          "when: 2026-" + (10 + index % 3) + "-" + (10 + index) + ", " + label + note();
      case STEPS -> label + note();
      case COMPARISON ->
          "aspect: " + both(4, 3) + ", before: " + both(16, 12) + ", after: " + both(16, 12);
    };
  }

  private String note() {
    return ", note: " + both(14, 10);
  }

  private String value() {
    return (1 + words.number(9999)) + "." + (1 + words.number(9));
  }

  private String both(int characters, int syllables) {
    return "{zh: " + words.han(characters) + ", bo: " + words.tibetan(syllables) + "།}";
  }
}
