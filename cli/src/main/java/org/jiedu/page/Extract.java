package org.jiedu.page;

import java.util.List;
import org.jiedu.chart.Chart;

/** What a poster takes from a section in one language. */
sealed interface Extract {

  record Words(String text) implements Extract {}

  /**
   * A list, shortened.
   *
   * @param total how many items the text has
   */
  record Items(List<String> items, int total, boolean isNumbered) implements Extract {}

  record Figure(Chart chart) implements Extract {}

  /**
   * Terms, the first few.
   *
   * @param total how many the text has
   */
  record Terms(List<Meaning> meanings, int total) implements Extract {}

  record Meaning(String term, String definition) {}

  /** A table; the first row is its header. */
  record Table(List<List<String>> rows) implements Extract {}
}
