package org.jiedu.search;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Brings a text into the form in which texts are compared: compatible forms as one (NFKC, UAX #15),
 * small letters, no blanks, brackets or punctuation, figures as 0–9, and a tsheg behind each
 * Tibetan syllable, whatever stood there. So 示财〔2026〕12号 and 示财[2026]12号 are the same. Used by one
 * thread at a time.
 *
 * <p>The script has the same, in {@code normal}.
 */
final class Normal {
  static final char TSHEG = '\u0f0b';

  private static final char TIBETAN = '\u0f00';

  /** How many units from there on may stand in a syllable. */
  private static final int SYLLABLE_SIGNS = 0xbd;

  /** Ends a syllable and is not kept. */
  private static final char DROPPED = 0;

  /** Is not kept, and a syllable goes on behind it: signs of emphasis under a stack. */
  private static final char IGNORED = 1;

  /** Has to be seen in its surroundings. */
  private static final char INVOLVED = 2;

  /** No letter becomes more (NFKC, U+FDFA), and each may be followed by a tsheg. */
  private static final int MOST_OF_ONE = 18;

  private static final char VARIATION = '\udb40';
  private static final String IGNORED_SIGNS = "\u0f35\u0f37";

  /** Tibetan letters that are written as two in the normal form. */
  private static final String COMPOSED =
      "\u0f43\u0f4d\u0f52\u0f57\u0f5c\u0f69\u0f73\u0f75\u0f76\u0f77\u0f78\u0f79\u0f81\u0f93\u0f9d"
          + "\u0fa2\u0fa7\u0fac\u0fb9";

  /** First and last of what is neither letter nor figure; the script has the same. */
  private static final String DROPPED_RANGES =
      "\0/:@[`{\u00bf\u00d7\u00d7\u00f7\u00f7\u02b0\u036f\u0f00\u0fff\u2000\u2bff\u2e00\u2e7f"
          + "\u3000\u3004\u3008\u3020\u302a\u303f\u3099\u309e\u30fb\u30fb\ufe00\uffff";

  private static final char[] PLAIN = plain();
  private static final byte[] ORDER = order();

  /** What is left of each letter. */
  private char[] letters = new char[4096];

  private char[] normal = new char[2 * letters.length + 2];
  private int length;

  /** Returns what holds the text that was read last, from 0 to {@link #length()}. */
  char[] normal() {
    return normal;
  }

  int length() {
    return length;
  }

  /** Reads a text from 0 to a length. */
  void read(char[] text, int textLength) {
    begin(textLength);
    int order = 0;
    for (int i = 0; i < textLength; i++) {
      char c = text[i];
      char plain = PLAIN[c];
      // Where a sign stands cannot be foretold, where Tibetan stands can: a branch for this only.
      int next = c >>> 8 == TIBETAN >>> 8 ? ORDER[c & 0xff] : 0;
      if (plain == INVOLVED || isBefore(next, order)) {
        readInvolved(new String(text, 0, textLength));
        return;
      }
      order = next;
      letters[i] = plain;
    }
    close(textLength);
  }

  /** Returns whether an order is one, not 0, and less than another: both sides are negative. */
  private static boolean isBefore(int next, int order) {
    return (-next & (next - order)) < 0;
  }

  /** Returns a text in its normal form. */
  static String of(String text) {
    Normal normal = new Normal();
    normal.read(text.toCharArray(), text.length());
    return new String(normal.normal, 0, normal.length);
  }

  /** Reads a text letter by letter, each with the signs on it, as the script does. */
  private void readInvolved(String text) {
    begin(text.length() * MOST_OF_ONE);
    int count = 0;
    int at = 0;
    while (at < text.length()) {
      int end = at + 1;
      while (end < text.length() && isSign(text.charAt(end))) {
        end++;
      }
      String one =
          Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFKC)
              .toLowerCase(Locale.ROOT)
              .replace('ς', 'σ');
      for (int i = 0; i < one.length(); i++) {
        char c = one.charAt(i);
        if (c == VARIATION) {
          i++;
        } else {
          letters[count++] = PLAIN[c] != INVOLVED ? PLAIN[c] : isDropped(c) ? DROPPED : c;
        }
      }
      at = end;
    }
    close(count);
  }

  /** Returns whether a unit belongs to the letter before it. */
  private static boolean isSign(char c) {
    return (c >= '\u0300' && c <= '\u036f')
        || (c >= '\u0f35' && c <= '\u0f39')
        || (c >= '\u0f71' && c <= '\u0fbc')
        || Character.isLowSurrogate(c);
  }

  private static boolean isDropped(char c) {
    for (int i = 0; i < DROPPED_RANGES.length(); i += 2) {
      if (c >= DROPPED_RANGES.charAt(i) && c <= DROPPED_RANGES.charAt(i + 1)) {
        return true;
      }
    }
    return false;
  }

  private void begin(int most) {
    if (letters.length < most) {
      letters = new char[2 * most];
      // A tsheg behind each letter, at worst, and room for one that is not kept.
      normal = new char[2 * letters.length + 2];
    }
  }

  /**
   * Drops letters that are not kept, and closes each syllable. What may not stay is written, too,
   * and the next one over it: a branch would be guessed wrongly at the end of each syllable.
   */
  private void close(int count) {
    char[] out = normal;
    int to = 0;
    int inSyllable = 0;
    for (int i = 0; i < count; i++) {
      char c = letters[i];
      if (c == IGNORED) {
        continue;
      }
      // 1 or 0; a tsheg is not among what is left.
      int ofSyllable = ((char) (c - TIBETAN) - SYLLABLE_SIGNS) >>> 31;
      out[to] = TSHEG;
      to += inSyllable & ~ofSyllable;
      out[to] = c;
      to += -c >>> 31;
      inSyllable = ofSyllable;
    }
    out[to] = TSHEG;
    length = to + inSyllable;
  }

  /** Returns whether a letter of a normal text is part of a Tibetan syllable. */
  static boolean isOfSyllable(char c) {
    return c >= TIBETAN && c < TIBETAN + SYLLABLE_SIGNS && c != TSHEG;
  }

  /** Returns what each letter becomes that is the same in any surroundings. */
  private static char[] plain() {
    char[] plain = new char[Character.MAX_VALUE + 1];
    Arrays.fill(plain, INVOLVED);
    fill(plain, '\u3400', '\u4dbf');
    fill(plain, '\u4e00', '\u9fff');
    fill(plain, '\u3005', '\u3007');
    fill(plain, '0', '9');
    fill(plain, 'a', 'z');
    for (int i = 0; i < DROPPED_RANGES.length(); i += 2) {
      drop(plain, DROPPED_RANGES.charAt(i), DROPPED_RANGES.charAt(i + 1));
    }
    tibetan(plain);
    for (char c = 'A'; c <= 'Z'; c++) {
      plain[c] = Character.toLowerCase(c);
    }
    for (char c = '!'; c <= '~'; c++) {
      plain[c - '!' + '\uff01'] = plain[c];
    }
    return plain;
  }

  private static void fill(char[] plain, char first, char last) {
    for (int c = first; c <= last; c++) {
      plain[c] = (char) c;
    }
  }

  /** Leaves those that become others first: a small ² is a 2. */
  private static void drop(char[] plain, char first, char last) {
    for (int c = first; c <= last; c++) {
      String one = String.valueOf((char) c);
      boolean isSame = Normalizer.normalize(one, Normalizer.Form.NFKC).equals(one);
      boolean isCombining = Character.getType(c) == Character.NON_SPACING_MARK;
      boolean isMark = c >= '\u2000' && c <= '\u2027';
      plain[c] = (isSame && !isCombining) || isMark ? DROPPED : INVOLVED;
    }
  }

  private static void tibetan(char[] plain) {
    Arrays.fill(plain, 0x0f00, 0x1000, DROPPED);
    for (int c = 0x0f40; c <= 0x0fbc; c++) {
      plain[c] = c == 0x0f85 ? DROPPED : (char) c;
    }
    plain[0x0f00] = 0x0f00;
    plain[0x0f39] = 0x0f39;
    for (int digit = 0; digit < 10; digit++) {
      plain[0x0f20 + digit] = (char) ('0' + digit);
    }
    IGNORED_SIGNS.chars().forEach(c -> plain[c] = IGNORED);
    COMPOSED.chars().forEach(c -> plain[c] = INVOLVED);
  }

  /** Returns the order of Tibetan signs on one letter (canonical combining class), from U+0F00. */
  private static byte[] order() {
    byte[] order = new byte[0x100];
    mark(order, "\u0f84", 1);
    mark(order, "\u0f71", 2);
    mark(order, "\u0f72\u0f7a\u0f7b\u0f7c\u0f7d\u0f80", 3);
    mark(order, "\u0f74", 4);
    mark(order, "\u0f39", 5);
    mark(order, "\u0f18\u0f19\u0f35\u0f37\u0fc6", 6);
    mark(order, "\u0f82\u0f83\u0f86\u0f87", 7);
    return order;
  }

  private static void mark(byte[] order, String signs, int place) {
    signs.chars().forEach(c -> order[c - TIBETAN] = (byte) place);
  }
}
