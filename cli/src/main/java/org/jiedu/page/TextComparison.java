package org.jiedu.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Compares two texts, paragraph by paragraph and, in a changed one, word by word. */
final class TextComparison {
  // A Han character, a Tibetan syllable with its tsheg, a word or number, or any other character.
  private static final Pattern TOKEN =
      Pattern.compile("\\p{IsHan}|[\\u0F40-\\u0FBC]+\\u0F0B?|[\\p{L}\\p{N}&&[^\\p{IsHan}]]+|.");
  private static final double LEAST_LIKENESS = 0.4;

  /**
   * A paragraph of either text, or of both.
   *
   * @param older HTML; empty for what was added
   * @param newer HTML; empty for what was removed
   */
  record Pair(Change change, String older, String newer) {

    /** What became of a paragraph. */
    enum Change {
      SAME,
      CHANGED,
      ADDED,
      REMOVED
    }
  }

  private TextComparison() {}

  /** Returns the paragraphs of both texts in their order. */
  static List<Pair> of(List<String> older, List<String> newer) {
    List<Pair> pairs = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(older, newer, true).getDeltas()) {
      List<String> from = delta.getSource().getLines();
      List<String> to = delta.getTarget().getLines();
      if (delta.getType() == DeltaType.EQUAL) {
        from.forEach(same -> pairs.add(pair(Pair.Change.SAME, same, same)));
      } else {
        match(from, to, pairs);
      }
    }
    return pairs;
  }

  /** Pairs each new paragraph with the next old one that is like it. */
  private static void match(List<String> older, List<String> newer, List<Pair> pairs) {
    int next = 0;
    for (String text : newer) {
      int like = next;
      while (like < older.size() && likeness(older.get(like), text) < LEAST_LIKENESS) {
        like++;
      }
      if (like == older.size()) {
        pairs.add(pair(Pair.Change.ADDED, "", text));
        continue;
      }
      for (; next < like; next++) {
        pairs.add(pair(Pair.Change.REMOVED, older.get(next), ""));
      }
      pairs.add(changed(older.get(next++), text));
    }
    for (; next < older.size(); next++) {
      pairs.add(pair(Pair.Change.REMOVED, older.get(next), ""));
    }
  }

  private static Pair pair(Pair.Change change, String older, String newer) {
    return new Pair(change, EmbedFigures.escape(older), EmbedFigures.escape(newer));
  }

  private static Pair changed(String older, String newer) {
    StringBuilder from = new StringBuilder();
    StringBuilder to = new StringBuilder();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(tokens(older), tokens(newer), true).getDeltas()) {
      boolean isEqual = delta.getType() == DeltaType.EQUAL;
      append(delta.getSource().getLines(), isEqual ? "" : "del", from);
      append(delta.getTarget().getLines(), isEqual ? "" : "ins", to);
    }
    return new Pair(Pair.Change.CHANGED, from.toString(), to.toString());
  }

  private static void append(List<String> tokens, String tag, StringBuilder html) {
    if (tokens.isEmpty()) {
      return;
    }
    String text = EmbedFigures.escape(String.join("", tokens));
    html.append(tag.isEmpty() ? text : "<" + tag + ">" + text + "</" + tag + ">");
  }

  /** Returns which part of the words of both texts stands in each, from 0 to 1 (Dice). */
  private static double likeness(String left, String right) {
    Set<String> words = new HashSet<>(tokens(left));
    Set<String> others = new HashSet<>(tokens(right));
    int sum = words.size() + others.size();
    words.retainAll(others);
    return sum == 0 ? 1 : 2.0 * words.size() / sum;
  }

  private static List<String> tokens(String text) {
    return TOKEN.matcher(text).results().map(MatchResult::group).toList();
  }
}
