package org.jiedu.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainLineParserTest {
  private static final String[] PIECES = {
    "政策",
    "，",
    "བོད་",
    "།",
    "a",
    "1",
    " ",
    "  ",
    "\t",
    "\u00A0",
    "\u3000",
    ".",
    ")",
    "-",
    "=",
    "#",
    "|",
    "|\n|-|-|\n",
    "\n",
    "\n\n",
    ">",
    "&amp;",
    "&",
    "<b>",
    "https://a.cn/",
    "*",
    "_",
    "`",
    "\\",
    "[甲]",
    "!",
    "\0",
    "\uD842\uDFB7",
    "\uFEFF"
  };

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4, 8, 16})
  void buildsTheTreeOfCommonmarkWithTheSamePlaces(int length) {
    Random random = new Random(length);
    Parser ours = ours(IncludeSourceSpans.BLOCKS_AND_INLINES);
    Parser theirs = builder(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    for (int i = 0; i < 5_000; i++) {
      String markdown = markdown(random, length);

      assertThat(tree(ours.parse(markdown))).as(markdown).isEqualTo(tree(theirs.parse(markdown)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsPlacesAsAsked(IncludeSourceSpans asked) {
    String markdown = "政策\n\n- 甲\n";

    String tree = tree(ours(asked).parse(markdown));

    assertThat(tree).isEqualTo(tree(builder(asked).build().parse(markdown)));
  }

  @Test
  void takesEveryLetterOfASCIIAsCommonmarkDoes() {
    Parser ours = ours(IncludeSourceSpans.BLOCKS_AND_INLINES);
    Parser theirs = builder(IncludeSourceSpans.BLOCKS_AND_INLINES).build();

    for (char character = 0; character < 0x80; character++) {
      String markdown = "甲" + character + "乙";

      assertThat(tree(ours.parse(markdown))).isEqualTo(tree(theirs.parse(markdown)));
    }
  }

  private static Parser ours(IncludeSourceSpans asked) {
    return builder(asked).inlineParserFactory(PlainLineParser::new).build();
  }

  private static Parser.Builder builder(IncludeSourceSpans asked) {
    return Parser.builder().extensions(List.of(TablesExtension.create())).includeSourceSpans(asked);
  }

  private static String markdown(Random random, int length) {
    StringBuilder markdown = new StringBuilder();
    for (int i = 0; i < length; i++) {
      markdown.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return markdown.toString();
  }

  private static String tree(Node node) {
    String name = node instanceof Text text ? text.getLiteral() : node.toString();
    StringBuilder tree = new StringBuilder(name + " " + node.getSourceSpans() + "(");
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      tree.append(tree(child));
    }
    return tree.append(')').toString();
  }
}
