package org.jiedu.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
        .isEqualTo("a();b('// no');\n");
  }

  @Test
  void joinsTheLinesOfAScriptThatCannotBeMisread() {
    assertThat(Condensed.script("if (a) {\n  b(1,\n    2);\n}\nc()\n  .d();\ne(); // why;\nf()\n"))
        .isEqualTo("if(a){b(1,2);}\nc()\n.d();e(); // why;\nf()\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "let a = b => b + +c                | let a=b=>b + +c",
        "a = b >= c ? d : -e                | a=b >=c?d:-e",
        "for (const [a, b] of c) {d(a, b)}  | for(const [a,b] of c){d(a,b)}",
        "return {a, b}                      | return{a,b}",
        "a = ' : '                          | a = ' : '",
        "a = `${b} , c`                     | a = `${b} , c`",
        "a = /b ( c)/                       | a = /b ( c)/"
      },
      ignoreLeadingAndTrailingWhitespace = true,
      quoteCharacter = '\0')
  void leavesOutBlanksBetweenSigns(String script, String condensed) {
    assertThat(Condensed.script(script)).isEqualTo(condensed + "\n");
  }

  @Test
  void leavesAScriptAloneWhoseLinesMayBeTexts() {
    String script = "  a(`\n  // no\n`);\n";

    assertThat(Condensed.script(script)).isEqualTo(script);
  }
}
