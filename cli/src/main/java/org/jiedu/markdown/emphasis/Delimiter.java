package org.jiedu.markdown.emphasis;

import org.jspecify.annotations.Nullable;

/** A run that may open or close emphasis, in the list of those of its container. */
final class Delimiter {
  final MarkRun run;
  final Flanking flanking;
  final int index;
  @Nullable Delimiter previous;
  @Nullable Delimiter next;

  /** The deepest nesting of what stands between this delimiter and the next. */
  int contentHeight;

  /**
   * Describes a run in the list.
   *
   * @param index number of the run in its container, from 0; it stays when others are removed
   */
  Delimiter(MarkRun run, Flanking flanking, int index) {
    this.run = run;
    this.flanking = flanking;
    this.index = index;
  }

  /** Returns whether emphasis may begin here and end there. */
  boolean opensFor(Delimiter closer) {
    return flanking.canOpen() && run.mark() == closer.run.mark() && !isBarredByThree(closer);
  }

  /** Returns a number, below 12, that is equal for closers for which the same openers will do. */
  int kind() {
    return (run.mark() == '_' ? 6 : 0) + (flanking.canOpen() ? 3 : 0) + run.originalLength() % 3;
  }

  /** CommonMark 0.31, "Emphasis and strong emphasis", rules 9 and 10. */
  private boolean isBarredByThree(Delimiter closer) {
    return (flanking.canClose() || closer.flanking.canOpen())
        && closer.run.originalLength() % 3 != 0
        && (run.originalLength() + closer.run.originalLength()) % 3 == 0;
  }
}
