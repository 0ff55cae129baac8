package org.jiedu.page;

import java.util.List;

/**
 * A section of an interpretation.
 *
 * @param anchor the section's anchor on the page; empty for the text before the first section
 * @param number counted from 1; 0 for the text before the first section
 * @param heads the heading in each language of the page that has one
 */
public record SectionView(String anchor, int number, List<Head> heads, List<Row> rows) {

  /**
   * A section's heading in one language.
   *
   * @param anchor the half's anchor on a bilingual page, such as {@code background-bo}; empty on
   *     another
   * @param html inline HTML
   * @param text the same as plain text
   */
  public record Head(String lang, String anchor, String html, String text) {}

  /** Copies the lists. */
  public SectionView {
    heads = List.copyOf(heads);
    rows = List.copyOf(rows);
  }
}
