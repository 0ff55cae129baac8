package org.jiedu.markdown.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiedu.markdown.OutlineExamples;
import org.jiedu.markdown.OutlineExamples.Example;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClauseSpecTest {

  static List<Example> examples() {
    return OutlineExamples.of("clause/clause.md");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void numbersAsTheSpecificationSays(Example example) {
    List<Clause> clauses = ClauseNumbering.number(example.document(), example.language());

    assertThat(clauses.stream().map(ClauseSpecTest::line).toList()).isEqualTo(example.expected());
  }

  private static String line(Clause clause) {
    String parent = clause.parent().map(anchor -> " < " + anchor).orElse("");
    String line =
        clause.anchor() + " " + clause.kind() + " " + clause.label() + " | " + clause.text();
    return (line + parent).stripTrailing();
  }
}
