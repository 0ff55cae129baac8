package org.jiedu.markdown.section;

import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** Walks a tree in the order of its text, without recursion: hostile texts nest deeply. */
final class NodeOrder {
  private NodeOrder() {}

  /** Returns the node behind another one in the tree below a root, or null behind the last. */
  static @Nullable Node next(Node node, Node root) {
    return node.getFirstChild() != null ? node.getFirstChild() : nextBeside(node, root);
  }

  /** Returns the node behind another one and all below it, or null behind the last. */
  static @Nullable Node nextBeside(Node node, Node root) {
    Node open = node;
    while (open != root) {
      if (open.getNext() != null) {
        return open.getNext();
      }
      open = open.getParent();
    }
    return null;
  }
}
