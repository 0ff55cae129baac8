package org.jiedu.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of {@code spec/html}, which are written as CommonMark's own. */
class HtmlSpecTest {
  private static final List<String> FILES = List.of("blocks.md", "links.md", "scripts.md");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "`{32} example(?: (\\w+))?(?: (-\\w+))?\n(.*?)^\\.\n(.*?)^`{32}$",
          Pattern.MULTILINE | Pattern.DOTALL);

  @ParameterizedTest
  @MethodSource("examples")
  void writesWhatTheSpecificationSays(Example example) {
    String html = HtmlFixture.html(example.markdown, example.language, example.suffix);

    assertThat(html).isEqualTo(example.html);
  }

  @Test
  void findsTheExamples() throws IOException {
    assertThat(examples().count()).isGreaterThan(30);
  }

  static Stream<Example> examples() throws IOException {
    Stream<Example> all = Stream.of();
    for (String file : FILES) {
      all = Stream.concat(all, examples(file));
    }
    return all;
  }

  private static Stream<Example> examples(String file) throws IOException {
    try (InputStream in = HtmlSpecTest.class.getResourceAsStream("/spec/html/" + file)) {
      String text =
          new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
      return EXAMPLE.matcher(text).results().map(match -> Example.of(file, match));
    }
  }

  private record Example(
      String file, String language, String suffix, String markdown, String html) {
    static Example of(String file, MatchResult match) {
      String language = Objects.requireNonNullElse(match.group(1), "zh");
      String suffix = Objects.requireNonNullElse(match.group(2), "");
      return new Example(file, language, suffix, match.group(3), match.group(4));
    }
  }
}
