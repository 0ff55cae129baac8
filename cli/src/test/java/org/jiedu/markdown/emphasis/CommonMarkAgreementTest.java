package org.jiedu.markdown.emphasis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.commonmark.Extension;
import org.commonmark.node.Node;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our emphasis against commonmark's own, on text without wide characters. */
class CommonMarkAgreementTest {
  private static final String[] PIECES = {
    "*", "**", "***", "_", "__", "a", "b ", " ", ".", "“", "”", "[", "](u)", "![", "`", "\\", "\n",
    "é"
  };

  private final Parser ours = parser(Parser.builder().extensions(extensions()));
  private final Parser theirs = parser(Parser.builder());

  @ParameterizedTest
  @ValueSource(ints = {4, 8, 16, 40})
  void buildsTheSameTreeWithTheSamePlaces(int length) {
    Random random = new Random(length);

    for (int i = 0; i < 5_000; i++) {
      String markdown = markdown(random, length);

      assertThat(tree(ours.parse(markdown))).as(markdown).isEqualTo(tree(theirs.parse(markdown)));
    }
  }

  private static List<Extension> extensions() {
    return List.of(EmphasisExtension.create());
  }

  private static Parser parser(Parser.Builder builder) {
    return builder.includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES).build();
  }

  private static String markdown(Random random, int length) {
    StringBuilder markdown = new StringBuilder("x");
    for (int i = 0; i < length; i++) {
      markdown.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return markdown.toString();
  }

  private static String tree(Node node) {
    StringBuilder tree = new StringBuilder(node + " " + node.getSourceSpans() + "(");
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      tree.append(tree(child));
    }
    return tree.append(')').toString();
  }
}
