package org.jiedu.search;

import java.util.ArrayList;
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

  Buckets() {
    for (int i = 0; i < SortedTerms.BUCKETS; i++) {
      buckets.add(new Chunks());
    }
  }

  /** Adds the terms of a page. */
  void add(int page, SortedTerms terms) {
    waitingPages[waitingCount] = page;
    waiting[waitingCount] = terms;
    waitingCount++;
    if (waitingCount == IN_A_BATCH) {
      settle();
    }
  }

  /** Brings all into their buckets that still waits. */
  void settle() {
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
    private final List<char[]> full = new ArrayList<>();
    private char[] open = new char[0];
    private int used;

    void add(int page, SortedTerms terms, int bucket) {
      int count = terms.count(bucket);
      int needed = HEAD + count;
      if (used + needed > open.length) {
        full.add(open);
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

  /** Which pages have the terms of a bucket. */
  static final class Sorted {
    private final int[] pages;

    /** Where the pages of a key end, and those of the next begin. */
    private final int[] ends;

    private Sorted(int[] pages, int[] ends) {
      this.pages = pages;
      this.ends = ends;
    }

    /** Returns the pages that have a key, in ascending order. */
    Postings.Run run(int key) {
      return new Postings.Run(pages, key == 0 ? 0 : ends[key - 1], ends[key]);
    }
  }

  /**
   * Returns what stands in a bucket of several collections, which have settled.
   *
   * @param total how many pages there are
   */
  static Sorted sorted(Collection<Buckets> all, int bucket, int total) {
    List<char[]> chunks = new ArrayList<>();
    for (Buckets one : all) {
      Chunks found = one.buckets.get(bucket);
      chunks.addAll(found.full);
      chunks.add(found.open);
    }
    char[][] chunkOf = new char[total][];
    int[] placeOf = new int[total];
    int[] ends = new int[SortedTerms.KEYS];
    for (char[] chunk : chunks) {
      int at = 0;
      while (at + HEAD < chunk.length && chunk[at + 2] > 0) {
        int page = (chunk[at] << 16) | chunk[at + 1];
        chunkOf[page] = chunk;
        placeOf[page] = at + 2;
        int end = at + HEAD + chunk[at + 2];
        for (int i = at + HEAD; i < end; i++) {
          ends[chunk[i]]++;
        }
        at = end;
      }
    }
    return placed(chunkOf, placeOf, ends);
  }

  /** Sorts by counting: page by page, each goes behind the one before that has the same key. */
  private static Sorted placed(char[][] chunkOf, int[] placeOf, int[] ends) {
    int start = 0;
    for (int key = 0; key < SortedTerms.KEYS; key++) {
      int count = ends[key];
      ends[key] = start;
      start += count;
    }
    int[] pages = new int[start];
    for (int page = 0; page < chunkOf.length; page++) {
      char[] chunk = chunkOf[page];
      if (chunk != null) {
        int at = placeOf[page];
        for (int i = at + 1; i <= at + chunk[at]; i++) {
          pages[ends[chunk[i]]++] = page;
        }
      }
    }
    return new Sorted(pages, ends);
  }
}
