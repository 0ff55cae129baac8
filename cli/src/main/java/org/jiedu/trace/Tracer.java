package org.jiedu.trace;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Notes what pieces of work look at, each in its own thread. Whoever shows something notes it here;
 * while nobody traces, that costs next to nothing. Safe for use by several threads.
 */
public final class Tracer {
  private final ThreadLocal<Optional<Set<Dependency>>> open =
      ThreadLocal.withInitial(Optional::empty);

  /** A piece of work that may fail. */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    /** Does it. */
    T run() throws E;
  }

  /** Notes what is looked at, if the thread's work is traced. */
  public void note(Dependency.Kind kind, String subject) {
    open.get().ifPresent(seen -> seen.add(new Dependency(kind, subject)));
  }

  /** Does a piece of work and returns what came of it with what it looked at. */
  public <T, E extends Exception> Traced<T> trace(Work<T, E> work) throws E {
    Set<Dependency> seen = new HashSet<>();
    Optional<Set<Dependency>> before = open.get();
    open.set(Optional.of(seen));
    try {
      return new Traced<>(work.run(), seen);
    } finally {
      open.set(before);
    }
  }

  /**
   * Returns what is found once for many: who uses it has noted what he looks at in it, and does not
   * depend on all that it is found from.
   */
  public <T> T untraced(Supplier<T> finding) {
    Optional<Set<Dependency>> before = open.get();
    open.set(Optional.empty());
    try {
      return finding.get();
    } finally {
      open.set(before);
    }
  }
}
