package org.jiedu.source;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the front matter of a Markdown file stands: between a first line {@code ---} and the next.
 *
 * @param yamlStart offset of its first character behind the opening line, in UTF-16 units
 * @param yamlEnd offset of the closing line
 * @param bodyStart offset behind the closing line
 */
public record FrontMatterSpan(int yamlStart, int yamlEnd, int bodyStart) {
  private static final Pattern OPENING = Pattern.compile("\\A---[ \t]*\n");
  private static final Pattern CLOSING = Pattern.compile("^---[ \t]*(\n|\\z)", Pattern.MULTILINE);

  /** Returns the front matter's span, or empty if the file has none. */
  public static Optional<FrontMatterSpan> find(SourceText source) {
    Matcher opening = OPENING.matcher(source.text());
    if (!opening.find()) {
      return Optional.empty();
    }
    Matcher closing = CLOSING.matcher(source.text());
    int yamlStart = opening.end();
    if (!closing.find(yamlStart)) {
      return Optional.empty();
    }
    int yamlEnd = closing.start();
    return Optional.of(new FrontMatterSpan(yamlStart, yamlEnd, closing.end()));
  }

  /** Returns the file's text with all but the front matter blanked, so that offsets hold. */
  String onlyFrontMatter(SourceText source) {
    String text = source.text();
    return " ".repeat(yamlStart - 1) + '\n' + text.substring(yamlStart, yamlEnd);
  }
}
