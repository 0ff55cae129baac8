package org.jiedu.build;

import java.io.IOException;
import java.util.Collections;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.jiedu.trace.Dependency;
import org.jiedu.trace.Traced;
import org.jiedu.trace.Tracer;

/**
 * What came of pieces of work in the last run, taken again where nothing that they looked at has
 * changed.
 *
 * @param <T> what comes of a piece of work
 */
final class Recall<T> {
  private static final int MANY = 10;

  private Map<String, Traced<T>> before = Map.of();
  private Map<Dependency, String> statesBefore = Map.of();

  /** Forgets all. */
  void clear() {
    before = Map.of();
    statesBefore = Map.of();
  }

  /**
   * Begins a run; nothing of it is remembered before its end.
   *
   * @param state tells the state of what was looked at, as it is now
   */
  Run begin(Tracer tracer, Function<Dependency, String> state) {
    Map<Dependency, String> states = new ConcurrentHashMap<>();
    Set<Dependency> changed = ConcurrentHashMap.newKeySet();
    statesBefore.entrySet().parallelStream()
        .forEach(
            one -> {
              String now = state.apply(one.getKey());
              states.put(one.getKey(), now);
              if (!now.equals(one.getValue())) {
                changed.add(one.getKey());
              }
            });
    return new Run(tracer, state, states, Set.copyOf(changed));
  }

  /** Takes what came of a piece of work before. */
  @FunctionalInterface
  interface Reuse<T> {
    /** Takes it, if it can be taken. */
    boolean take(T result) throws IOException;
  }

  /** One run. Safe for use by several threads; its end belongs to one. */
  final class Run {
    private final Tracer tracer;
    private final Function<Dependency, String> state;
    private final boolean isAnew = before.isEmpty();
    private final Map<Dependency, String> states;
    private final Set<Dependency> changed;
    private final ConcurrentMap<String, Traced<T>> now = new ConcurrentHashMap<>();
    private final Queue<Traced<T>> fresh = new ConcurrentLinkedQueue<>();

    private Run(
        Tracer tracer,
        Function<Dependency, String> state,
        Map<Dependency, String> states,
        Set<Dependency> changed) {
      this.tracer = tracer;
      this.state = state;
      this.states = states;
      this.changed = changed;
    }

    /**
     * Returns what comes of a piece of work, done only where it has to be.
     *
     * @param name the same for the same work in every run
     * @param reuse takes what came of it in the last run; false where it cannot be taken
     */
    T of(String name, Reuse<T> reuse, Tracer.Work<T, IOException> work) throws IOException {
      Optional<Traced<T>> old = Optional.ofNullable(before.get(name));
      if (old.isPresent() && isSame(old.get()) && reuse.take(old.get().result())) {
        now.put(name, old.get());
        return old.get().result();
      }
      Traced<T> done = tracer.trace(work);
      fresh.add(done);
      now.put(name, done);
      return done.result();
    }

    /** Returns whether nothing was remembered when the run began: all is made anew. */
    boolean isAnew() {
      return isAnew;
    }

    private boolean isSame(Traced<T> done) {
      return changed.isEmpty() || Collections.disjoint(changed, done.dependencies());
    }

    /** Returns what the work of this run has looked at, of one kind, in order. */
    SortedSet<String> subjects(Dependency.Kind kind) {
      SortedSet<String> subjects = new TreeSet<>();
      for (Traced<T> done : now.values()) {
        for (Dependency one : done.dependencies()) {
          if (one.kind() == kind) {
            subjects.add(one.subject());
          }
        }
      }
      return subjects;
    }

    private void know(Dependency dependency) {
      if (!states.containsKey(dependency)) {
        states.put(dependency, state.apply(dependency));
      }
    }

    /** Remembers this run in place of the last. */
    void end() {
      fresh.forEach(done -> done.dependencies().forEach(this::know));
      // What nobody looks at any more is told every time until then; that costs little.
      if (fresh.size() > now.size() / MANY) {
        Set<Dependency> needed = new HashSet<>();
        now.values().forEach(done -> needed.addAll(done.dependencies()));
        states.keySet().retainAll(needed);
      }
      before = Map.copyOf(now);
      statesBefore = Map.copyOf(states);
    }
  }
}
