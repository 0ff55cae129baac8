package org.jiedu.search;

/**
 * Takes a normal text apart and hashes what it consists of: each Tibetan syllable and each pair of
 * neighbours, and of all else each character and each pair. A syllable with a particle written into
 * it ({@code པའི}) counts as the one without ({@code པ}), too, because that is what one asks for.
 *
 * <p>The script has the same, in {@code terms}.
 */
final class Terms {
  /** How many bits of a hash are kept: a term is from 0 to 2 to the power of it, without that. */
  static final int BITS = 24;

  private static final int START = 0x811c9dc5;
  private static final int PRIME = 0x01000193;
  private static final String PARTICLE_ENDS = "\u0f72\u0f7c\u0f74\u0f44\u0f58";

  private Terms() {}

  /** Adds the terms of a normal text to a set. */
  static void of(char[] text, int length, TermSet terms) {
    int before = START;
    boolean hasBefore = false;
    boolean isBeforeTibetan = false;
    int at = 0;
    while (at < length) {
      boolean isTibetan = Normal.isOfSyllable(text[at]);
      boolean isPair = hasBefore && isTibetan == isBeforeTibetan;
      int from = at;
      int one = START;
      int pair = before;
      if (isTibetan) {
        while (text[at] != Normal.TSHEG) {
          one = step(one, text[at]);
          pair = step(pair, text[at]);
          at++;
        }
        int stem = stemEnd(text, from, at);
        if (stem < at) {
          terms.add(mixed(step(hash(START, text, from, stem), Normal.TSHEG)));
          if (isPair) {
            terms.add(mixed(step(hash(before, text, from, stem), Normal.TSHEG)));
          }
        }
      } else if (isSurrogatePair(text, at, length)) {
        one = step(one, text[at]);
        pair = step(pair, text[at]);
        at++;
      }
      one = step(one, text[at]);
      pair = step(pair, text[at]);
      at++;
      terms.add(mixed(one));
      if (isPair) {
        terms.add(mixed(pair));
      }
      before = one;
      hasBefore = true;
      isBeforeTibetan = isTibetan;
    }
  }

  private static boolean isSurrogatePair(char[] text, int at, int length) {
    return at + 1 < length
        && Character.isHighSurrogate(text[at])
        && Character.isLowSurrogate(text[at + 1]);
  }

  /** Returns where a syllable ends without a particle; its own end if there is none. */
  static int stemEnd(char[] text, int from, int end) {
    char last = text[end - 1];
    if (end - from > 2 && text[end - 2] == '\u0f60' && PARTICLE_ENDS.indexOf(last) >= 0) {
      return end - 2;
    }
    if (end - from > 1 && (last == '\u0f62' || last == '\u0f66') && isOpen(text, from, end - 1)) {
      return end - 1;
    }
    return end;
  }

  /** Returns whether a syllable is one stack with a vowel or without. */
  private static boolean isOpen(char[] text, int from, int end) {
    int at = from + 1;
    while (at < end && text[at] >= '\u0f90') {
      at++;
    }
    while (at < end && text[at] >= '\u0f71' && text[at] <= '\u0f84') {
      at++;
    }
    return at == end;
  }

  /** The hash FNV-1a, over UTF-16 units. */
  private static int hash(int start, char[] text, int from, int to) {
    int hash = start;
    for (int i = from; i < to; i++) {
      hash = step(hash, text[i]);
    }
    return hash;
  }

  private static int step(int hash, char unit) {
    return (hash ^ unit) * PRIME;
  }

  /** Lets all bits of a hash tell (as the end of MurmurHash3 begins) and cuts it. */
  private static int mixed(int hash) {
    int mixed = (hash ^ (hash >>> 16)) * 0x85ebca6b;
    return (mixed ^ (mixed >>> 13)) >>> (32 - BITS);
  }
}
