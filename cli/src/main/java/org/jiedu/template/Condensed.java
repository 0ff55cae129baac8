package org.jiedu.template;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Styles and scripts without what only their authors need: comments, indents and blanks. */
final class Condensed {
  /**
   * A text in quotes, or what parts nothing but words: a comment, the end and the start of lines.
   */
  private static final Pattern OF_STYLE =
      Pattern.compile(
          "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|(?:\\s*/\\*.*?\\*/)+\\s*|\\s*\\n\\s*",
          Pattern.DOTALL);

  /** A line that the next may go on in: it has no comment, which would reach over that. */
  private static final Pattern OPEN = Pattern.compile("(?!.*//).*[;,{]");

  /** What may begin a text, a pattern or a comment, in which blanks say something. */
  private static final Pattern TEXT = Pattern.compile("[\"'`/]");

  private static final Pattern SPACED = Pattern.compile(" ?(=>|[=?:&|,;{}()]+) ?");

  private static final Pattern BACKTICKS = Pattern.compile("`");

  private Condensed() {}

  /** Returns a style, which says the same. */
  static String style(String css) {
    return OF_STYLE.matcher(css).replaceAll(Condensed::piece).strip() + "\n";
  }

  private static String piece(MatchResult found) {
    String piece = found.group();
    // A comment between two words without a blank keeps them apart, and not as a blank would.
    boolean isBlank = !piece.equals(piece.strip());
    return isBlank ? "\n" : Matcher.quoteReplacement(piece);
  }

  /**
   * Returns a script, which does the same; one in which a line may begin within a text, as it is.
   */
  static String script(String script) {
    boolean mayBeginInText =
        script
            .lines()
            .anyMatch(line -> line.endsWith("\\") || BACKTICKS.split(line, -1).length % 2 == 0);
    return mayBeginInText
        ? script
        : script
            .lines()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("//"))
            .map(line -> TEXT.matcher(line).find() ? line : SPACED.matcher(line).replaceAll("$1"))
            .map(line -> OPEN.matcher(line).matches() ? line : line + "\n")
            .collect(Collectors.joining());
  }
}
