package org.jiedu.markdown.html;

import java.util.Map;
import java.util.OptionalInt;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.AttributeProvider;
import org.jiedu.markdown.anchor.Anchor;

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

  private void putNumber(ListItem item, Map<String, String> attributes) {
    OptionalInt number = ListNumber.of(item, page.document().source());
    OptionalInt counted = ListNumber.counted(item, page.document().source());
    if (number.isPresent() && !number.equals(counted)) {
      attributes.put("value", String.valueOf(number.getAsInt()));
    }
  }
}
