package org.jiedu.markdown.emphasis;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.SourceSpans;
import org.commonmark.node.StrongEmphasis;
import org.jspecify.annotations.Nullable;

/**
 * Pairs the runs of one container, in time linear in their number.
 *
 * <p>Follows CommonMark 0.31, "process emphasis". What a search for an opener has passed over in
 * vain, no later search of the same kind passes again ({@code openers_bottom}).
 */
final class RunPairing {
  private final Consumer<SourceSpan> unpaired;
  private final int[] openersBottom = new int[12];
  private final List<Node> emphases = new ArrayList<>();
  private @Nullable Delimiter first;
  private @Nullable Delimiter last;
  private int count;
  private int height;

  RunPairing(Consumer<SourceSpan> unpaired) {
    this.unpaired = unpaired;
  }

  /** Adds the next run of the container. */
  void add(MarkRun run, Flanking flanking) {
    Delimiter added = new Delimiter(run, flanking, count++);
    added.previous = last;
    if (last == null) {
      first = added;
    } else {
      last.next = added;
    }
    last = added;
  }

  /** Adds the nesting of what stands next in the container and is no run. */
  void addContent(int contentHeight) {
    height = Math.max(height, contentHeight);
    if (last != null) {
      last.contentHeight = Math.max(last.contentHeight, contentHeight);
    }
  }

  /** Makes emphasis of the runs, text of those left over, and returns how deep all is nested. */
  int pair(Node container) {
    Delimiter closer = first;
    while (closer != null) {
      closer = closer.flanking.canClose() ? close(closer) : closer.next;
    }
    leave(first, null);
    AdjacentTexts.merge(container);
    emphases.forEach(AdjacentTexts::merge);
    return height;
  }

  /** Lets a run close one emphasis if it can, and returns the run to go on with. */
  private @Nullable Delimiter close(Delimiter closer) {
    Delimiter opener = openerFor(closer);
    if (opener == null) {
      openersBottom[closer.kind()] = closer.index;
      return closer.next;
    }
    wrap(opener, closer);
    if (opener.run.length() == 0) {
      remove(opener);
    }
    if (closer.run.length() > 0) {
      return closer;
    }
    remove(closer);
    return closer.next;
  }

  private @Nullable Delimiter openerFor(Delimiter closer) {
    int bottom = openersBottom[closer.kind()];
    int contentHeight = 0;
    Delimiter opener = closer.previous;
    while (opener != null && opener.index >= bottom) {
      contentHeight = Math.max(contentHeight, opener.contentHeight);
      if (contentHeight >= EmphasisExtension.MAX_NESTING) {
        return null;
      }
      if (opener.opensFor(closer)) {
        return opener;
      }
      opener = opener.previous;
    }
    return null;
  }

  private void wrap(Delimiter opener, Delimiter closer) {
    int used = opener.run.length() >= 2 && closer.run.length() >= 2 ? 2 : 1;
    String mark = String.valueOf(opener.run.mark());
    Node emphasis = used == 2 ? new StrongEmphasis(mark.repeat(2)) : new Emphasis(mark);
    nest(opener, closer);
    SourceSpans spans = SourceSpans.empty();
    spans.addAll(opener.run.takeLast(used));
    opener.run.insertAfter(emphasis);
    Node content = emphasis.getNext();
    while (content != null && content != closer.run) {
      Node next = content.getNext();
      spans.addAll(content.getSourceSpans());
      emphasis.appendChild(content);
      content = next;
    }
    spans.addAll(closer.run.takeFirst(used));
    emphasis.setSourceSpans(spans.getSourceSpans());
    emphases.add(emphasis);
  }

  /** Turns what stands between two runs into the content of the first, one level deeper. */
  private void nest(Delimiter opener, Delimiter closer) {
    for (Delimiter each = opener.next; each != null && each != closer; each = each.next) {
      opener.contentHeight = Math.max(opener.contentHeight, each.contentHeight);
    }
    opener.contentHeight++;
    height = Math.max(height, opener.contentHeight);
    leave(opener.next, closer);
    opener.next = closer;
    closer.previous = opener;
  }

  /** Puts the runs from one to before another back into the text. */
  private void leave(@Nullable Delimiter from, @Nullable Delimiter to) {
    for (Delimiter each = from; each != null && each != to; each = each.next) {
      if (each.run.mark() == '*' && (each.flanking.canOpen() || each.flanking.canClose())) {
        each.run.getSourceSpans().forEach(unpaired);
      }
      each.run.becomeText();
    }
  }

  private void remove(Delimiter spent) {
    spent.run.unlink();
    Delimiter previous = spent.previous;
    Delimiter next = spent.next;
    if (previous == null) {
      first = next;
    } else {
      previous.next = next;
      previous.contentHeight = Math.max(previous.contentHeight, spent.contentHeight);
    }
    if (next != null) {
      next.previous = previous;
    }
  }
}
