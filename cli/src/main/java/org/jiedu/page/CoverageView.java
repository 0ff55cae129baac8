package org.jiedu.page;

import java.util.List;

/**
 * Which clauses of a policy are explained by which package.
 *
 * @param columns the packages
 * @param covered how many of the rows are explained
 */
public record CoverageView(
    Frame frame, PolicyCard policy, List<PageLink> columns, List<Line> lines, int covered)
    implements PageView {

  /**
   * A clause.
   *
   * @param label its number as written
   * @param text its first words
   * @param level 1 for the outermost
   * @param marks for each package the places that lead to the clause
   */
  public record Line(String href, Text label, Text text, int level, List<List<PageLink>> marks) {}
}
