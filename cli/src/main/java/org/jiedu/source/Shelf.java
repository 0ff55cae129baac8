package org.jiedu.source;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What was made of files by reading them, kept for who looks into them next: a file's text, the
 * tree of its Markdown, what is known of it, a chart. All of it as long as there is room; from then
 * on what was asked for last, since a part of the rest would only lie there. What does not stand
 * here is read again. Safe for use by several threads.
 */
public final class Shelf {
  // Of text, in UTF-16 units, a file counted for each thing that was made of it: some thousand
  // files. What was made of them takes about five times as much.
  private static final long ROOM = 24L << 20;

  private final Predicate<String> isAsked;
  private final AtomicLong room = new AtomicLong(ROOM);
  private final Map<Name, Object> all = new ConcurrentHashMap<>();
  private final Recent recent = new Recent();
  private volatile boolean hasAll = true;
  private volatile boolean isOpen = true;

  /** What is kept, by where it was read and what it is. */
  private record Name(String file, Class<?> kind) {}

  private Shelf(Predicate<String> isAsked) {
    this.isAsked = isAsked;
  }

  /**
   * Returns an empty shelf.
   *
   * @param isAsked whether anybody will look into a file, whose path is relative to the workspace
   */
  public static Shelf of(Predicate<String> isAsked) {
    return new Shelf(isAsked);
  }

  /** Returns a shelf that keeps nothing: for those who only want the facts. */
  public static Shelf none() {
    return new Shelf(file -> false);
  }

  /**
   * Puts what was made of a file here, if somebody will ask for it.
   *
   * @param source the file's text, whose length counts
   */
  public <T> void put(SourceText source, Class<T> kind, T value) {
    if (!isOpen || !isAsked.test(source.file())) {
      return;
    }
    Name name = new Name(source.file(), kind);
    if (hasAll && room.addAndGet(-source.text().length()) < 0) {
      hasAll = false;
    }
    if (hasAll) {
      all.put(name, value);
    } else {
      if (!all.isEmpty()) {
        all.clear();
      }
      recent.put(name, value);
    }
  }

  /**
   * Returns what was made of a file, if it stands here; nobody changes it.
   *
   * @param file its path, relative to the workspace
   */
  public <T> Optional<T> find(String file, Class<T> kind) {
    Name name = new Name(file, kind);
    return Optional.ofNullable(hasAll ? all.get(name) : recent.get(name)).map(kind::cast);
  }

  /** Lets go of all that stands here, and keeps nothing from now on. */
  public void close() {
    isOpen = false;
    hasAll = false;
    all.clear();
    recent.clear();
  }

  /** What was asked for last. */
  private static final class Recent {
    // For each thread that makes pages some twenty texts, each with its tree and what is known of
    // it.
    private static final int MOST = 64 * Runtime.getRuntime().availableProcessors();
    private static final float LOAD = 0.75f;

    private final Map<Name, Object> kept =
        new LinkedHashMap<>(2 * MOST, LOAD, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<Name, Object> eldest) {
            return size() > MOST;
          }
        };

    synchronized void put(Name name, Object value) {
      kept.put(name, value);
    }

    synchronized @Nullable Object get(Name name) {
      return kept.get(name);
    }

    synchronized void clear() {
      kept.clear();
    }
  }
}
