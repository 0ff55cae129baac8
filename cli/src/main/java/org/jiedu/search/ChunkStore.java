package org.jiedu.search;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Keeps the chunks of an index: in memory as long as there is room, and then elsewhere. Safe for
 * use by several threads.
 */
final class ChunkStore {
  private final AtomicLong room;
  private final Overflow overflow;

  /**
   * Makes a store with nothing in it.
   *
   * @param room for how many characters, two bytes each, there is room in memory
   * @param overflow takes the others
   */
  ChunkStore(long room, Overflow overflow) {
    this.room = new AtomicLong(room);
    this.overflow = overflow;
  }

  /** A chunk that is full. */
  interface Chunk {
    /** Returns what stands in it; nobody changes that. */
    char[] units() throws IOException;
  }

  /** Keeps a chunk that nobody changes any more. */
  Chunk keep(char[] units) throws IOException {
    if (room.addAndGet(-units.length) >= 0) {
      return () -> units;
    }
    int length = units.length;
    long place = overflow.put(units);
    return () -> overflow.get(place, length);
  }
}
