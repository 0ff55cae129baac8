package org.jiedu.markdown.clause;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.anchor.Anchor;

/**
 * A block of a policy's text that may bear a number: a heading, a paragraph or a list item.
 *
 * @param node the heading, paragraph or list item
 * @param lead where its text stands: the node itself, or a list item's first paragraph
 * @param text the beginning of its text, with {@code \n} at soft line breaks
 * @param listDepth 0 outside lists, 1 in a list, 2 in a list within it
 */
record PolicyBlock(Node node, Node lead, String text, int listDepth) {
  private static final Pattern DATE =
      Pattern.compile("[\\d〇○零一二三四五六七八九十]{4}\\s*年\\s*\\S{1,3}月\\s*\\S{1,3}日");
  private static final Pattern NOTE = Pattern.compile("[（(]此件.*[）)]");
  private static final int LONGEST_SIGNATURE = 40;

  /**
   * Returns the blocks of a document in order. Quotations, tables and code hold other people's
   * words or no passages, and are passed over.
   */
  static List<PolicyBlock> of(MarkdownDocument document) {
    List<PolicyBlock> blocks = new ArrayList<>();
    Deque<Node> open = new ArrayDeque<>();
    int depth = 0;
    Node node = document.root().getFirstChild();
    while (node != null) {
      block(node, depth).ifPresent(blocks::add);
      boolean isEntered = node instanceof ListBlock || node instanceof ListItem;
      if (isEntered && node.getFirstChild() != null) {
        open.push(node);
        depth += node instanceof ListBlock ? 1 : 0;
        node = node.getFirstChild();
        continue;
      }
      node = node.getNext();
      while (node == null && !open.isEmpty()) {
        Node closed = open.pop();
        depth -= closed instanceof ListBlock ? 1 : 0;
        node = closed.getNext();
      }
    }
    return blocks;
  }

  private static Optional<PolicyBlock> block(Node node, int depth) {
    if (node instanceof ListItem) {
      Node lead = firstParagraph(node);
      return Optional.of(new PolicyBlock(node, lead, BlockText.of(lead), depth));
    }
    boolean isLeadOfItem =
        node.getParent() instanceof ListItem item && firstParagraph(item) == node;
    boolean isPassage = node instanceof Paragraph || node instanceof Heading;
    return isPassage && !isLeadOfItem
        ? Optional.of(new PolicyBlock(node, node, BlockText.of(node), depth))
        : Optional.empty();
  }

  private static Node firstParagraph(Node item) {
    for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
      if (child instanceof Paragraph) {
        return child;
      }
      if (child instanceof ListBlock || child instanceof BlockQuote) {
        break;
      }
    }
    return item;
  }

  /** Returns the anchor that the author wrote. */
  Optional<String> explicitAnchor() {
    return Anchor.of(node).or(() -> Anchor.of(lead));
  }

  boolean isHeading() {
    return node instanceof Heading;
  }

  /** Returns whether this is a paragraph that can be a 款: one of the text's own, in no list. */
  boolean isParagraph() {
    return node instanceof Paragraph && listDepth == 0;
  }

  boolean isDate() {
    return DATE.matcher(text).matches();
  }

  /** Returns whether this stands behind a policy's text: （此件公开发布）, or the list of annexes. */
  boolean isClosing() {
    return isDate() || NOTE.matcher(text).matches() || isAnnexList();
  }

  /** Returns whether this begins the list of annexes that stands before the signature. */
  boolean isAnnexList() {
    return text.startsWith("附件：") || text.startsWith("附件:");
  }

  /** Returns whether this could be who signs, if a date comes next. */
  boolean isShortLine() {
    return text.length() <= LONGEST_SIGNATURE && !text.endsWith("。") && !text.contains("\n");
  }
}
