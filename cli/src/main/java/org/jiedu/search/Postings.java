package org.jiedu.search;

import java.util.Arrays;

/**
 * Which pages have something, as bytes: a number that is four times how many there are, plus two if
 * they stand in a bitmap, plus one if a second list follows (of the pages that have it in their
 * title); then the numbers of the pages, each as its distance from the one before less one, or,
 * where that is shorter, a bit for each page of the index, the lowest first.
 */
final class Postings {
  private static final int HAS_TITLES = 1;
  private static final int IS_BITMAP = 2;

  private Postings() {}

  /** Pages in ascending order, in a part of an array that is not changed any more. */
  static final class Run {
    private final int[] pages;
    private final int from;
    private final int to;

    Run(int[] pages, int from, int to) {
      this.pages = pages;
      this.from = from;
      this.to = to;
    }

    static Run of(int... pages) {
      return new Run(pages, 0, pages.length);
    }

    int[] toArray() {
      return Arrays.copyOfRange(pages, from, to);
    }
  }

  /**
   * Writes a list.
   *
   * @param total how many pages the index has
   */
  static void write(Run run, int total, boolean isFollowed, Bytes out) {
    boolean isBitmap = size(run) > (total + 7) / 8;
    int count = run.to - run.from;
    out.number((count << 2) | (isBitmap ? IS_BITMAP : 0) | (isFollowed ? HAS_TITLES : 0));
    if (isBitmap) {
      bitmap(run, total, out);
    } else {
      int before = -1;
      for (int i = run.from; i < run.to; i++) {
        out.number(run.pages[i] - before - 1);
        before = run.pages[i];
      }
    }
  }

  /** A list as it was written. */
  record Read(Run run, boolean isFollowed) {}

  /**
   * Reads a list.
   *
   * @param total how many pages the index has
   */
  static Read read(BytesReader in, int total) {
    int head = in.number();
    int[] pages = new int[head >>> 2];
    if ((head & IS_BITMAP) != 0) {
      int count = 0;
      for (int first = 0; first < total; first += 8) {
        int bits = in.next();
        for (int i = 0; i < 8; i++) {
          if ((bits & (1 << i)) != 0) {
            pages[count++] = first + i;
          }
        }
      }
    } else {
      int next = 0;
      for (int i = 0; i < pages.length; i++) {
        pages[i] = next + in.number();
        next = pages[i] + 1;
      }
    }
    return new Read(Run.of(pages), (head & HAS_TITLES) != 0);
  }

  private static int size(Run run) {
    int size = 0;
    int before = -1;
    for (int i = run.from; i < run.to; i++) {
      int gap = run.pages[i] - before - 1;
      size += gap < 1 << 7 ? 1 : gap < 1 << 14 ? 2 : gap < 1 << 21 ? 3 : 4;
      before = run.pages[i];
    }
    return size;
  }

  private static void bitmap(Run run, int total, Bytes out) {
    int at = run.from;
    for (int first = 0; first < total; first += 8) {
      int bits = 0;
      for (; at < run.to && run.pages[at] < first + 8; at++) {
        bits |= 1 << (run.pages[at] - first);
      }
      out.add(bits);
    }
  }
}
