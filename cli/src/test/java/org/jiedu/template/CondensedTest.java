package org.jiedu.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CondensedTest {

  @Test
  void leavesOutWhatOnlyAuthorsOfAStyleNeed() {
    String css =
        """
        /* what it is */
        a {
          color: red; /* why */
          /* and
             more */
          margin: 0;
        }

        b { c: d }
        """;

    assertThat(Condensed.style(css)).isEqualTo("a {\ncolor: red;\nmargin: 0;\n}\nb { c: d }\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "content: \"/* no */\"",
        "content: '/*'",
        "content: \"a\\\"/*\"",
        "content: \"▸ \"",
        ".a/**/.b"
      })
  void keepsWhatAStyleSays(String css) {
    assertThat(Condensed.style(css)).isEqualTo(css + "\n");
  }

  @Test
  void partsWordsWhereACommentStood() {
    assertThat(Condensed.style("a /* or */ b")).isEqualTo("a\nb\n");
  }

  @Test
  void keepsATextOverTwoLines() {
    String css = "a { content: \"one \\\n    two\"; }";

    assertThat(Condensed.style(css)).isEqualTo(css + "\n");
  }

  @Test
  void leavesOutCommentLinesOfAScript() {
    assertThat(Condensed.script("// why\n  a();\n\n  b('// no');\n"))
        .isEqualTo("a();\nb('// no');\n");
  }

  @Test
  void leavesAScriptAloneWhoseLinesMayBeTexts() {
    String script = "  a(`\n  // no\n`);\n";

    assertThat(Condensed.script(script)).isEqualTo(script);
  }
}
