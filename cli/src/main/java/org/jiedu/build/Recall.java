package org.jiedu.build;

import java.io.IOException;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
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

  private Map<String, Done<T>> before = Map.of();
  private Sightings sightings = Sightings.NONE;
  private long changes;

  /**
   * What came of a piece of work.
   *
   * @param looked the numbers of what it looked at
   */
  private record Done<T>(T result, Numbers looked) {}

  /** Forgets all. */
  void clear() {
    changes += before.size();
    before = Map.of();
    sightings = Sightings.NONE;
  }

  /** Returns of how many pieces of work something is remembered. */
  int size() {
    return before.size();
  }

  /** Returns of how many something else is remembered than was taken over by {@link #take}. */
  long changes() {
    return changes;
  }

  /**
   * Returns all that is remembered, as bytes for the next process: what was looked at, and what
   * came of it.
   *
   * @param type of what comes of a piece of work
   */
  List<Pieces> kept(Class<T> type, Codecs codecs) {
    Codec<T> results = codecs.of(type);
    return List.of(
        sightings.kept(codecs),
        Pieces.of(
            List.copyOf(before.entrySet()),
            (one, to) -> {
              to.text(one.getKey());
              results.write(one.getValue().result(), to);
              one.getValue().looked().write(to);
            }));
  }

  /** Takes over what {@link #kept} of another process returned, in place of what is remembered. */
  void take(PieceFile lists, Class<T> type, Codecs codecs) throws IOException {
    sightings = Sightings.read(lists.next(), codecs);
    Codec<T> results = codecs.of(type);
    Map<String, Done<T>> done = new ConcurrentHashMap<>();
    int count = sightings.count();
    Pieces.read(
        lists.next(),
        from -> {
          String name = from.text();
          T result = results.read(from);
          done.put(name, new Done<>(result, Numbers.read(from, count)));
          return name;
        });
    before = done;
    changes = 0;
  }

  /**
   * Begins a run; nothing of it is remembered before its end.
   *
   * @param state tells the state of what was looked at, as it is now
   */
  Run begin(Tracer tracer, Function<Dependency, String> state) {
    return new Run(tracer, sightings.begin(state));
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
    private final Sightings.Run seen;
    private final boolean isAnew = before.isEmpty();
    private final ConcurrentMap<String, Done<T>> now = new ConcurrentHashMap<>();
    private final LongAdder fresh = new LongAdder();

    private Run(Tracer tracer, Sightings.Run seen) {
      this.tracer = tracer;
      this.seen = seen;
    }

    /**
     * Returns what comes of a piece of work, done only where it has to be.
     *
     * @param name the same for the same work in every run
     * @param reuse takes what came of it in the last run; false where it cannot be taken
     */
    T of(String name, Reuse<T> reuse, Tracer.Work<T, IOException> work) throws IOException {
      Done<T> old = before.get(name);
      if (old != null && !seen.hasChanged(old.looked()) && reuse.take(old.result())) {
        now.put(name, old);
        return old.result();
      }
      Traced<T> traced = tracer.trace(work);
      now.put(name, new Done<>(traced.result(), seen.numbers(traced.dependencies())));
      fresh.increment();
      return traced.result();
    }

    /** Returns whether nothing was remembered when the run began: all is made anew. */
    boolean isAnew() {
      return isAnew;
    }

    /** Returns what the work of this run has looked at, of one kind, in order. */
    SortedSet<String> subjects(Dependency.Kind kind) {
      return seen.subjects(kind, looked());
    }

    private BitSet looked() {
      BitSet looked = new BitSet();
      now.values().forEach(done -> done.looked().addTo(looked));
      return looked;
    }

    /** Remembers this run in place of the last. */
    void end() {
      changes += fresh.sum() + Math.abs(now.size() - before.size());
      sightings = seen.end();
      before = now;
      // What nobody looks at any more is told every time until then; that costs little.
      if (fresh.sum() > now.size() / MANY) {
        BitSet needed = looked();
        Numbers places = Numbers.placesIn(needed);
        sightings = sightings.only(needed);
        now.replaceAll((name, done) -> new Done<>(done.result(), done.looked().at(places)));
      }
    }
  }
}
