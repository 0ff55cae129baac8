package org.jiedu.markdown.link;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Collects what the reader sees of a node, without marks. */
final class LinkText extends AbstractVisitor {
  private final StringBuilder text = new StringBuilder();

  private LinkText() {}

  static String of(Node node) {
    LinkText collector = new LinkText();
    collector.visitChildren(node);
    return collector.text.toString();
  }

  @Override
  public void visit(Text node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(Code node) {
    text.append(node.getLiteral());
  }

  @Override
  public void visit(SoftLineBreak node) {
    text.append(' ');
  }

  @Override
  public void visit(HardLineBreak node) {
    text.append(' ');
  }
}
