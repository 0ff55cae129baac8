package org.jiedu.markdown.emphasis;

import org.commonmark.node.Node;
import org.commonmark.node.SourceSpans;
import org.commonmark.node.Text;
import org.jspecify.annotations.Nullable;

/** Joins texts that nothing parts any longer, as commonmark does: readers then find whole words. */
public final class AdjacentTexts {
  private AdjacentTexts() {}

  /** Makes one text of each sequence of texts among the children of a node. */
  public static void merge(Node parent) {
    Node child = parent.getFirstChild();
    while (child != null) {
      if (child instanceof Text text && text.getNext() instanceof Text) {
        mergeFrom(text);
      }
      child = child.getNext();
    }
  }

  private static void mergeFrom(Text first) {
    StringBuilder literal = new StringBuilder(first.getLiteral());
    SourceSpans spans = SourceSpans.empty();
    spans.addAll(first.getSourceSpans());
    @Nullable Node next = first.getNext();
    while (next instanceof Text text) {
      literal.append(text.getLiteral());
      spans.addAll(text.getSourceSpans());
      next = text.getNext();
      text.unlink();
    }
    first.setLiteral(literal.toString());
    first.setSourceSpans(spans.getSourceSpans());
  }
}
