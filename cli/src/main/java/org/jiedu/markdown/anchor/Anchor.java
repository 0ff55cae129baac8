package org.jiedu.markdown.anchor;

import java.util.Optional;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/**
 * The anchor of the block whose first child it is: an explicit {@code {#id}}, or a clause's.
 *
 * <p>A child and not a field, because CommonMark's own nodes have no attributes.
 */
public final class Anchor extends CustomNode {
  private final String id;

  Anchor(String id) {
    this.id = id;
  }

  /** Returns the anchor as it stands behind {@code #} in an address, without a language. */
  public String id() {
    return id;
  }

  /** Returns the first anchor of a block. */
  public static Optional<String> of(Node block) {
    return block.getFirstChild() instanceof Anchor anchor
        ? Optional.of(anchor.id)
        : Optional.empty();
  }

  /** Gives a block an anchor, before any that it has. */
  public static void put(Node block, String id) {
    block.prependChild(new Anchor(id));
  }
}
