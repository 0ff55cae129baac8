package org.jiedu.markdown.alert;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.PostProcessor;

/** Puts an alert in the place of each quote that begins with a marker. */
final class AlertTree extends AbstractVisitor implements PostProcessor {
  private static final Pattern MARKER = Pattern.compile("\\[!([A-Za-z]+)]\\s*");

  @Override
  public Node process(Node node) {
    node.accept(this);
    return node;
  }

  @Override
  public void visit(BlockQuote blockQuote) {
    visitChildren(blockQuote);
    if (blockQuote.getFirstChild() instanceof Paragraph paragraph
        && paragraph.getFirstChild() instanceof Text marker
        && isAloneOnItsLine(marker)
        && (marker.getNext() != null || paragraph.getNext() != null)) {
      type(marker).ifPresent(type -> replace(blockQuote, paragraph, type));
    }
  }

  private static Optional<AlertType> type(Text marker) {
    Matcher matcher = MARKER.matcher(marker.getLiteral());
    return matcher.matches() && isAsWritten(marker)
        ? AlertType.named(matcher.group(1))
        : Optional.empty();
  }

  /** An escaped bracket is shorter in the text than in the file. */
  private static boolean isAsWritten(Text marker) {
    int written = marker.getSourceSpans().stream().mapToInt(SourceSpan::getLength).sum();
    return written == 0 || written <= marker.getLiteral().length();
  }

  private static boolean isAloneOnItsLine(Text marker) {
    Node next = marker.getNext();
    return next == null || next instanceof SoftLineBreak || next instanceof HardLineBreak;
  }

  private static void replace(BlockQuote quote, Paragraph first, AlertType type) {
    Alert alert = new Alert(type);
    alert.setSourceSpans(quote.getSourceSpans());
    quote.insertBefore(alert);
    quote.unlink();
    dropFirstLine(first);
    Node child = first.getFirstChild() == null ? first.getNext() : first;
    while (child != null) {
      Node next = child.getNext();
      alert.appendChild(child);
      child = next;
    }
  }

  private static void dropFirstLine(Paragraph paragraph) {
    Node marker = paragraph.getFirstChild();
    Node lineBreak = marker.getNext();
    marker.unlink();
    if (lineBreak != null) {
      lineBreak.unlink();
    }
  }
}
