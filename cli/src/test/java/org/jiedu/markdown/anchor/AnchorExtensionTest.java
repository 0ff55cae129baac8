package org.jiedu.markdown.anchor;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.jiedu.diagnostic.Place;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.MarkdownReader;
import org.jiedu.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorExtensionTest {
  @ParameterizedTest
  @CsvSource({
    "## 为什么出台？ {#background}, background, 为什么出台？",
    "## 为什么出台？{#background} ##, background, 为什么出台？",
    "第五条 申请。 {#art-5-para-2}, art-5-para-2, 第五条 申请。",
    "དོན་ཚན་ལྔ་པ། {#art-5}, art-5, དོན་ཚན་ལྔ་པ།",
    "甲 {#5}, 5, 甲",
    "甲 {#a} {#b}, b, 甲 {#a}"
  })
  void namesTheBlockAndLeavesTheWords(String markdown, String id, String words) {
    Node block = read(markdown).root().getFirstChild();

    assertThat(Anchor.of(block)).contains(id);
    assertThat(((Text) block.getLastChild()).getLiteral()).isEqualTo(words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "甲 {#A}",
        "甲 {#a_b}",
        "甲 {#a--b}",
        "甲 {#-a}",
        "甲 {#a-}",
        "甲 {#}",
        "甲 {#a b}",
        "甲 {#甲}",
        "甲 {#a",
        "甲 {#a}。",
        "{#a}",
        "甲 \\{#a}",
        "甲 &#123;#a}",
        "甲 `{#a}`",
        "甲 **乙 {#a}**乙",
        "[甲 {#a}](u) 乙"
      })
  void leavesAnythingElseInTheText(String markdown) {
    Node block = read(markdown).root().getFirstChild();

    assertThat(Anchor.of(block)).isEmpty();
    assertThat(block.getFirstChild()).isNotInstanceOf(Anchor.class);
  }

  @Test
  void namesTheParagraphOfAListItem() {
    Node list = read("1. 甲 {#item-a}\n2. 乙").root().getFirstChild();

    Node paragraph = list.getFirstChild().getFirstChild();

    assertThat(Anchor.of(paragraph)).contains("item-a");
  }

  @Test
  void takesTheLineThatHoldsNothingElse() {
    Node block = read("甲\n{#a}").root().getFirstChild();

    assertThat(Anchor.of(block)).contains("a");
    assertThat(block.getLastChild()).isInstanceOf(Text.class);
  }

  @Test
  void knowsWhereTheAnchorStands() {
    MarkdownDocument document = read("甲\n\n乙 {#a-1}");

    Node anchor = document.root().getLastChild().getFirstChild();

    assertThat(document.place(anchor)).isEqualTo(new Place("zh.md", 3, 3, 3, 9));
  }

  @Test
  void leavesACellAsItIs() {
    MarkdownDocument document = read("| 甲 {#a} |\n|---|\n| 乙 |");

    Node cell = document.root().getFirstChild().getFirstChild().getFirstChild().getFirstChild();

    assertThat(((Text) cell.getFirstChild()).getLiteral()).isEqualTo("甲 {#a}");
    assertThat(cell.getFirstChild().getNext()).isNull();
  }

  private static MarkdownDocument read(String markdown) {
    return new MarkdownReader().read(SourceText.of("zh.md", markdown), 0);
  }
}
