package org.jiedu.page;

import java.util.List;

/**
 * What stands side by side: a block, or several where the languages have unequal numbers.
 *
 * @param anchor the row's own anchor on a bilingual page; empty where it has none, or where the
 *     page has one language and the anchor stands in the block
 * @param cells one for each language of the page
 * @param mentions packages that explain a clause that begins in this row
 * @param anchors every anchor in the row, without a language
 */
public record Row(String anchor, List<Cell> cells, List<Mention> mentions, List<String> anchors) {

  /**
   * A place of an interpretation that leads to a clause.
   *
   * @param interpretation the package's title, and the address of the section that mentions the
   *     clause
   * @param section the section's name
   * @param quote the first words of that section, plain text
   */
  public record Mention(PageLink interpretation, Phrase section, Text quote) {}

  /** Copies the lists. */
  public Row {
    cells = List.copyOf(cells);
    mentions = List.copyOf(mentions);
    anchors = List.copyOf(anchors);
  }

  /** Returns the same row with the packages that explain its clauses. */
  public Row with(List<Mention> found) {
    return new Row(anchor, cells, found, anchors);
  }
}
