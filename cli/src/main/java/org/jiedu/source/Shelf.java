package org.jiedu.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/**
 * What was made of files by reading them, kept for who looks into them next: a file's text, the
 * tree of its Markdown, a chart. What there is no room for is read again. Safe for use by several
 * threads.
 */
public interface Shelf {
  // Of text, in UTF-16 units: some thousand files. What was made of it takes about ten times as
  // much.
  long ROOM = 12L << 20;

  /**
   * Puts what was made of a file here, if there is room and somebody will ask for it.
   *
   * @param source the file's text, whose length counts
   */
  <T> void put(SourceText source, Class<T> kind, T value);

  /**
   * Returns what was made of a file, if it stands here; nobody changes it.
   *
   * @param file its path, relative to the workspace
   */
  <T> Optional<T> find(String file, Class<T> kind);

  /** Lets go of all that stands here. */
  default void clear() {}

  /** Returns whether there was room for all that was to be kept, and it still stands here. */
  default boolean hasAll() {
    return true;
  }

  /**
   * Returns a shelf for those who look into the same files and into others: what stands here, if it
   * is all, and what they have asked for last.
   *
   * @param most how much of the latter is kept
   */
  default Shelf andRecent(int most) {
    Shelf recent = new Recent(most);
    if (!hasAll()) {
      return recent;
    }
    Shelf all = this;
    return new Shelf() {
      @Override
      public <T> void put(SourceText source, Class<T> kind, T value) {
        recent.put(source, kind, value);
      }

      @Override
      public <T> Optional<T> find(String file, Class<T> kind) {
        return all.find(file, kind).or(() -> recent.find(file, kind));
      }
    };
  }

  /** Returns the same shelf for those who take from it and put nothing there. */
  default Shelf takenFrom() {
    Shelf all = this;
    return new Shelf() {
      @Override
      public <T> void put(SourceText source, Class<T> kind, T value) {}

      @Override
      public <T> Optional<T> find(String file, Class<T> kind) {
        return all.find(file, kind);
      }
    };
  }

  /** Returns a shelf that keeps nothing: for those who only want the facts. */
  static Shelf none() {
    return new Shelf() {
      @Override
      public <T> void put(SourceText source, Class<T> kind, T value) {}

      @Override
      public <T> Optional<T> find(String file, Class<T> kind) {
        return Optional.empty();
      }
    };
  }

  /**
   * Returns an empty shelf that keeps as much as there is room for.
   *
   * @param isAsked whether anybody will look into a file, whose path is relative to the workspace
   */
  static Shelf of(Predicate<String> isAsked) {
    return new Filled(isAsked);
  }

  /** What is kept, by where it was read and what it is. */
  record Name(String file, Class<?> kind) {}

  /** Keeps what there is room for. */
  final class Filled implements Shelf {
    private final Map<Name, Object> kept = new ConcurrentHashMap<>();
    private final AtomicLong room = new AtomicLong(ROOM);
    private final Predicate<String> isAsked;
    private volatile boolean hasAll = true;

    private Filled(Predicate<String> isAsked) {
      this.isAsked = isAsked;
    }

    @Override
    public <T> void put(SourceText source, Class<T> kind, T value) {
      int size = source.text().length();
      if (!isAsked.test(source.file())) {
        return;
      }
      if (room.addAndGet(-size) < 0) {
        room.addAndGet(size);
        hasAll = false;
        return;
      }
      kept.put(new Name(source.file(), kind), value);
    }

    @Override
    public void clear() {
      hasAll = false;
      kept.clear();
    }

    @Override
    public boolean hasAll() {
      return hasAll;
    }

    @Override
    public <T> Optional<T> find(String file, Class<T> kind) {
      return Optional.ofNullable(kept.get(new Name(file, kind))).map(kind::cast);
    }
  }

  /** Keeps what was asked for last. */
  final class Recent implements Shelf {
    private static final float LOAD = 0.75f;

    private final Map<Name, Object> kept;

    private Recent(int most) {
      this.kept =
          new LinkedHashMap<>(2 * most, LOAD, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Name, Object> eldest) {
              return size() > most;
            }
          };
    }

    @Override
    public synchronized <T> void put(SourceText source, Class<T> kind, T value) {
      kept.put(new Name(source.file(), kind), value);
    }

    @Override
    public synchronized <T> Optional<T> find(String file, Class<T> kind) {
      return Optional.ofNullable(kept.get(new Name(file, kind))).map(kind::cast);
    }
  }
}
