package org.jiedu.build;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jiedu.codec.Codecs;
import org.jiedu.codec.Pieces;
import org.jiedu.trace.Dependency;

/**
 * What pieces of work have looked at, and in which state it was then; each thing once, with a
 * number by which the work knows it: many look at the same. Numbers begin at 0. Immutable and safe
 * for use by several threads.
 */
final class Sightings {
  static final Sightings NONE = new Sightings(List.of());

  private final List<Sighting> all;
  private final Map<Dependency, Integer> numbers;

  /** What was looked at, as it was then. */
  private record Sighting(Dependency dependency, String state) {}

  private Sightings(List<Sighting> all) {
    this.all = all;
    this.numbers = new HashMap<>(2 * all.size());
    for (int number = 0; number < all.size(); number++) {
      numbers.put(all.get(number).dependency(), number);
    }
  }

  /** Returns all of it, as bytes for the next process. */
  Pieces kept(Codecs codecs) {
    return Pieces.of(all, codecs.of(Sighting.class)::write);
  }

  /** Returns what {@link #kept} of another process has returned. */
  static Sightings read(List<byte[]> kept, Codecs codecs) {
    return new Sightings(Pieces.read(kept, codecs.of(Sighting.class)::read));
  }

  /** Returns how many there are. */
  int count() {
    return all.size();
  }

  /** Returns some of them, with new numbers in the same order. */
  Sightings only(BitSet some) {
    return new Sightings(some.stream().mapToObj(all::get).toList());
  }

  /**
   * Begins a run.
   *
   * @param state tells the state of what was looked at, as it is now
   */
  Run begin(Function<Dependency, String> state) {
    String[] now = new String[all.size()];
    IntStream.range(0, now.length)
        .parallel()
        .forEach(
            number -> {
              Sighting one = all.get(number);
              now[number] =
                  isWholeAsBefore(one.dependency(), state)
                      ? one.state()
                      : state.apply(one.dependency());
            });
    return new Run(state, now);
  }

  private boolean isWholeAsBefore(Dependency part, Function<Dependency, String> state) {
    Optional<Dependency> whole = part.whole();
    Integer number = whole.map(numbers::get).orElse(null);
    return number != null && state.apply(whole.get()).equals(all.get(number).state());
  }

  /** One run. Safe for use by several threads; its end belongs to one. */
  final class Run {
    private final Function<Dependency, String> state;
    private final String[] states;
    private final BitSet changed = new BitSet();
    private final ConcurrentMap<Dependency, Integer> added = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger(all.size());

    private Run(Function<Dependency, String> state, String[] states) {
      this.state = state;
      this.states = states;
      for (int number = 0; number < states.length; number++) {
        if (!states[number].equals(all.get(number).state())) {
          changed.set(number);
        }
      }
    }

    /** Returns whether any of these is in another state than it was. */
    boolean hasChanged(Numbers some) {
      return some.hasAny(changed);
    }

    /** Returns the numbers of what is looked at in this run. */
    Numbers numbers(Set<Dependency> looked) {
      return Numbers.of(looked.stream().mapToInt(this::number));
    }

    private int number(Dependency dependency) {
      Integer known = numbers.get(dependency);
      return known != null ? known : added.computeIfAbsent(dependency, x -> next.getAndIncrement());
    }

    /** Returns those of some that are of one kind, by their subjects, in order. */
    SortedSet<String> subjects(Dependency.Kind kind, BitSet some) {
      SortedSet<String> subjects = new TreeSet<>();
      numbers.forEach((one, number) -> add(one, number, kind, some, subjects));
      added.forEach((one, number) -> add(one, number, kind, some, subjects));
      return subjects;
    }

    private static void add(
        Dependency one, int number, Dependency.Kind kind, BitSet some, Set<String> subjects) {
      if (one.kind() == kind && some.get(number)) {
        subjects.add(one.subject());
      }
    }

    /** Returns everything in the state that it is in now; the numbers stay. */
    Sightings end() {
      Dependency[] fresh = new Dependency[added.size()];
      added.forEach((one, number) -> fresh[number - all.size()] = one);
      List<Sighting> after = new ArrayList<>(all.size() + fresh.length);
      for (int number = 0; number < states.length; number++) {
        Sighting old = all.get(number);
        after.add(changed.get(number) ? new Sighting(old.dependency(), states[number]) : old);
      }
      after.addAll(
          IntStream.range(0, fresh.length)
              .parallel()
              .mapToObj(one -> new Sighting(fresh[one], state.apply(fresh[one])))
              .toList());
      return new Sightings(after);
    }
  }
}
