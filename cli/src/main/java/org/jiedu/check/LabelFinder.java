package org.jiedu.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds labels in texts, the longest where one holds another, in time linear in the text. */
final class LabelFinder {
  private static final String NEGATIONS = "非不未无除";

  private final Branch root = new Branch();

  /** A label in a text, from an offset up to another. */
  record Occurrence(String label, int start, int end) {}

  private static final class Branch {
    private final Map<Character, Branch> next = new HashMap<>();
    private boolean isLabel;
  }

  LabelFinder(Collection<String> labels) {
    for (String label : labels) {
      Branch branch = root;
      for (int i = 0; i < label.length(); i++) {
        branch = branch.next.computeIfAbsent(label.charAt(i), x -> new Branch());
      }
      branch.isLabel = !label.isEmpty();
    }
  }

  /** Returns each label in a part of a text that is no part of a longer one, in order. */
  List<Occurrence> find(String text, int start, int end) {
    List<Occurrence> found = new ArrayList<>();
    int farthest = start;
    for (int i = start; i < end; i++) {
      int labelEnd = WordEdges.isStart(text, i) ? longest(text, i, end) : i;
      if (labelEnd > Math.max(i, farthest)) {
        found.add(new Occurrence(text.substring(i, labelEnd), i, labelEnd));
        farthest = labelEnd;
      }
    }
    return found;
  }

  /** Returns the end of the longest label that begins at an offset; the offset if none does. */
  private int longest(String text, int start, int end) {
    int longest = start;
    Branch branch = root.next.get(text.charAt(start));
    for (int i = start + 1; branch != null; i++) {
      if (branch.isLabel && isWhole(text, start, i)) {
        longest = i;
      }
      branch = i < end ? branch.next.get(text.charAt(i)) : null;
    }
    return longest;
  }

  private static boolean isWhole(String text, int start, int end) {
    return WordEdges.isEnd(text, end)
        && (end - start > 1 || !isHan(text, start) || isAlone(text, start, end));
  }

  /** A single Han character is part of a word nearly everywhere: 县 in 县城. */
  private static boolean isAlone(String text, int start, int end) {
    return (start == 0 || !isHan(text, start - 1)) && (end == text.length() || !isHan(text, end));
  }

  private static boolean isHan(String text, int offset) {
    return Character.isIdeographic(text.charAt(offset));
  }

  /** Returns whether a text speaks of all but a label: 非寄宿生, 寄宿生以外. */
  static boolean isDenied(String text, Occurrence label) {
    int before = label.start() - 1;
    return (before >= 0 && NEGATIONS.indexOf(text.charAt(before)) >= 0)
        || text.startsWith("以外", label.end())
        || text.startsWith("之外", label.end())
        || text.startsWith("除外", label.end());
  }
}
