package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A kind of mistake that an author makes in one place of one file; {@code faults.yaml} lists them.
 * Behind a semicolon stands what holds where a value is left out.
 *
 * @param rule the rule that has to find it
 * @param files which files of the workspace can have it, by their whole path
 * @param line which lines of such a file can have it
 * @param find what the mistake takes the place of, one of all that there are
 * @param put the mistake, with {@code $1} for what was found; without it the file is deleted
 * @param as the file that the changed text goes into, seen from the folder; the file itself
 * @param in the file that the mistake is found in, seen from the folder; the one that is changed
 * @param at the line that it is found at: the last such line that is not below the mistake, or the
 *     first of all; {@code {name}} is the changed file's name; where there is no such line, it is
 *     found in the file as a whole; the mistake's own line
 * @param charset what the changed text is written in; what the file is written in
 * @param follows the rules that also find what follows from the mistake
 */
record Fault(
    String rule,
    Pattern files,
    Optional<Pattern> line,
    Pattern find,
    Optional<String> put,
    Optional<String> as,
    Optional<String> in,
    Optional<String> at,
    Optional<Charset> charset,
    Set<String> follows) {

  /** What follows from every change of a text that was reviewed and translated. */
  private static final Set<String> ALWAYS_FOLLOWS = Set.of("review-stale", "translation-stale");

  private static final Pattern TEXT_FILE = Pattern.compile(".*[.](?:md|yaml|csv|vtt)");
  private static final Pattern WHOLE = Pattern.compile("\\A[\\s\\S]*\\z");
  private static final Pattern LINE = Pattern.compile("(?m)^.*$");

  /**
   * A changed file.
   *
   * @param file the file that is written or deleted, from the workspace's root
   * @param content what it holds now; empty where it is gone
   * @param finding where the mistake has to be found
   */
  record Spoiled(String file, Optional<byte[]> content, Spot finding) {}

  /** A line of a file, from 1, or 0 for the file as a whole. */
  record Spot(String file, int line) {
    @Override
    public String toString() {
      return file + ":" + line;
    }
  }

  /** Returns whether a rule finds the mistake, or what follows from it. */
  boolean explains(String other) {
    return other.equals(rule) || follows.contains(other) || ALWAYS_FOLLOWS.contains(other);
  }

  /**
   * Makes the mistake at a random place of the workspace.
   *
   * @param all the files of the workspace, sorted, from its root
   * @param workspace what each of them holds
   * @return empty where no file has a place for it
   */
  Optional<Spoiled> make(List<String> all, Function<String, byte[]> workspace, Random random) {
    List<String> candidates =
        new ArrayList<>(all.stream().filter(file -> files.matcher(file).matches()).toList());
    while (!candidates.isEmpty()) {
      String file = candidates.remove(random.nextInt(candidates.size()));
      String text = text(workspace, file);
      List<Integer> places = places(text);
      if (!places.isEmpty()) {
        int place = places.get(random.nextInt(places.size()));
        return Optional.of(spoiled(file, text, place, workspace));
      }
    }
    return Optional.empty();
  }

  private List<Integer> places(String text) {
    List<Integer> places = new ArrayList<>();
    Matcher regions = line.isPresent() ? LINE.matcher(text) : WHOLE.matcher(text);
    Matcher found = find.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    while (regions.find()) {
      if (line.isEmpty() || line.get().matcher(regions.group()).matches()) {
        found.region(regions.start(), regions.end());
        while (found.find()) {
          places.add(found.start());
        }
      }
    }
    return places;
  }

  private Spoiled spoiled(String file, String text, int place, Function<String, byte[]> workspace) {
    String changed = as.map(name -> beside(file, name)).orElse(file);
    String reported = in.map(name -> beside(file, name)).orElse(changed);
    Optional<String> now = put.map(words -> replaced(text, place, words));
    int line = lineAt(text, place);
    if (at.isPresent()) {
      String name = Path.of(file).getFileName().toString();
      Pattern wanted = Pattern.compile("(?m)" + at.get().replace("{name}", Pattern.quote(name)));
      line =
          reported.equals(changed)
              ? lastLine(now.orElse(text), wanted, line)
              : lastLine(text(workspace, reported), wanted, 1);
    }
    Charset written = charset.orElse(charsetOf(file));
    return new Spoiled(
        changed, now.map(words -> words.getBytes(written)), new Spot(reported, line));
  }

  private String replaced(String text, int place, String words) {
    Matcher found = find.matcher(text);
    found.find(place);
    StringBuilder now = new StringBuilder();
    found.appendReplacement(now, words);
    return found.appendTail(now).toString();
  }

  /** Returns the last line that is wanted up to another, or the first of all; 0 for none. */
  private static int lastLine(String text, Pattern wanted, int last) {
    int line = 0;
    Matcher found = wanted.matcher(text);
    while (found.find() && (line == 0 || lineAt(text, found.start()) <= last)) {
      line = lineAt(text, found.start());
    }
    return line;
  }

  private static int lineAt(String text, int offset) {
    return 1 + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
  }

  private static String beside(String file, String name) {
    return Path.of(file).resolveSibling(name).normalize().toString();
  }

  private static String text(Function<String, byte[]> workspace, String file) {
    return new String(workspace.apply(file), charsetOf(file));
  }

  private static Charset charsetOf(String file) {
    return TEXT_FILE.matcher(file).matches() ? UTF_8 : ISO_8859_1;
  }
}
