package org.jiedu.page;

import java.util.List;

/** Old and new text of a policy, clause beside clause. */
public record ComparisonView(
    Frame frame, PolicyCard older, PolicyCard newer, List<Line> lines, int differing) {

  /**
   * A clause in both texts.
   *
   * @param change {@code same}, {@code changed}, {@code added} or {@code removed}
   * @param older HTML with {@code <del>}; empty for what was added
   * @param newer HTML with {@code <ins>}; empty for what was removed
   */
  public record Line(String change, Phrase word, Cell older, Cell newer) {}
}
