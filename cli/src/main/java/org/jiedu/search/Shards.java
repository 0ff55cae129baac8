package org.jiedu.search;

import java.io.IOException;
import java.util.Collection;
import java.util.Locale;

/**
 * Writes the terms of an index, a file for each range of hashes. A file is a sequence of terms in
 * ascending order: the distance from the one before less one, of what the file's number does not
 * say; the pages that have it; and, where {@link Postings} says so, those that have it in their
 * title.
 */
public final class Shards {
  // With the some six bytes that a page and its share of a term take, a file has a few kilobytes.
  private static final int PAGES_IN_A_SHARD = 5000;
  private static final int MOST_BITS = 16;
  private static final int BUCKET_BITS = 8;

  private final Collection<Buckets> texts;
  private final Collection<Buckets> titles;
  private final int pages;
  private final int bits;

  /**
   * Makes a writer.
   *
   * @param texts the terms of all that the pages say
   * @param titles the terms of their titles
   * @param pages how many there are
   * @param bits as {@link #bits} returns them
   */
  Shards(Collection<Buckets> texts, Collection<Buckets> titles, int pages, int bits) {
    this.texts = texts;
    this.titles = titles;
    this.pages = pages;
    this.bits = bits;
  }

  /**
   * Returns how many bits of a term tell its file.
   *
   * @param postings how many different terms all pages have together
   */
  static int bits(long postings) {
    int bits = 0;
    while (bits < MOST_BITS && postings >> bits > PAGES_IN_A_SHARD) {
      bits++;
    }
    return bits;
  }

  /** Returns the path of a file, below that of the index. */
  static String path(int shard) {
    return String.format(Locale.ROOT, "shards/%02x/%02x.bin", shard >>> 8, shard & 0xff);
  }

  /** Takes the files. */
  @FunctionalInterface
  public interface Sink {
    /**
     * Takes one.
     *
     * @param path below that of the index
     */
    void write(String path, byte[] content) throws IOException;
  }

  /** Returns how many pieces of work there are; each is independent of the others. */
  public int pieces() {
    return 1 << Math.min(bits, BUCKET_BITS);
  }

  /** Does a piece of work: writes some of the files. */
  public void write(int piece, Sink sink) throws IOException {
    if (bits >= BUCKET_BITS) {
      int shards = 1 << (bits - BUCKET_BITS);
      int keys = SortedTerms.KEYS / shards;
      Both both = both(piece);
      for (int i = 0; i < shards; i++) {
        Shard shard = new Shard();
        shard.add(both, i * keys, (i + 1) * keys);
        sink.write(path(piece * shards + i), shard.out.toArray());
      }
      return;
    }
    int buckets = 1 << (BUCKET_BITS - bits);
    Shard shard = new Shard();
    for (int i = 0; i < buckets; i++) {
      shard.add(both(piece * buckets + i), 0, SortedTerms.KEYS);
    }
    sink.write(path(piece), shard.out.toArray());
  }

  private record Both(Buckets.Sorted text, Buckets.Sorted title) {}

  private Both both(int bucket) throws IOException {
    return new Both(Buckets.sorted(texts, bucket, pages), Buckets.sorted(titles, bucket, pages));
  }

  /** One file while it is written. */
  private final class Shard {
    private final Bytes out = new Bytes();

    /** How many of its keys are done, and the number behind the last that is written. */
    private int done;

    private int next;

    /** Adds the keys of a bucket from one to another. */
    void add(Both both, int from, int to) {
      int at = both.text().first(from);
      int titleAt = both.title().first(from);
      int last = both.text().first(to);
      while (at < last) {
        int key = both.text().key(at);
        int end = both.text().end(key, at);
        // Whatever a title says its page says: no key is passed by.
        int titleEnd = both.title().end(key, titleAt);
        out.number(done + key - from - next);
        next = done + key - from + 1;
        Postings.write(both.text().run(at, end), pages, titleEnd > titleAt, out);
        if (titleEnd > titleAt) {
          Postings.write(both.title().run(titleAt, titleEnd), pages, false, out);
        }
        at = end;
        titleAt = titleEnd;
      }
      done += to - from;
    }
  }
}
