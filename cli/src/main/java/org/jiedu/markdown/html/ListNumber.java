package org.jiedu.markdown.html;

import java.util.List;
import java.util.OptionalInt;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;
import org.jiedu.source.SourceText;

/**
 * The number of a list item as its author wrote it. CommonMark keeps only the first of a list, but
 * a policy's numbering is part of its text.
 */
final class ListNumber {
  private static final int MOST_DIGITS = 9;

  private ListNumber() {}

  /** Returns the written number; empty for an item of a list without numbers. */
  static OptionalInt of(ListItem item, SourceText source) {
    List<SourceSpan> spans = item.getSourceSpans();
    if (!(item.getParent() instanceof OrderedList) || spans.isEmpty()) {
      return OptionalInt.empty();
    }
    String text = source.text();
    int start = spans.get(0).getInputIndex();
    while (start < text.length() && " \t".indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    int end = start;
    while (end < text.length() && end - start < MOST_DIGITS && isDigit(text.charAt(end))) {
      end++;
    }
    return end == start
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(text, start, end, 10));
  }

  /** Returns the number that a browser shows by itself. */
  static OptionalInt counted(ListItem item, SourceText source) {
    Node previous = item.getPrevious();
    if (previous instanceof ListItem before) {
      OptionalInt number = of(before, source);
      return number.isPresent() ? OptionalInt.of(number.getAsInt() + 1) : number;
    }
    // The list says where it starts.
    return of(item, source);
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
