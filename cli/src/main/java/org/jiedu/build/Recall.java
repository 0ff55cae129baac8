package org.jiedu.build;

import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiedu.codec.Codec;
import org.jiedu.codec.Codecs;
import org.jiedu.codec.PieceFile;
import org.jiedu.codec.Pieces;
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
  private boolean hasChanged;

  /** Forgets all. */
  void clear() {
    before = Map.of();
    statesBefore = Map.of();
    hasChanged = true;
  }

  /** Returns whether anything else is remembered than what was taken over by {@link #take}. */
  boolean hasChanged() {
    return hasChanged;
  }

  /** What was looked at, as it was then. */
  private record Looked(Dependency dependency, String state) {}

  /**
   * Returns all that is remembered, as bytes for the next process: what was looked at, and what
   * came of it.
   *
   * @param type of what comes of a piece of work
   */
  List<Pieces> kept(Class<T> type, Codecs codecs) {
    Codec<Looked> looked = codecs.of(Looked.class);
    Codec<T> results = codecs.of(type);
    List<Map.Entry<Dependency, String>> states = List.copyOf(statesBefore.entrySet());
    Map<Dependency, Integer> numbers = new HashMap<>();
    states.forEach(one -> numbers.put(one.getKey(), numbers.size()));
    return List.of(
        Pieces.of(states, (one, to) -> looked.write(new Looked(one.getKey(), one.getValue()), to)),
        Pieces.of(
            List.copyOf(before.entrySet()),
            (one, to) -> {
              to.text(one.getKey());
              results.write(one.getValue().result(), to);
              to.number(one.getValue().dependencies().size());
              one.getValue()
                  .dependencies()
                  .forEach(each -> to.number(Objects.requireNonNull(numbers.get(each))));
            }));
  }

  /** Takes over what {@link #kept} of another process returned, in place of what is remembered. */
  void take(PieceFile lists, Class<T> type, Codecs codecs) throws IOException {
    List<Looked> states = Pieces.read(lists.next(), codecs.of(Looked.class)::read);
    Codec<T> results = codecs.of(type);
    Map<String, Traced<T>> done = new ConcurrentHashMap<>();
    Pieces.read(
        lists.next(),
        from -> {
          String name = from.text();
          T result = results.read(from);
          Set<Dependency> dependencies = new HashSet<>();
          for (long left = from.number(); left > 0; left--) {
            dependencies.add(states.get((int) from.number()).dependency());
          }
          done.put(name, new Traced<>(result, dependencies));
          return name;
        });
    before = done;
    statesBefore =
        states.stream().collect(Collectors.toUnmodifiableMap(Looked::dependency, Looked::state));
    hasChanged = false;
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
              String now =
                  isWholeAsBefore(one.getKey(), state) ? one.getValue() : state.apply(one.getKey());
              states.put(one.getKey(), now);
              if (!now.equals(one.getValue())) {
                changed.add(one.getKey());
              }
            });
    return new Run(tracer, state, states, Set.copyOf(changed));
  }

  private boolean isWholeAsBefore(Dependency part, Function<Dependency, String> state) {
    return part.whole()
        .filter(whole -> state.apply(whole).equals(statesBefore.get(whole)))
        .isPresent();
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
    private final ConcurrentMap<Dependency, Dependency> known = new ConcurrentHashMap<>();
    private final LongAdder fresh = new LongAdder();

    private Run(
        Tracer tracer,
        Function<Dependency, String> state,
        Map<Dependency, String> states,
        Set<Dependency> changed) {
      this.tracer = tracer;
      this.state = state;
      this.states = states;
      this.changed = changed;
      states.keySet().forEach(one -> known.put(one, one));
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
      Traced<T> traced = tracer.trace(work);
      // Many look at the same: each is kept once.
      Set<Dependency> shared = new HashSet<>();
      traced.dependencies().forEach(one -> shared.add(known.computeIfAbsent(one, same -> same)));
      Traced<T> done = new Traced<>(traced.result(), shared);
      fresh.increment();
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
      for (Dependency one : known.keySet()) {
        // Nearly all that is known is still looked at, and then found soon.
        if (one.kind() == kind
            && now.values().stream().anyMatch(done -> done.dependencies().contains(one))) {
          subjects.add(one.subject());
        }
      }
      return subjects;
    }

    /** Remembers this run in place of the last. */
    void end() {
      Set<Dependency> unknown = new HashSet<>(known.keySet());
      unknown.removeAll(states.keySet());
      unknown.parallelStream().forEach(one -> states.put(one, state.apply(one)));
      // What nobody looks at any more is told every time until then; that costs little.
      if (fresh.sum() > now.size() / MANY) {
        Set<Dependency> needed = new HashSet<>();
        now.values().forEach(done -> needed.addAll(done.dependencies()));
        states.keySet().retainAll(needed);
      }
      hasChanged |= fresh.sum() > 0 || !changed.isEmpty() || now.size() != before.size();
      before = Map.copyOf(now);
      statesBefore = Map.copyOf(states);
    }
  }
}
