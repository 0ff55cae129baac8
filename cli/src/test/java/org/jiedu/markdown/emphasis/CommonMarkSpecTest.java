package org.jiedu.markdown.emphasis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples of the CommonMark specification, with our emphasis in the place of commonmark's. */
class CommonMarkSpecTest {
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().percentEncodeUrls(true).build();

  static List<Example> examples() {
    return ExampleReader.readExamples(TestResources.getSpec());
  }

  @Test
  void readsEveryExampleOfTheSpecification() {
    assertThat(examples()).hasSize(652);
  }

  @Test
  void findsNoWideCharacterInTheExamples() {
    assertThat(examples())
        .noneMatch(example -> example.getSource().codePoints().anyMatch(WideCharacters::isWide));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void rendersAsTheSpecificationSays(Example example) {
    Parser parser = Parser.builder().extensions(List.of(EmphasisExtension.create())).build();

    String html = RENDERER.render(parser.parse(example.getSource()));

    assertThat(html).as(example.getSource()).isEqualTo(expected(example));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void rendersAlikeWhenPlacesAreKept(Example example) {
    Parser parser =
        Parser.builder()
            .extensions(List.of(EmphasisExtension.create()))
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    String html = RENDERER.render(parser.parse(example.getSource()));

    assertThat(html).as(example.getSource()).isEqualTo(expected(example));
  }

  /** The specification shows a tab as an arrow, which the reader undoes in the source only. */
  private static String expected(Example example) {
    return example.getHtml().replace('\u2192', '\t');
  }
}
