package org.jiedu.check;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.jiedu.diagnostic.Place;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.source.SourceText;

/** The words of a paragraph without its marks, each character with its place in the file. */
final class PlainPassage {
  private final SourceText source;
  private final String text;
  // Where each character stands in the file, in UTF-16 units from 0.
  private final int[] offsets;

  private PlainPassage(SourceText source, Collector collector) {
    this.source = source;
    // Both percent signs are one: a chart's unit may be written with the other.
    this.text = collector.words.toString().replace('％', '%');
    this.offsets = collector.offsets.build().toArray();
  }

  /** Returns the words of each paragraph that a block is or holds. */
  static List<PlainPassage> below(Node block, MarkdownDocument document) {
    List<PlainPassage> passages = new ArrayList<>();
    collect(block, document, passages);
    return passages;
  }

  /** Returns the words, with {@code \n} at line breaks and {@code %} for the full-width sign. */
  String text() {
    return text;
  }

  /** Returns where a part of the text stands that holds no line break. */
  Place place(int start, int end) {
    return source.place(offsets[start], offsets[end - 1] + 1);
  }

  // Nesting is limited by the reader, so recursion is safe.
  private static void collect(Node block, MarkdownDocument document, List<PlainPassage> passages) {
    if (block instanceof Paragraph) {
      Collector collector = new Collector(document.source());
      collector.appendChildren(block);
      passages.add(new PlainPassage(document.source(), collector));
      return;
    }
    for (Node child = block.getFirstChild(); child != null; child = child.getNext()) {
      collect(child, document, passages);
    }
  }

  private static final class Collector {
    private final SourceText source;
    private final StringBuilder words = new StringBuilder();
    private final IntStream.Builder offsets = IntStream.builder();

    Collector(SourceText source) {
      this.source = source;
    }

    private void appendChildren(Node parent) {
      for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
        if (node instanceof Text || node instanceof Code) {
          appendWritten(node);
        } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
          words.append('\n');
          offsets.add(0);
        } else if (!(node instanceof Image)) {
          appendChildren(node);
        }
      }
    }

    private void appendWritten(Node node) {
      for (SourceSpan span : node.getSourceSpans()) {
        int start = span.getInputIndex();
        int end = start + span.getLength();
        words.append(source.text(), start, end);
        IntStream.range(start, end).forEach(offsets::add);
      }
    }
  }
}
