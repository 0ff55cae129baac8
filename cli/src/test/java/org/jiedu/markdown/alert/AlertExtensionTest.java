package org.jiedu.markdown.alert;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jiedu.diagnostic.Place;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.MarkdownReader;
import org.jiedu.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertExtensionTest {
  @ParameterizedTest
  @CsvSource({
    "NOTE, NOTE",
    "IMPORTANT, IMPORTANT",
    "WARNING, WARNING",
    "TIP, TIP",
    "EXAMPLE, EXAMPLE",
    "note, NOTE",
    "Warning, WARNING"
  })
  void readsTheTypeFromTheFirstLine(String name, AlertType type) {
    Node block = read("> [!" + name + "]\n> 甲").root().getFirstChild();

    assertThat(((Alert) block).type()).isEqualTo(type);
    assertThat(((Text) block.getFirstChild().getFirstChild()).getLiteral()).isEqualTo("甲");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> [!CAUTION]\n> 甲",
        "> [!NOTE] 甲\n> 乙",
        "> 甲\n> [!NOTE]",
        "> [!NOTE]",
        "> \\[!NOTE]\n> 甲",
        "> &#91;!NOTE]\n> 甲",
        "> **[!NOTE]**\n> 甲",
        "> [! NOTE]\n> 甲",
        "> [NOTE]\n> 甲",
        "> # [!NOTE]\n> 甲"
      })
  void leavesAnyOtherQuoteAQuote(String markdown) {
    assertThat(read(markdown).root().getFirstChild()).isInstanceOf(BlockQuote.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> [!TIP]  \n> 甲",
        "> [!TIP] \n> 甲",
        "> [!TIP]\n>\n> 甲",
        ">[!TIP]\n甲",
        "> [!TIP]\t\n> 甲"
      })
  void allowsBlanksAndABlankLineBehindTheMarker(String markdown) {
    Node block = read(markdown).root().getFirstChild();

    assertThat(block).isInstanceOf(Alert.class);
    assertThat(block.getFirstChild()).isSameAs(block.getLastChild()).isInstanceOf(Paragraph.class);
  }

  @Test
  void holdsEveryBlockOfTheQuote() {
    Node alert = read("> [!EXAMPLE]\n> 甲\n>\n> - 乙\n\n丙").root().getFirstChild();

    assertThat(alert.getFirstChild()).isInstanceOf(Paragraph.class);
    assertThat(alert.getLastChild()).isInstanceOf(BulletList.class);
    assertThat(alert.getNext()).isInstanceOf(Paragraph.class);
  }

  @Test
  void standsAlsoInAListAndInAQuote() {
    Node item = read("- > [!NOTE]\n  > 甲").root().getFirstChild().getFirstChild();
    Node quote = read("> > [!NOTE]\n> > 甲").root().getFirstChild();

    assertThat(item.getFirstChild()).isInstanceOf(Alert.class);
    assertThat(quote.getFirstChild()).isInstanceOf(Alert.class);
  }

  @Test
  void joinsAMarkerThatMarksNothingWithTheText() {
    Node paragraph = read("甲 [!NOTE] 乙").root().getFirstChild();

    assertThat(((Text) paragraph.getFirstChild()).getLiteral()).isEqualTo("甲 [!NOTE] 乙");
    assertThat(paragraph.getFirstChild().getNext()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"[!NOTE](u), !NOTE", "[!NOTE][u], !NOTE"})
  void leavesLinksAlone(String link, String text) {
    Node paragraph = read("> " + link + "\n> 甲\n\n[u]: v").root().getFirstChild().getFirstChild();

    assertThat(paragraph.getFirstChild()).isInstanceOf(Link.class);
    assertThat(((Text) paragraph.getFirstChild().getFirstChild()).getLiteral()).isEqualTo(text);
  }

  @Test
  void knowsWhereItStands() {
    MarkdownDocument document = read("甲\n\n> [!NOTE]\n> 乙");

    Node alert = document.root().getLastChild();

    assertThat(document.place(alert)).isEqualTo(new Place("zh.md", 3, 1, 4, 4));
  }

  private static MarkdownDocument read(String markdown) {
    return new MarkdownReader().read(SourceText.of("zh.md", markdown), 0);
  }
}
