package org.jiedu.search;

/**
 * Terms by their highest bits, the bucket, two bytes for a term. Never changes.
 *
 * <p>A class, not a record: one does not compare it, and nobody is handed its arrays to change.
 */
final class SortedTerms {
  /** How many buckets there are. */
  static final int BUCKETS = 256;

  /** How many terms a bucket can have. */
  static final int KEYS = 1 << (Terms.BITS - 8);

  private static final int KEY_BITS = Terms.BITS - 8;

  /** What the bucket does not say of a term, bucket after bucket. */
  private final char[] keys;

  /** Where each bucket's keys end. */
  private final int[] ends;

  private SortedTerms(char[] keys, int[] ends) {
    this.keys = keys;
    this.ends = ends;
  }

  /**
   * Sorts terms.
   *
   * @param terms each once
   */
  static SortedTerms of(int[] terms) {
    int[] ends = new int[BUCKETS];
    for (int term : terms) {
      ends[term >>> KEY_BITS]++;
    }
    int start = 0;
    for (int i = 0; i < BUCKETS; i++) {
      int count = ends[i];
      ends[i] = start;
      start += count;
    }
    char[] keys = new char[terms.length];
    for (int term : terms) {
      keys[ends[term >>> KEY_BITS]++] = (char) term;
    }
    return new SortedTerms(keys, ends);
  }

  int size() {
    return keys.length;
  }

  /** Returns how many terms stand in the buckets before one. */
  int start(int bucket) {
    return bucket == 0 ? 0 : ends[bucket - 1];
  }

  /** Returns how many terms a bucket has. */
  int count(int bucket) {
    return ends[bucket] - start(bucket);
  }

  /** Returns all terms. */
  int[] toArray() {
    int[] terms = new int[keys.length];
    for (int bucket = 0; bucket < BUCKETS; bucket++) {
      for (int i = start(bucket); i < ends[bucket]; i++) {
        terms[i] = (bucket << KEY_BITS) | keys[i];
      }
    }
    return terms;
  }

  /** Copies the keys of a bucket to a place in an array. */
  void copy(int bucket, char[] to, int at) {
    System.arraycopy(keys, start(bucket), to, at, count(bucket));
  }
}
