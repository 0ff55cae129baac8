package org.jiedu.search;

import java.util.Arrays;

/** The terms of one page, each once, in the order in which they came. Made empty, it is reused. */
final class TermSet {
  private int[] slots = new int[1 << 9];
  private int[] terms = new int[1 << 8];
  private int size;

  /**
   * Adds a term, if it is not there yet. Whether it is cannot be foretold, and a processor that
   * guesses wrongly waits longer than one that writes in vain: there is no branch for it.
   */
  void add(int term) {
    if (size == terms.length) {
      grow();
    }
    terms[size] = term;
    size += put(term);
  }

  int[] toArray() {
    return Arrays.copyOf(terms, size);
  }

  void clear() {
    Arrays.fill(slots, 0);
    size = 0;
  }

  /** Returns 1 if the term was not there, else 0. A slot holds the term and one more, or 0. */
  private int put(int term) {
    int mask = slots.length - 1;
    int slot = term & mask;
    int found = slots[slot];
    // Neither nothing nor the term itself.
    while ((long) found * (found ^ (term + 1)) != 0) {
      slot = (slot + 1) & mask;
      found = slots[slot];
    }
    slots[slot] = term + 1;
    return (found - 1) >>> 31;
  }

  private void grow() {
    terms = Arrays.copyOf(terms, 2 * size);
    slots = new int[4 * size];
    for (int i = 0; i < size; i++) {
      put(terms[i]);
    }
  }
}
