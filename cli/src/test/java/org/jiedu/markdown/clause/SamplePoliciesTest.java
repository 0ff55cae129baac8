package org.jiedu.markdown.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.MarkdownReader;
import org.jiedu.script.Language;
import org.jiedu.source.SourceText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplePoliciesTest {

  static List<Path> translatedPolicies() throws IOException {
    try (Stream<Path> policies = Files.list(Path.of("../content/policies"))) {
      return policies.filter(policy -> Files.exists(policy.resolve("bo.md"))).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("translatedPolicies")
  void haveTheSameAnchorsInBothLanguages(Path policy) throws IOException {
    List<String> chinese = anchors(policy, "zh");

    List<String> tibetan = anchors(policy, "bo");

    assertThat(chinese).isNotEmpty();
    assertThat(tibetan).isEqualTo(chinese);
  }

  private static List<String> anchors(Path policy, String language) throws IOException {
    String text = Files.readString(policy.resolve(language + ".md"));
    int bodyStart = text.indexOf("\n---\n", 4) + 5;
    MarkdownDocument document =
        new MarkdownReader().read(SourceText.of(language + ".md", text), bodyStart);
    return ClauseNumbering.number(document, new Language(language)).stream()
        .map(Clause::anchor)
        .toList();
  }
}
