package org.jiedu.page;

import java.util.List;

/**
 * The page on which one searches.
 *
 * @param choices what the results can be narrowed by
 * @param other the search of the site's other language, relative
 * @param lists where one goes on without a search
 */
public record SearchView(
    Frame frame, Phrase title, List<Choice> choices, PageLink other, List<PageLink> lists)
    implements PageView {

  /** Copies the lists. */
  public SearchView {
    choices = List.copyOf(choices);
    lists = List.copyOf(lists);
  }

  /**
   * Pages of one kind, one year …
   *
   * @param name of the group, such as {@code forms}, as it stands in the page's address
   */
  public record Choice(String name, Phrase label, List<Option> options) {}

  /**
   * One of them.
   *
   * @param value such as {@code text}
   */
  public record Option(String value, Phrase label) {}
}
