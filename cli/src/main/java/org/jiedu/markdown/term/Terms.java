package org.jiedu.markdown.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.anchor.Anchor;
import org.jiedu.markdown.section.PlainText;
import org.jiedu.markdown.section.Section;

/** Finds the terms of a section: its list items that begin with bold words. */
public final class Terms {
  private static final Pattern OPENING_MARKS = Pattern.compile("^[\\s\\p{Z}：:—–\\-－་།༎]+");
  private static final Pattern CLOSING_MARKS = Pattern.compile("[\\s\\p{Z}：:་།༎]+$");

  private Terms() {}

  /** Returns the terms of a section, in the order of the text; its tree stays as it is. */
  public static List<Term> of(MarkdownDocument document, Section section) {
    List<Term> terms = new ArrayList<>();
    for (Node block : section.blocks()) {
      if (block instanceof ListBlock) {
        for (Node item = block.getFirstChild(); item != null; item = item.getNext()) {
          term(document, item).ifPresent(terms::add);
        }
      }
    }
    return terms;
  }

  private static Optional<Term> term(MarkdownDocument document, Node item) {
    Node paragraph = withoutAnchors(item.getFirstChild());
    if (!(paragraph instanceof Paragraph)) {
      return Optional.empty();
    }
    if (!(withoutAnchors(paragraph.getFirstChild()) instanceof StrongEmphasis bold)) {
      return Optional.empty();
    }
    String name = CLOSING_MARKS.matcher(PlainText.of(bold)).replaceFirst("");
    List<Node> inlines = withoutOpeningMarks(from(bold.getNext()));
    List<Node> blocks = from(paragraph.getNext());
    return name.isEmpty()
        ? Optional.empty()
        : Optional.of(new Term(name, text(inlines, blocks), inlines, blocks, document.place(item)));
  }

  private static Node withoutAnchors(Node first) {
    Node node = first;
    while (node instanceof Anchor) {
      node = node.getNext();
    }
    return node;
  }

  private static List<Node> from(Node first) {
    List<Node> nodes = new ArrayList<>();
    for (Node node = first; node != null; node = node.getNext()) {
      nodes.add(node);
    }
    return nodes;
  }

  // A copy: the section itself is rendered with the mark.
  private static List<Node> withoutOpeningMarks(List<Node> inlines) {
    if (inlines.isEmpty() || !(inlines.get(0) instanceof Text text)) {
      return inlines;
    }
    List<Node> rest = new ArrayList<>(inlines.subList(1, inlines.size()));
    String words = OPENING_MARKS.matcher(text.getLiteral()).replaceFirst("");
    if (!words.isEmpty()) {
      Text copy = new Text(words);
      copy.setSourceSpans(text.getSourceSpans());
      rest.add(0, copy);
    }
    return rest;
  }

  private static String text(List<Node> inlines, List<Node> blocks) {
    String first = inlines.stream().map(Terms::words).collect(Collectors.joining());
    Stream<String> further = blocks.stream().map(PlainText::of);
    return Stream.concat(Stream.of(first.strip()), further)
        .filter(words -> !words.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String words(Node node) {
    if (node instanceof SoftLineBreak) {
      return " ";
    }
    return node instanceof Text text ? text.getLiteral() : PlainText.of(node);
  }
}
