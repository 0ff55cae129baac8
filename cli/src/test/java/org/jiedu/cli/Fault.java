package org.jiedu.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A kind of mistake that an author makes on one line of one file.
 *
 * @param rule the rule that has to find it
 * @param files which files of the workspace can have it
 * @param line which lines of such a file
 * @param change makes the mistake in a line, or returns it as it is where it cannot
 * @param isMissing whether what the line held is then missing, which is reported at 1:1
 * @param follows the rules that also find what follows from the mistake
 */
record Fault(
    String rule,
    Predicate<String> files,
    Predicate<String> line,
    BiFunction<String, Random, String> change,
    boolean isMissing,
    Set<String> follows) {

  /** What follows from every change of a text that was reviewed and translated. */
  private static final Set<String> ALWAYS_FOLLOWS = Set.of("review-stale", "translation-stale");

  private static final Pattern BETWEEN_HAN =
      Pattern.compile("(?<=[\\u4E00-\\u9FFF])(?=[\\u4E00-\\u9FFF])");
  private static final Pattern BEHIND_TSHEG =
      Pattern.compile("(?<=[\\u0F40-\\u0FBC]་)(?=[\\u0F40-\\u0F6C])");

  /** A changed file: what it holds now, and the line of the mistake from 1. */
  record Spoiled(String text, int line) {}

  static Fault of(
      String rule,
      Predicate<String> files,
      Predicate<String> line,
      BiFunction<String, Random, String> change) {
    return new Fault(rule, files, line, change, false, Set.of());
  }

  /** Returns the fault of a pattern that is replaced in a line. */
  static Fault replacing(String rule, Predicate<String> files, String pattern, String by) {
    Pattern found = Pattern.compile(pattern);
    return of(
        rule,
        files,
        line -> found.matcher(line).find(),
        (line, random) -> found.matcher(line).replaceFirst(by));
  }

  /** Returns the fault of something that is put into a paragraph of plain words. */
  static Fault inserting(String rule, Predicate<String> files, String words) {
    return of(rule, files, Fault::isPlain, (line, random) -> inserted(line, words, random));
  }

  /** Returns the fault of something that is put behind a paragraph of plain words. */
  static Fault appending(String rule, Predicate<String> files, String words) {
    return of(rule, files, Fault::isPlain, (line, random) -> line + words);
  }

  Fault asMissing() {
    return new Fault(rule, files, line, change, true, follows);
  }

  Fault with(String... followers) {
    return new Fault(rule, files, line, change, isMissing, Set.of(followers));
  }

  boolean explains(String other) {
    return other.equals(rule) || follows.contains(other) || ALWAYS_FOLLOWS.contains(other);
  }

  /** Makes the mistake at a random place of a file, if the file has one for it. */
  Optional<Spoiled> in(String text, Random random) {
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    List<Integer> candidates = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (line.test(lines.get(i))) {
        candidates.add(i);
      }
    }
    if (candidates.isEmpty()) {
      return Optional.empty();
    }
    int chosen = candidates.get(random.nextInt(candidates.size()));
    String spoiled = change.apply(lines.get(chosen), random);
    if (spoiled.equals(lines.get(chosen))) {
      return Optional.empty();
    }
    lines.set(chosen, spoiled);
    return Optional.of(new Spoiled(String.join("\n", lines), isMissing ? 1 : chosen + 1));
  }

  /** Returns whether a line is a paragraph of nothing but words. */
  static boolean isPlain(String line) {
    return line.length() > 20
        && line.codePointAt(0) > 0xF00
        && line.chars().noneMatch(c -> "[]()|<>*`#\\!：:".indexOf(c) >= 0);
  }

  private static String inserted(String line, String words, Random random) {
    Pattern places = line.codePointAt(0) < 0x1000 ? BEHIND_TSHEG : BETWEEN_HAN;
    List<Integer> at = places.matcher(line).results().map(place -> place.start()).toList();
    if (at.isEmpty()) {
      return line;
    }
    int chosen = at.get(random.nextInt(at.size()));
    return line.substring(0, chosen) + words + line.substring(chosen);
  }
}
