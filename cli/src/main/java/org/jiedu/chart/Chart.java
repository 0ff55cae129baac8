package org.jiedu.chart;

import java.util.List;
import java.util.Optional;
import org.jiedu.source.LocalText;
import org.jiedu.source.Untranslated;

/**
 * A chart as its YAML file, with its CSV file, describes it.
 *
 * @param file path relative to the workspace
 * @param summary what the chart shows, in words: its text alternative
 * @param series names of the series; may be empty where there is one
 * @param rows all of the form that the kind asks for
 * @param untranslated texts that lack a language, but for title and summary
 */
public record Chart(
    String file,
    ChartKind kind,
    LocalText title,
    LocalText summary,
    Optional<LocalText> unit,
    Optional<LocalText> source,
    List<LocalText> series,
    List<ChartRow> rows,
    List<Untranslated> untranslated) {

  /** Copies the lists. */
  public Chart {
    series = List.copyOf(series);
    rows = List.copyOf(rows);
    untranslated = List.copyOf(untranslated);
  }
}
