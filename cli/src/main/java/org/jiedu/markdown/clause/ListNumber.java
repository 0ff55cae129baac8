package org.jiedu.markdown.clause;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.ListItem;
import org.commonmark.node.OrderedList;
import org.commonmark.node.SourceSpan;
import org.jiedu.markdown.MarkdownDocument;

/**
 * The number of an ordered list's item as its author wrote it. CommonMark itself keeps the first
 * item's number only.
 *
 * @param value the number, 0 to 999,999,999
 * @param written the marker, such as {@code 3.} or {@code 3)}
 */
public record ListNumber(int value, String written) {
  private static final Pattern MARKER = Pattern.compile("\\s*((\\d{1,9})[.)])");
  private static final int LONGEST_MARKER = 16;

  /** Returns the number of an item; empty for an item of a bullet list. */
  public static Optional<ListNumber> of(MarkdownDocument document, ListItem item) {
    if (!(item.getParent() instanceof OrderedList) || item.getSourceSpans().isEmpty()) {
      return Optional.empty();
    }
    SourceSpan span = item.getSourceSpans().get(0);
    int start = span.getInputIndex();
    int end = start + Math.min(span.getLength(), LONGEST_MARKER);
    Matcher marker = MARKER.matcher(document.source().text().substring(start, end));
    return marker.lookingAt()
        ? Optional.of(new ListNumber(Integer.parseInt(marker.group(2)), marker.group(1)))
        : Optional.empty();
  }

  /** Returns whether the number is followed by a bracket and not by a full stop. */
  boolean isBracketed() {
    return written.endsWith(")");
  }
}
