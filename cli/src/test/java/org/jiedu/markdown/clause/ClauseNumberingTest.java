package org.jiedu.markdown.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;
import org.jiedu.Growth;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.MarkdownReader;
import org.jiedu.markdown.anchor.Anchor;
import org.jiedu.script.Language;
import org.jiedu.source.SourceText;
import org.junit.jupiter.api.Test;

class ClauseNumberingTest {
  private static final Language CHINESE = new Language("zh");

  @Test
  void putsAnchorsOnBlocks() {
    MarkdownDocument document = document("## 一、甲\n\n1. 乙\n\n第二条　丙\n\n丁");

    ClauseNumbering.number(document, CHINESE);

    Node heading = document.root().getFirstChild();
    Node item = heading.getNext().getFirstChild();
    Node article = heading.getNext().getNext();
    assertThat(Anchor.of(heading)).hasValue("s1");
    assertThat(Anchor.of(item)).hasValue("s1-1");
    assertThat(anchors(article)).containsExactly("art-2", "art-2-para-1");
    assertThat(anchors(article.getNext())).containsExactly("art-2-para-2");
  }

  @Test
  void leavesExplicitAnchors() {
    MarkdownDocument document = document("第五条　甲\n\n乙\n\n（一）丙\n\n第六条　丁\n\n戊");
    Node first = document.root().getFirstChild();
    Anchor.put(first, "art-9");
    Anchor.put(document.root().getLastChild(), "art-6");

    List<Clause> clauses = ClauseNumbering.number(document, CHINESE);

    assertThat(clauses)
        .extracting(Clause::anchor)
        .containsExactly(
            "art-9", "art-9-para-1", "art-9-para-2", "art-9-item-1", "art-6-b", "art-6");
    assertThat(anchors(first)).containsExactly("art-9", "art-9-para-1");
    assertThat(anchors(document.root().getLastChild())).containsExactly("art-6");
  }

  @Test
  void listsNamedPlacesWithoutNumbers() {
    MarkdownDocument document = document("一、甲\n\n乙");
    Anchor.put(document.root().getLastChild(), "money");

    List<Clause> clauses = ClauseNumbering.number(document, CHINESE);

    assertThat(clauses).extracting(Clause::anchor).containsExactly("s1", "money");
    assertThat(clauses.get(1).kind()).isEqualTo(ClauseKind.NAMED);
    assertThat(clauses.get(1).parent()).hasValue("s1");
  }

  @Test
  void knowsWhereAClauseStands() {
    List<Clause> clauses = ClauseNumbering.number(document("甲\n\n第一条　乙"), CHINESE);

    assertThat(clauses.get(0).place().line()).isEqualTo(3);
    assertThat(clauses.get(0).place().column()).isEqualTo(1);
  }

  @Test
  void showsSixtyCharactersAndThatThereIsMore() {
    List<Clause> clauses = ClauseNumbering.number(document("第一条　" + "字".repeat(61)), CHINESE);

    assertThat(clauses.get(0).text()).isEqualTo("字".repeat(60) + "…");
  }

  @Test
  void showsATextOfSixtyCharactersAsItIs() {
    List<Clause> clauses =
        ClauseNumbering.number(document("第一条　" + "字".repeat(60) + "\n"), CHINESE);

    assertThat(clauses.get(0).text()).isEqualTo("字".repeat(60));
  }

  @Test
  void cutsNoVowelSignFromItsLetter() {
    String text = "ཀ".repeat(59) + "བོད་ཡིག";

    List<Clause> clauses = ClauseNumbering.number(document("第一条　" + text), CHINESE);

    assertThat(clauses.get(0).text()).isEqualTo("ཀ".repeat(59) + "བོ…");
  }

  @Test
  void namesTheTwentySeventhSamePlaceAsSpreadsheetsDo() {
    List<Clause> clauses = ClauseNumbering.number(document("一、甲\n\n".repeat(28)), CHINESE);

    assertThat(clauses.get(25).anchor()).isEqualTo("s1-z");
    assertThat(clauses.get(26).anchor()).isEqualTo("s1-aa");
    assertThat(clauses.get(27).anchor()).isEqualTo("s1-ab");
  }

  @Test
  void growsWithTheTextAndNotFaster() {
    String part = "第五条　甲\n\n（一）乙\n\n丙\n\n1. 丁\n\n一、戊\n\n附件\n\n";
    String small = part.repeat(1_000);
    String large = part.repeat(10_000);

    double ratio = Growth.ratio(() -> number(small), () -> number(large));

    assertThat(ratio).isLessThan(40);
  }

  private static void number(String text) {
    assertThat(ClauseNumbering.number(document(text), CHINESE)).hasSizeGreaterThan(1_000);
  }

  private static List<String> anchors(Node block) {
    List<String> anchors = new ArrayList<>();
    for (Node node = block.getFirstChild(); node instanceof Anchor anchor; node = node.getNext()) {
      anchors.add(anchor.id());
    }
    return anchors;
  }

  private static MarkdownDocument document(String text) {
    return new MarkdownReader().read(SourceText.of("zh.md", text), 0);
  }
}
