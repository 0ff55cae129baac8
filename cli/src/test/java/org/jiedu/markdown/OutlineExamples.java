package org.jiedu.markdown;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.script.Language;
import org.jiedu.source.SourceText;

/** The examples of a specification file, in the form of CommonMark's own. */
public final class OutlineExamples {
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "^`{32} example ?(\\w*)\\n(.*?)^\\.\\n(.*?)^`{32}$", Pattern.MULTILINE | Pattern.DOTALL);

  private OutlineExamples() {}

  /** One example; {@code expected} has a line for each thing found. */
  public record Example(int number, Language language, String markdown, List<String> expected) {

    /** Returns the example's text, read. */
    public MarkdownDocument document() {
      return new MarkdownReader().read(SourceText.of("example.md", markdown), 0);
    }

    @Override
    public String toString() {
      return "example " + number;
    }
  }

  /** Returns the examples of a file under {@code spec}, in order. */
  public static List<Example> of(String file) {
    List<Example> examples = new ArrayList<>();
    Matcher matcher = EXAMPLE.matcher(read("/spec/" + file));
    while (matcher.find()) {
      String language = matcher.group(1).isEmpty() ? "zh" : matcher.group(1);
      List<String> expected = matcher.group(3).lines().map(String::stripTrailing).toList();
      examples.add(
          new Example(examples.size() + 1, new Language(language), matcher.group(2), expected));
    }
    return examples;
  }

  private static String read(String resource) {
    try (InputStream stream =
        Objects.requireNonNull(OutlineExamples.class.getResourceAsStream(resource), resource)) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + resource, e);
    }
  }
}
