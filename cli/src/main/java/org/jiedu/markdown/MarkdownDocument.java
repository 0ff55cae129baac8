package org.jiedu.markdown;

import java.util.List;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.jiedu.diagnostic.Place;
import org.jiedu.source.SourceText;

/**
 * A Markdown file as a tree of nodes that know their place. The tree is mutable and belongs to one
 * thread.
 *
 * @param source the whole file, front matter included
 * @param root the document node
 */
public record MarkdownDocument(SourceText source, Node root) {

  /** Returns the passage that a node was read from; 1:1 for a node that no text stands behind. */
  public Place place(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    if (spans.isEmpty()) {
      return source.start();
    }
    SourceSpan first = spans.get(0);
    SourceSpan last = spans.get(spans.size() - 1);
    return source.place(first.getInputIndex(), last.getInputIndex() + last.getLength());
  }
}
