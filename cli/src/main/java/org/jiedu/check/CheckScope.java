package org.jiedu.check;

import java.time.LocalDate;
import java.util.function.Predicate;
import org.jiedu.history.History;
import org.jiedu.history.HistorySource;
import org.jiedu.source.Shelf;

/**
 * What is asked of the checks, and where they look.
 *
 * @param today the day that is asked about, in the site's time zone
 * @param isAsked whether a policy's or a package's folder, relative to the workspace, is asked for
 * @param shelf where stands what was read already
 * @param history where the workspace's history is found
 */
public record CheckScope(
    LocalDate today, Predicate<String> isAsked, Shelf shelf, HistorySource history) {

  /** Returns the question about everything. */
  static CheckScope everything(LocalDate today) {
    return new CheckScope(today, folder -> true, Shelf.none(), History::of);
  }
}
