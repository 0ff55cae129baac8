package org.jiedu.chart;

import java.util.List;
import org.jiedu.picture.Wording;

/**
 * The words that charts need beside their own, in each language of the site.
 *
 * @param before what was, over the old
 * @param after what is, over the new
 * @param source stands before who the data come from
 */
public record ChartWords(List<Wording> before, List<Wording> after, List<Wording> source) {

  /** Copies the lists. */
  public ChartWords {
    before = List.copyOf(before);
    after = List.copyOf(after);
    source = List.copyOf(source);
  }
}
