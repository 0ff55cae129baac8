package org.jiedu.search;

import java.nio.CharBuffer;
import java.util.Arrays;

/**
 * The characters of a page, asked as one asks a {@link String}: that one checks each index and,
 * until it is compiled thoroughly, takes several times as long.
 */
final class HtmlCharacters {
  private final char[] characters;
  private final int length;

  /** Takes the characters of a buffer with an array, which nobody changes. */
  HtmlCharacters(CharBuffer page) {
    int start = page.arrayOffset() + page.position();
    this.length = page.remaining();
    this.characters =
        start == 0 ? page.array() : Arrays.copyOfRange(page.array(), start, start + length);
  }

  int length() {
    return length;
  }

  char charAt(int at) {
    return characters[at];
  }

  /** Returns the place of the first such character from a place on, or -1. */
  int indexOf(char wanted, int from) {
    for (int at = from; at < length; at++) {
      if (characters[at] == wanted) {
        return at;
      }
    }
    return -1;
  }

  /** Returns the place where a text begins first from a place on, or -1. */
  int indexOf(String wanted, int from) {
    int at = indexOf(wanted.charAt(0), from);
    while (at >= 0 && !startsWith(wanted, at)) {
      at = indexOf(wanted.charAt(0), at + 1);
    }
    return at;
  }

  /** Returns whether a text stands at a place. */
  boolean startsWith(String text, int at) {
    int size = text.length();
    if (length - at < size) {
      return false;
    }
    for (int i = 0; i < size; i++) {
      if (characters[at + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** Copies a part into an array. */
  void copy(int from, int to, char[] into, int at) {
    System.arraycopy(characters, from, into, at, to - from);
  }

  String substring(int from, int to) {
    return new String(characters, from, to - from);
  }
}
