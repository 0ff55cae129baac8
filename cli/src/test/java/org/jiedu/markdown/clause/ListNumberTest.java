package org.jiedu.markdown.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.MarkdownReader;
import org.jiedu.source.SourceText;
import org.junit.jupiter.api.Test;

class ListNumberTest {

  @Test
  void isTheNumberAsWritten() {
    MarkdownDocument document = document("3. 甲\n7. 乙\n\n   12) 丙");

    Node second = document.root().getFirstChild().getLastChild();

    assertThat(number(document, second)).hasValue(new ListNumber(7, "7."));
    assertThat(number(document, second.getLastChild().getFirstChild()))
        .hasValue(new ListNumber(12, "12)"));
  }

  @Test
  void isNotThereInABulletList() {
    MarkdownDocument document = document("- 1. 甲");

    assertThat(number(document, document.root().getFirstChild().getFirstChild())).isEmpty();
  }

  private static Optional<ListNumber> number(MarkdownDocument document, Node item) {
    return ListNumber.of(document, (ListItem) item);
  }

  private static MarkdownDocument document(String text) {
    return new MarkdownReader().read(SourceText.of("zh.md", text), 0);
  }
}
