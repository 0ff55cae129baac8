package org.jiedu.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

/**
 * Collects which pages have which terms, in buckets by the highest bits of a term, two bytes for a
 * term of a page. Filled by one thread at a time.
 */
final class Buckets {
  private static final int HEAD = 3;
  private static final int LEAST = 64;
  private static final int MOST = 8192;

  // A bucket is far away in memory: it is gone to for so many pages at once.
  private static final int IN_A_BATCH = 32;

  private final List<Chunks> buckets = new ArrayList<>();
  private final int[] waitingPages = new int[IN_A_BATCH];
  private final SortedTerms[] waiting = new SortedTerms[IN_A_BATCH];
  private int waitingCount;

  /**
   * Makes buckets with nothing in them.
   *
   * @param store keeps what they hold
   */
  Buckets(ChunkStore store) {
    for (int i = 0; i < SortedTerms.BUCKETS; i++) {
      buckets.add(new Chunks(store));
    }
  }

  /** Adds the terms of a page. */
  void add(int page, SortedTerms terms) throws IOException {
    waitingPages[waitingCount] = page;
    waiting[waitingCount] = terms;
    waitingCount++;
    if (waitingCount == IN_A_BATCH) {
      settle();
    }
  }

  /** Brings all into their buckets that still waits. */
  void settle() throws IOException {
    for (int bucket = 0; bucket < SortedTerms.BUCKETS; bucket++) {
      Chunks chunks = buckets.get(bucket);
      for (int i = 0; i < waitingCount; i++) {
        if (waiting[i].count(bucket) > 0) {
          chunks.add(waitingPages[i], waiting[i], bucket);
        }
      }
    }
    waitingCount = 0;
  }

  /**
   * Entries of one bucket: the page in two units, how many keys, the keys; none is divided. Behind
   * the last of a chunk may stand zeros: no entry is without keys.
   */
  private static final class Chunks {
    private final ChunkStore store;
    private final List<ChunkStore.Chunk> full = new ArrayList<>();
    private char[] open = new char[0];
    private int used;

    private Chunks(ChunkStore store) {
      this.store = store;
    }

    void add(int page, SortedTerms terms, int bucket) throws IOException {
      int count = terms.count(bucket);
      int needed = HEAD + count;
      if (used + needed > open.length) {
        if (used > 0) {
          full.add(store.keep(open));
        }
        open = new char[Math.max(needed, Math.min(MOST, Math.max(LEAST, 2 * open.length)))];
        used = 0;
      }
      open[used] = (char) (page >>> 16);
      open[used + 1] = (char) page;
      open[used + 2] = (char) count;
      terms.copy(bucket, open, used + HEAD);
      used += needed;
    }
  }

  /** Which pages have the terms of a bucket: by ascending keys, and for each by ascending pages. */
  static final class Sorted {
    private final char[] keys;
    private final int[] pages;

    private Sorted(char[] keys, int[] pages) {
      this.keys = keys;
      this.pages = pages;
    }

    /** Returns the place of the first with a key, or of the next one; of none, the size. */
    int first(int key) {
      int from = 0;
      int to = keys.length;
      while (from < to) {
        int middle = (from + to) >>> 1;
        if (keys[middle] < key) {
          from = middle + 1;
        } else {
          to = middle;
        }
      }
      return from;
    }

    /** Returns whether there is a place, and a key at it. */
    boolean has(int key, int place) {
      return place < keys.length && keys[place] == key;
    }

    int key(int place) {
      return keys[place];
    }

    /** Returns the place behind all from a place on that have a key. */
    int end(int key, int place) {
      int end = place;
      while (has(key, end)) {
        end++;
      }
      return end;
    }

    /** Returns the pages between two places, all of one key. */
    Postings.Run run(int from, int to) {
      return new Postings.Run(pages, from, to);
    }
  }

  /**
   * Returns what stands in a bucket of several collections, which have settled.
   *
   * @param total how many pages there are
   */
  static Sorted sorted(Collection<Buckets> all, int bucket, int total) throws IOException {
    List<char[]> chunks = new ArrayList<>();
    for (Buckets one : all) {
      Chunks found = one.buckets.get(bucket);
      for (ChunkStore.Chunk chunk : found.full) {
        chunks.add(chunk.units());
      }
      chunks.add(found.open);
    }
    char[][] chunkOf = new char[total][];
    int[] placeOf = new int[total];
    int count = 0;
    for (char[] chunk : chunks) {
      int at = 0;
      while (at + HEAD < chunk.length && chunk[at + 2] > 0) {
        int page = (chunk[at] << 16) | chunk[at + 1];
        chunkOf[page] = chunk;
        placeOf[page] = at + 2;
        count += chunk[at + 2];
        at += HEAD + chunk[at + 2];
      }
    }
    Pairs pairs = new Pairs(count);
    for (int page = 0; page < total; page++) {
      if (chunkOf[page] != null) {
        pairs.add(page, chunkOf[page], placeOf[page]);
      }
    }
    return pairs.sorted();
  }

  /**
   * Keys and pages, sorted by the halves of their keys, the lower one first: as long as there are
   * pairs, however many keys there could be.
   */
  private static final class Pairs {
    private static final int HALF = 8;
    private static final int HALVES = 1 << HALF;

    private char[] keys;
    private int[] pages;
    private int size;

    Pairs(int count) {
      keys = new char[count];
      pages = new int[count];
    }

    /** Adds a page's keys, which follow the number of them. */
    void add(int page, char[] chunk, int at) {
      int count = chunk[at];
      System.arraycopy(chunk, at + 1, keys, size, count);
      Arrays.fill(pages, size, size + count, page);
      size += count;
    }

    Sorted sorted() {
      sort(0);
      sort(HALF);
      return new Sorted(keys, pages);
    }

    /** Sorts by a half of the keys; what has the same half stays in its order. */
    private void sort(int shift) {
      int[] starts = new int[HALVES + 1];
      for (char key : keys) {
        starts[((key >>> shift) & (HALVES - 1)) + 1]++;
      }
      for (int i = 0; i < HALVES; i++) {
        starts[i + 1] += starts[i];
      }
      char[] sortedKeys = new char[size];
      int[] sortedPages = new int[size];
      for (int i = 0; i < size; i++) {
        int to = starts[(keys[i] >>> shift) & (HALVES - 1)]++;
        sortedKeys[to] = keys[i];
        sortedPages[to] = pages[i];
      }
      keys = sortedKeys;
      pages = sortedPages;
    }
  }
}
