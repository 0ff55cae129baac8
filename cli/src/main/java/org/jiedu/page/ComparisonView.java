package org.jiedu.page;

import java.util.List;

/** Old and new text of a policy, clause beside clause. */
public record ComparisonView(
    Frame frame, PolicyCard older, PolicyCard newer, List<Line> lines, int changed)
    implements PageView {

  /**
   * A clause in both texts.
   *
   * @param change one of same, changed, added, removed
   * @param older HTML with {@code <del>}; empty for what was added
   * @param newer HTML with {@code <ins>}; empty for what was removed
   */
  public record Line(String change, Phrase word, Cell older, Cell newer) {}
}
