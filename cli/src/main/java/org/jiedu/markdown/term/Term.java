package org.jiedu.markdown.term;

import java.util.List;
import org.commonmark.node.Node;
import org.jiedu.diagnostic.Place;

/**
 * A term and what it means.
 *
 * @param name the bold words, without a closing colon, tsheg or shad
 * @param definition what follows them, as plain text
 * @param inlines the definition's nodes in the paragraph of the name, to render in this order; a
 *     first text node may be a copy without the mark between name and definition
 * @param blocks further blocks of the definition
 * @param place where the list item stands
 */
public record Term(
    String name, String definition, List<Node> inlines, List<Node> blocks, Place place) {

  /** Copies the lists. */
  public Term {
    inlines = List.copyOf(inlines);
    blocks = List.copyOf(blocks);
  }
}
