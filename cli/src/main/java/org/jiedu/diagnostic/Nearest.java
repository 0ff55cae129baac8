package org.jiedu.diagnostic;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Finds the names that a mistyped one most likely stood for. */
public final class Nearest {
  private Nearest() {}

  /**
   * Returns at most three known names within a third of the name's length in edits (Levenshtein),
   * at least two edits, but never so many that no letter is left of it; nearest first, equals in
   * alphabetical order.
   */
  public static List<String> to(String name, Collection<String> known) {
    int most = Math.max(2, name.length() / 3);
    return known.stream()
        .filter(
            candidate -> distance(name, candidate) <= Math.min(most, longer(name, candidate) - 1))
        .sorted(
            Comparator.comparingInt((String candidate) -> distance(name, candidate))
                .thenComparing(Comparator.naturalOrder()))
        .limit(3)
        .toList();
  }

  /**
   * Returns a sentence that asks for the nearest names, with a leading space in English, or an
   * empty message where nothing is near.
   */
  public static Message didYouMean(String name, Collection<String> known) {
    List<String> near = to(name, known);
    return near.isEmpty()
        ? Message.of("", "")
        : Message.of(
            "是不是“" + String.join("”“", near) + "”？",
            " Did you mean " + String.join(", ", near) + "?");
  }

  private static int longer(String name, String candidate) {
    return Math.max(name.length(), candidate.length());
  }

  private static int distance(String left, String right) {
    String a = left.toLowerCase(Locale.ROOT);
    String b = right.toLowerCase(Locale.ROOT);
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[b.length()];
  }
}
