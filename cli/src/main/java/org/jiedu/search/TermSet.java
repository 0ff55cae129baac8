package org.jiedu.search;

import java.util.Arrays;

/** The terms of one page, each once, in the order in which they came. Made empty, it is reused. */
final class TermSet {
  private int[] slots = new int[1 << 9];
  private int[] terms = new int[1 << 8];
  private int size;

  /** Adds a term, if it is not there yet. */
  void add(int term) {
    if (size == terms.length) {
      grow();
    }
    if (put(term)) {
      terms[size++] = term;
    }
  }

  int size() {
    return size;
  }

  int get(int index) {
    return terms[index];
  }

  int[] toArray() {
    return Arrays.copyOf(terms, size);
  }

  void clear() {
    Arrays.fill(slots, 0);
    size = 0;
  }

  /** Returns whether the term was not there. A slot holds the term and one more, or nothing: 0. */
  private boolean put(int term) {
    int mask = slots.length - 1;
    int slot = term & mask;
    while (slots[slot] != 0) {
      if (slots[slot] == term + 1) {
        return false;
      }
      slot = (slot + 1) & mask;
    }
    slots[slot] = term + 1;
    return true;
  }

  private void grow() {
    terms = Arrays.copyOf(terms, 2 * size);
    slots = new int[4 * size];
    for (int i = 0; i < size; i++) {
      put(terms[i]);
    }
  }
}
