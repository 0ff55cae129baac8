package org.jiedu.source;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * What was read for the facts of the library, kept for the checks that look into it next: a file's
 * text, the tree of its Markdown, a chart. What there is no room for is read again. Safe for use by
 * several threads; what stands here is handed on, so nobody gets it a second time.
 */
public final class Shelf {
  // Of text, in UTF-16 units: some thousand files. What was made of it takes about ten times as
  // much.
  private static final long ROOM = 12L << 20;

  private record Name(String file, Class<?> kind) {}

  private record Kept(Object value, int size) {}

  private final Map<Name, Kept> kept;
  private final AtomicLong room;
  private final Predicate<String> isAsked;

  private Shelf(Map<Name, Kept> kept, long room, Predicate<String> isAsked) {
    this.kept = kept;
    this.room = new AtomicLong(room);
    this.isAsked = isAsked;
  }

  /**
   * Returns an empty shelf.
   *
   * @param isAsked whether anybody will look into a file, whose path is relative to the workspace
   */
  public static Shelf of(Predicate<String> isAsked) {
    return new Shelf(new ConcurrentHashMap<>(), ROOM, isAsked);
  }

  /** Returns a shelf that keeps nothing: for those who only want the facts. */
  public static Shelf none() {
    return new Shelf(new ConcurrentHashMap<>(), 0, file -> false);
  }

  /** Returns the same shelf for those who take from it and put nothing there. */
  public Shelf takenFrom() {
    return new Shelf(kept, 0, file -> false);
  }

  /**
   * Puts what was made of a file here, if there is room and somebody will ask for it.
   *
   * @param source the file's text, whose length counts
   */
  public <T> void put(SourceText source, Class<T> kind, T value) {
    int size = source.text().length();
    if (!isAsked.test(source.file())) {
      return;
    }
    if (room.addAndGet(-size) < 0) {
      room.addAndGet(size);
      return;
    }
    kept.put(new Name(source.file(), kind), new Kept(value, size));
  }

  /**
   * Returns what was made of a file and takes it away.
   *
   * @param file its path, relative to the workspace
   */
  public <T> Optional<T> take(String file, Class<T> kind) {
    Optional<Kept> found = Optional.ofNullable(kept.remove(new Name(file, kind)));
    found.ifPresent(one -> room.addAndGet(one.size()));
    return found.map(Kept::value).map(kind::cast);
  }
}
