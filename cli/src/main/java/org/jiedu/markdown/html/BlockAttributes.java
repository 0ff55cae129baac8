package org.jiedu.markdown.html;

import java.util.Map;
import java.util.Optional;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.jiedu.markdown.anchor.Anchor;
import org.jiedu.markdown.clause.ListNumber;

/** Gives blocks the id of their first anchor, and list items the number their author wrote. */
final class BlockAttributes implements AttributeProvider {
  private final PageState page;

  BlockAttributes(PageState page) {
    this.page = page;
  }

  @Override
  public void setAttributes(Node node, String tagName, Map<String, String> attributes) {
    Anchor.of(node).ifPresent(anchor -> attributes.put("id", page.id(anchor)));
    if (node instanceof ListItem item) {
      putNumber(item, attributes);
    }
  }

  /** A browser counts by itself, from where the list says; only what differs is written. */
  private void putNumber(ListItem item, Map<String, String> attributes) {
    Optional<Integer> number = number(item);
    Optional<Integer> counted =
        item.getPrevious() instanceof ListItem before ? number(before).map(n -> n + 1) : number;
    number
        .filter(written -> !counted.equals(Optional.of(written)))
        .ifPresent(written -> attributes.put("value", String.valueOf(written)));
  }

  private Optional<Integer> number(ListItem item) {
    return ListNumber.of(page.document(), item).map(ListNumber::value);
  }
}
