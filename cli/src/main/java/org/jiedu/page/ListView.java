package org.jiedu.page;

import java.util.List;

/**
 * A list of policies or interpretations, or one page of it.
 *
 * @param title the list's name, such as a department's
 * @param facts what is known of that department, topic …
 * @param items at most 20
 * @param total how many the whole list has
 * @param pages links to all pages of the list; empty where there is one
 * @param filters other lists beside this one, in groups
 */
public record ListView(
    Frame frame,
    Phrase title,
    List<Fact> facts,
    List<ListItem> items,
    int total,
    List<CountedLink> pages,
    List<FilterGroup> filters)
    implements PageView {

  /** Lists of one kind, such as the forms. */
  public record FilterGroup(Phrase name, List<CountedLink> links) {}
}
