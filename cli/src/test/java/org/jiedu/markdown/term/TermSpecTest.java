package org.jiedu.markdown.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.MarkdownReader;
import org.jiedu.markdown.OutlineExamples;
import org.jiedu.markdown.OutlineExamples.Example;
import org.jiedu.markdown.section.Section;
import org.jiedu.markdown.section.SectionNames;
import org.jiedu.markdown.section.SectionReader;
import org.jiedu.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TermSpecTest {
  private static final SectionNames NAMES = SectionNames.of(Map.of("terms", List.of("关键词诠释")));

  static List<Example> examples() {
    return OutlineExamples.of("term/term.md");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void findsTermsAsTheSpecificationSays(Example example) {
    MarkdownDocument document =
        new MarkdownReader().read(SourceText.of("zh.md", "## 关键词诠释\n\n" + example.markdown()), 0);
    Section section = SectionReader.read(document, NAMES).sections().get(0);

    List<Term> terms = Terms.of(document, section);

    assertThat(terms)
        .extracting(term -> (term.name() + " = " + term.definition()).stripTrailing())
        .isEqualTo(example.expected());
  }
}
