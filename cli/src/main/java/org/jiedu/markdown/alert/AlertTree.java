package org.jiedu.markdown.alert;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;
import org.jiedu.markdown.emphasis.AdjacentTexts;
import org.jspecify.annotations.Nullable;

/** Puts an alert in the place of each quote that begins with a marker; others are text again. */
final class AlertTree extends AbstractVisitor implements PostProcessor {
  @Override
  public Node process(Node node) {
    node.accept(this);
    return node;
  }

  @Override
  public void visit(BlockQuote blockQuote) {
    if (blockQuote.getFirstChild() instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof AlertMarker marker
        && isAloneOnItsLine(marker)
        && (afterBlanks(marker) != null || paragraph.getNext() != null)) {
      visitChildren(replace(blockQuote, paragraph, marker));
    } else {
      visitChildren(blockQuote);
    }
  }

  @Override
  protected void visitChildren(Node parent) {
    boolean hadMarker = false;
    for (Node child = parent.getFirstChild(); child != null; ) {
      Node next = child.getNext();
      if (child instanceof AlertMarker marker) {
        becomeText(marker);
        hadMarker = true;
      } else {
        child.accept(this);
      }
      child = next;
    }
    if (hadMarker) {
      AdjacentTexts.merge(parent);
    }
  }

  private static boolean isAloneOnItsLine(AlertMarker marker) {
    Node next = afterBlanks(marker);
    return next == null || next instanceof SoftLineBreak || next instanceof HardLineBreak;
  }

  private static Alert replace(BlockQuote quote, Paragraph first, AlertMarker marker) {
    Alert alert = new Alert(marker.type());
    alert.setSourceSpans(quote.getSourceSpans());
    quote.insertBefore(alert);
    quote.unlink();
    dropFirstLine(marker);
    Node child = first.getFirstChild() == null ? first.getNext() : first;
    while (child != null) {
      Node next = child.getNext();
      alert.appendChild(child);
      child = next;
    }
    return alert;
  }

  /** Returns what follows a marker and the blanks behind it. */
  private static @Nullable Node afterBlanks(AlertMarker marker) {
    Node next = marker.getNext();
    return next instanceof Text text && text.getLiteral().isBlank() ? text.getNext() : next;
  }

  /** Drops the marker, the blanks behind it and the end of its line. */
  private static void dropFirstLine(AlertMarker marker) {
    Node rest = afterBlanks(marker);
    Node first = rest == null ? null : rest.getNext();
    Node child = marker;
    while (child != null && child != first) {
      Node next = child.getNext();
      child.unlink();
      child = next;
    }
  }

  private static void becomeText(AlertMarker marker) {
    Text text = new Text(marker.text());
    text.setSourceSpans(marker.getSourceSpans());
    marker.insertBefore(text);
    marker.unlink();
  }
}
