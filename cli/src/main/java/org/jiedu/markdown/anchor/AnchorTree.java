package org.jiedu.markdown.anchor;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.jiedu.markdown.emphasis.AdjacentTexts;

/** Moves an anchor that ends a heading or paragraph to its beginning; any other is text again. */
final class AnchorTree extends AbstractVisitor implements PostProcessor {
  @Override
  public Node process(Node node) {
    node.accept(this);
    return node;
  }

  @Override
  public void visit(CustomNode customNode) {
    if (customNode instanceof Anchor anchor) {
      settle(anchor);
    } else {
      visitChildren(customNode);
    }
  }

  private static void settle(Anchor anchor) {
    Node block = anchor.getParent();
    boolean isNameable = block instanceof Heading || block instanceof Paragraph;
    if (!isNameable || block.getFirstChild() == anchor) {
      becomeText(anchor);
      return;
    }
    dropBlanksAround(anchor);
    block.prependChild(anchor);
  }

  /** Drops what parted the anchor, and blanks behind it, from the words of its block. */
  private static void dropBlanksAround(Anchor anchor) {
    while (anchor.getNext() != null) {
      anchor.getNext().unlink();
    }
    Node before = anchor.getPrevious();
    if (before instanceof SoftLineBreak || before instanceof HardLineBreak) {
      before.unlink();
    } else if (before instanceof Text text) {
      text.setLiteral(text.getLiteral().stripTrailing());
      if (text.getLiteral().isEmpty()) {
        text.unlink();
      }
    }
  }

  private static void becomeText(Anchor anchor) {
    Text text = new Text("{#" + anchor.id() + "}");
    text.setSourceSpans(anchor.getSourceSpans());
    anchor.insertBefore(text);
    Node block = anchor.getParent();
    anchor.unlink();
    AdjacentTexts.merge(block);
  }
}
