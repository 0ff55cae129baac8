package org.jiedu.markdown.emphasis;

import java.util.List;
import org.commonmark.node.CustomNode;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;

/** A run of {@code *} or {@code _} whose meaning is not known yet. None is left after parsing. */
final class MarkRun extends CustomNode {
  private final char mark;
  private final int originalLength;
  private final int before;
  private final int after;
  private int length;

  /**
   * Describes a run by its surroundings.
   *
   * @param before code point before the run; {@code Scanner.END} where there is none
   * @param after code point behind the run, likewise
   */
  MarkRun(char mark, int length, int before, int after) {
    this.mark = mark;
    this.originalLength = length;
    this.length = length;
    this.before = before;
    this.after = after;
  }

  char mark() {
    return mark;
  }

  int before() {
    return before;
  }

  int after() {
    return after;
  }

  /** Returns how many marks were written. */
  int originalLength() {
    return originalLength;
  }

  /** Returns how many marks no emphasis has taken yet. */
  int length() {
    return length;
  }

  /** Takes marks off the beginning, and returns where they stood. */
  List<SourceSpan> takeFirst(int count) {
    length -= count;
    List<SourceSpan> all = getSourceSpans();
    if (all.isEmpty()) {
      return all;
    }
    SourceSpan span = all.get(0);
    setSourceSpans(List.of(span.subSpan(count)));
    return List.of(span.subSpan(0, count));
  }

  /** Takes marks off the end, and returns where they stood. */
  List<SourceSpan> takeLast(int count) {
    length -= count;
    List<SourceSpan> all = getSourceSpans();
    if (all.isEmpty()) {
      return all;
    }
    SourceSpan span = all.get(0);
    setSourceSpans(List.of(span.subSpan(0, length)));
    return List.of(span.subSpan(length));
  }

  /** Puts the marks that are left back into the text. */
  void becomeText() {
    Text text = new Text(String.valueOf(mark).repeat(length));
    text.setSourceSpans(getSourceSpans());
    insertBefore(text);
    unlink();
  }
}
