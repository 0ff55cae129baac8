package org.jiedu.library;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * A value that is found when somebody first asks for it, since many a run never does. Safe for use
 * by several threads.
 */
final class Once<T> {
  private final Supplier<T> finding;
  private Optional<T> found = Optional.empty();

  Once(Supplier<T> finding) {
    this.finding = finding;
  }

  /** Returns the value. */
  synchronized T get() {
    if (found.isEmpty()) {
      found = Optional.of(finding.get());
    }
    return found.get();
  }
}
