package org.jiedu.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.jiedu.source.SourceText;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Runs the examples of every file in the folder {@code spec}. */
class MarkdownSpecTest {
  private static final MarkdownReader READER = new MarkdownReader();

  static List<Named<Example>> examples() throws IOException, URISyntaxException {
    URI folder = MarkdownSpecTest.class.getResource("/spec").toURI();
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .filter(Files::isRegularFile)
          .sorted()
          .flatMap(MarkdownSpecTest::examplesOf)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void rendersAsTheSpecificationSays(Example example) {
    SourceText source = SourceText.of("content/x/zh.md", example.getSource());

    String html = ExampleHtml.of(READER.read(source, 0).root());

    assertThat(html).as(example.getSource()).isEqualTo(example.getHtml());
  }

  private static Stream<Named<Example>> examplesOf(Path file) {
    List<Example> examples = ExampleReader.readExamples(url(file));
    assertThat(examples).as("examples of %s", file.getFileName()).isNotEmpty();
    return examples.stream()
        .map(example -> Named.of(file.getFileName() + ": " + example.getSection(), example));
  }

  private static URL url(Path file) {
    try {
      return file.toUri().toURL();
    } catch (MalformedURLException e) {
      throw new IllegalArgumentException("no address for " + file, e);
    }
  }
}
