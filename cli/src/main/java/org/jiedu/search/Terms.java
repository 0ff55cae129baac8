package org.jiedu.search;

/**
 * Takes a normal text apart and hashes what it consists of: each Tibetan syllable and each pair of
 * neighbours, and of all else each character and each pair. A syllable with a particle written into
 * it ({@code པའི}) counts as the one without ({@code པ}), too, because that is what one asks for.
 *
 * <p>The script has the same, in {@code terms}.
 */
final class Terms {
  /** How many bits of a hash are kept. */
  static final int BITS = 24;

  private static final int START = 0x811c9dc5;
  private static final int PRIME = 0x01000193;
  private static final String PARTICLE_ENDS = "\u0f72\u0f7c\u0f74\u0f44\u0f58";

  private Terms() {}

  /** Takes terms. */
  @FunctionalInterface
  interface Sink {
    /**
     * Takes one, which may come again.
     *
     * @param term from 0 to 2 to the power of {@link #BITS}, without it
     */
    void take(int term);
  }

  /** Hands the terms of a normal text to a sink. */
  static void of(char[] text, int length, Sink sink) {
    int before = 0;
    boolean hasBefore = false;
    boolean isBeforeTibetan = false;
    int at = 0;
    while (at < length) {
      boolean isTibetan = Normal.isOfSyllable(text[at]);
      int end = isTibetan ? syllableEnd(text, at) : characterEnd(text, at, length);
      int one = hash(START, text, at, end);
      sink.take(mixed(one));
      boolean isPair = hasBefore && isTibetan == isBeforeTibetan;
      if (isPair) {
        sink.take(mixed(hash(before, text, at, end)));
      }
      int stem = isTibetan ? stemEnd(text, at, end - 1) : end;
      if (isTibetan && stem < end - 1) {
        sink.take(mixed(step(hash(START, text, at, stem), Normal.TSHEG)));
        if (isPair) {
          sink.take(mixed(step(hash(before, text, at, stem), Normal.TSHEG)));
        }
      }
      before = one;
      hasBefore = true;
      isBeforeTibetan = isTibetan;
      at = end;
    }
  }

  /** Returns the place behind a syllable and its tsheg. */
  private static int syllableEnd(char[] text, int from) {
    int at = from;
    while (text[at] != Normal.TSHEG) {
      at++;
    }
    return at + 1;
  }

  private static int characterEnd(char[] text, int at, int length) {
    boolean isPair =
        at + 1 < length
            && Character.isHighSurrogate(text[at])
            && Character.isLowSurrogate(text[at + 1]);
    return at + (isPair ? 2 : 1);
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
