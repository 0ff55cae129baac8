package org.jiedu.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the front matter of a Markdown file stands: between a first line {@code ---} and the next.
 *
 * @param start offset of its first character behind the opening line, in UTF-16 units
 * @param end offset of the closing line
 * @param bodyStart offset behind the closing line
 */
public record FrontMatterSpan(int start, int end, int bodyStart) {
  private static final Pattern OPENING = Pattern.compile("\\A---[ \t]*\n");
  private static final Pattern CLOSING = Pattern.compile("^---[ \t]*(\n|\\z)", Pattern.MULTILINE);

  /** Returns the front matter's span, or empty if the file has none. */
  public static Optional<FrontMatterSpan> find(SourceText source) {
    Matcher opening = OPENING.matcher(source.text());
    if (!opening.find()) {
      return Optional.empty();
    }
    Matcher closing = CLOSING.matcher(source.text());
    return closing.find(opening.end())
        ? Optional.of(new FrontMatterSpan(opening.end(), closing.start(), closing.end()))
        : Optional.empty();
  }

  /** Returns the file's text with all but the front matter blanked, so that offsets hold. */
  String onlyFrontMatter(SourceText source) {
    String text = source.text();
    return blank(text.substring(0, start)) + text.substring(start, end);
  }

  private static String blank(String text) {
    return text.replaceAll("[^\n]", " ");
  }
}
