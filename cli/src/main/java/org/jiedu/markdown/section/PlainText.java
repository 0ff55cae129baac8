package org.jiedu.markdown.section;

import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** The words of a node without their mark-up. */
public final class PlainText {
  private PlainText() {}

  /** Returns the words below a node, with a space for each line break. */
  public static String of(Node node) {
    StringBuilder text = new StringBuilder();
    Node current = node;
    while (current != null) {
      append(current, text);
      current = NodeOrder.next(current, node);
    }
    return text.toString().strip();
  }

  /** Adds a node's own words, without those below it. Words of two blocks are kept apart. */
  static void append(Node node, StringBuilder text) {
    if (node instanceof Text words) {
      text.append(words.getLiteral());
    } else if (node instanceof Code code) {
      text.append(code.getLiteral());
    } else if (node instanceof FencedCodeBlock block) {
      text.append(block.getLiteral());
    } else if (node instanceof IndentedCodeBlock block) {
      text.append(block.getLiteral());
    } else if (isBreak(node)) {
      text.append(' ');
    }
  }

  private static boolean isBreak(Node node) {
    return node instanceof SoftLineBreak
        || node instanceof HardLineBreak
        || node instanceof Block
        || node instanceof TableCell;
  }
}
