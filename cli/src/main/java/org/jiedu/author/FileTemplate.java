package org.jiedu.author;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that a new folder begins with: a text with places to fill, {@code {{name}}}. A line that
 * is nothing but a place goes where there is nothing to fill it with.
 *
 * @param text with its places
 */
record FileTemplate(String text) {
  private static final Pattern LONE = Pattern.compile("(?m)^\\{\\{([a-z-]+)}}\n");
  private static final Pattern PLACE = Pattern.compile("\\{\\{([a-z-]+)}}");

  /** Returns a template that is packed with the program. */
  static FileTemplate packed(String name) {
    try (InputStream in = FileTemplate.class.getResourceAsStream(name)) {
      return new FileTemplate(
          new String(Optional.ofNullable(in).orElseThrow().readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new IllegalStateException("the program's own file cannot be read: " + name, e);
    }
  }

  /** Returns the file's bytes with every place filled. */
  byte[] filled(Map<String, String> values) {
    Matcher lone = LONE.matcher(text);
    String whole =
        lone.replaceAll(
            line -> values.getOrDefault(line.group(1), "").isEmpty() ? "" : "\\{\\{$1}}\n");
    String filled =
        PLACE
            .matcher(whole)
            .replaceAll(
                place ->
                    Matcher.quoteReplacement(
                        Optional.ofNullable(values.get(place.group(1))).orElseThrow()));
    return filled.getBytes(StandardCharsets.UTF_8);
  }
}
