package org.jiedu.check;

import java.util.Arrays;
import java.util.List;
import org.jiedu.script.Blocks;

/**
 * Finds which passages of a text stand word for word in other documents, in time proportional to
 * their lengths: every run of twelve units of the documents is kept by its hash, and compared unit
 * by unit before it counts.
 *
 * <p>A unit is a Han character, a letter or a digit, or a Tibetan syllable: twelve Tibetan letters
 * are four words, which many texts share. Punctuation and blanks do not count, and what stands
 * within 《》 and 〔〕号 belongs to nobody: titles and numbers must be repeated.
 */
final class CopiedPassages {
  private static final int RUN = 12;
  private static final long BASE = 1_000_003;

  // One document behind the other, with a break behind each; and where each begins.
  private final Units all;
  private final int[] starts;
  // Open addressing: behind the end of a run in all units, by the run's hash; 0 where there is
  // none.
  private final int[] places;

  /**
   * What of a text is copied.
   *
   * @param share of its units, from 0 to 1
   * @param longest the longest passage, as the text has it
   * @param document the document that it stands in, by its place in the list, from 0
   * @param offset where it begins there, in UTF-16 units
   */
  record Copy(double share, String longest, int document, int offset) {}

  /**
   * The units of a text: what each is, the same for the same unit, and negative for what no run
   * goes over; where each begins and ends in the text.
   */
  private static final class Units {
    private final int[] values;
    private final int[] offsets;
    private final int[] ends;
    private int size;

    Units(int capacity) {
      values = new int[capacity];
      offsets = new int[capacity];
      ends = new int[capacity];
    }

    /** Adds the units of a text. */
    void addAll(String text) {
      char[] characters = text.toCharArray();
      int depth = 0;
      int i = 0;
      while (i < characters.length) {
        char first = characters[i];
        int end = i + 1;
        if (Blocks.isCommonHan(first)) {
          if (depth == 0) {
            add(first, i, end);
          }
        } else if (isTibetan(first)) {
          end = syllableEnd(characters, i);
          if (depth == 0) {
            add(syllable(characters, i, end), i, end);
          }
        } else {
          int character = Character.codePointAt(characters, i);
          end = i + Character.charCount(character);
          depth = depth(depth, character);
          if (depth == 0 && Character.isLetterOrDigit(character)) {
            add(Character.toLowerCase(character), i, end);
          } else if (character == '》' && !endsInBreak()) {
            add(-1, i, end);
          }
        }
        i = end;
      }
    }

    void add(int value, int offset, int end) {
      values[size] = value;
      offsets[size] = offset;
      ends[size++] = end;
    }

    boolean endsInBreak() {
      return size == 0 || values[size - 1] < 0;
    }
  }

  private CopiedPassages(List<String> documents) {
    this.all = new Units(documents.stream().mapToInt(document -> document.length() + 1).sum());
    this.starts = new int[documents.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = all.size;
      all.addAll(documents.get(i));
      all.add(-1, 0, 0);
    }
    this.places = new int[Integer.highestOneBit(Math.max(all.size, RUN)) * 4];
    new Runs(all).forEach(this::keep);
  }

  /** Returns the passages of documents. */
  static CopiedPassages of(List<String> documents) {
    return new CopiedPassages(documents);
  }

  /** Returns how much of a text stands in the documents. */
  Copy copyIn(String text) {
    Units units = new Units(text.length());
    units.addAll(text);
    boolean[] isCopied = new boolean[units.size];
    int[] found = new int[units.size];
    new Runs(units)
        .forEach(
            (hash, end) -> {
              int place = find(hash, units, end);
              if (place >= 0) {
                Arrays.fill(isCopied, end - RUN + 1, end + 1, true);
                found[end] = place;
              }
            });
    return copy(text, units, isCopied, found);
  }

  private Copy copy(String text, Units units, boolean[] isCopied, int[] found) {
    int counted = 0;
    int copied = 0;
    int longestStart = 0;
    int longestEnd = 0;
    int start = 0;
    for (int i = 0; i < units.size; i++) {
      counted += units.values[i] >= 0 ? 1 : 0;
      copied += isCopied[i] ? 1 : 0;
      start = isCopied[i] ? start : i + 1;
      if (i + 1 - start > longestEnd - longestStart) {
        longestStart = start;
        longestEnd = i + 1;
      }
    }
    if (copied == 0) {
      return new Copy(0, "", 0, 0);
    }
    int place = found[longestStart + RUN - 1] - RUN + 1;
    int document = starts.length - 1;
    while (starts[document] > place) {
      document--;
    }
    return new Copy(
        (double) copied / counted,
        text.substring(units.offsets[longestStart], units.ends[longestEnd - 1]),
        document,
        all.offsets[place]);
  }

  private void keep(long hash, int end) {
    int slot = slot(hash, all, end);
    // Of the same run at several places the first one stands for it.
    if (places[slot] == 0) {
      places[slot] = end + 1;
    }
  }

  /** Returns where a run of a text ends in all units, or -1. */
  private int find(long hash, Units units, int end) {
    return places[slot(hash, units, end)] - 1;
  }

  /** Returns the slot of a run of a text, or the free one that it would take. */
  private int slot(long hash, Units units, int end) {
    int slot = (int) (hash ^ (hash >>> 29)) & (places.length - 1);
    while (places[slot] != 0 && !isSame(units, end, places[slot] - 1)) {
      slot = (slot + 1) & (places.length - 1);
    }
    return slot;
  }

  private boolean isSame(Units units, int end, int place) {
    for (int i = 0; i < RUN; i++) {
      if (units.values[end - i] != all.values[place - i]) {
        return false;
      }
    }
    return true;
  }

  /** The hashes of every run of twelve units without a break, by the end of the run. */
  private record Runs(Units units) {

    interface Consumer {
      void accept(long hash, int end);
    }

    void forEach(Consumer consumer) {
      long highest = 1;
      for (int i = 1; i < RUN; i++) {
        highest *= BASE;
      }
      long hash = 0;
      int length = 0;
      for (int i = 0; i < units.size; i++) {
        int value = units.values[i];
        if (value < 0) {
          hash = 0;
          length = 0;
          continue;
        }
        if (length == RUN) {
          hash -= (units.values[i - RUN] + 1) * highest;
          length--;
        }
        hash = hash * BASE + value + 1;
        if (++length == RUN) {
          consumer.accept(hash, i);
        }
      }
    }
  }

  private static int depth(int depth, int character) {
    return switch (character) {
      case '《', '〔' -> depth + 1;
      case '》', '〕' -> Math.max(0, depth - 1);
      case '\n' -> 0;
      default -> depth;
    };
  }

  private static int syllableEnd(char[] text, int start) {
    int end = start;
    while (end < text.length && isTibetan(text[end])) {
      end++;
    }
    return end;
  }

  private static int syllable(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    return hash & Integer.MAX_VALUE;
  }

  /** Letters and the marks that belong to them; neither tsheg nor shad. */
  private static boolean isTibetan(int character) {
    return Blocks.isOfTibetanSyllable(character) || character == 0x0F00;
  }
}
