package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Which pages of a long list a page of it leads to: to all of them would make lists quadratic. */
final class PageWindow {
  /** Stands where numbers are left out. */
  static final int GAP = 0;

  private static final int BESIDE = 2;

  private PageWindow() {}

  /**
   * Returns the first and the last number and those beside the current one, in order, with {@link
   * #GAP} where two or more are left out.
   *
   * @param pages how many there are
   * @param current counted from 1
   */
  static List<Integer> of(int pages, int current) {
    TreeSet<Integer> shown = new TreeSet<>(List.of(1, pages));
    for (int number = current - BESIDE; number <= current + BESIDE; number++) {
      shown.add(Math.max(1, Math.min(number, pages)));
    }
    List<Integer> numbers = new ArrayList<>();
    int last = 0;
    for (int number : shown) {
      if (number == last + 2) {
        numbers.add(last + 1);
      } else if (number > last + 1) {
        numbers.add(GAP);
      }
      numbers.add(number);
      last = number;
    }
    return numbers;
  }
}
