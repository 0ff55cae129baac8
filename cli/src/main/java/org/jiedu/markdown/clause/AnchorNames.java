package org.jiedu.markdown.clause;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The anchors of one page, each given once. */
final class AnchorNames {
  private static final int LETTERS = 26;

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> uses = new HashMap<>();

  /** Keeps an anchor that the author wrote from being given to another place. */
  void reserve(String anchor) {
    taken.add(anchor);
  }

  /** Returns an anchor as it is the first time, then with {@code -b}, {@code -c} … behind it. */
  String next(String anchor) {
    String name = anchor;
    while (!taken.add(name)) {
      int use = uses.merge(anchor, 1, Integer::sum);
      name = anchor + "-" + letters(use + 1);
    }
    return name;
  }

  // 1 is a, 26 is z, 27 is aa, as columns of a spreadsheet are named.
  private static String letters(int number) {
    StringBuilder letters = new StringBuilder();
    for (int left = number; left > 0; left = (left - 1) / LETTERS) {
      letters.insert(0, (char) ('a' + (left - 1) % LETTERS));
    }
    return letters.toString();
  }
}
