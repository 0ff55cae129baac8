package org.jiedu.markdown.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.jiedu.Growth;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.alert.Alert;
import org.jiedu.markdown.alert.AlertType;
import org.jiedu.markdown.alert.Alerts;
import org.jiedu.markdown.anchor.Anchor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HtmlWriterTest {

  @Test
  void putsTheFirstAnchorOnTheBlockAndTheOthersInIt() {
    MarkdownDocument document = HtmlFixture.document("## 第一章\n");
    Node heading = document.root().getFirstChild();
    Anchor.put(heading, "background");
    Anchor.put(heading, "ch-1");

    String html = writer(document, "-zh").block(heading);

    assertThat(html).isEqualTo("<h2 id=\"ch-1-zh\"><span id=\"background-zh\"></span>第一章</h2>\n");
  }

  @Test
  void leavesTheFirstAnchorOfAHeadingToWhoWritesItsTag() {
    MarkdownDocument document = HtmlFixture.document("## 第*一*章 国办发〔2018〕123号\n");
    Node heading = document.root().getFirstChild();
    Anchor.put(heading, "ch-1");

    String html = writer(document, "").inline(heading);

    assertThat(html).isEqualTo("第<em>一</em>章 国办发〔2018〕123号");
  }

  @Test
  void keepsTheAnchorOfAnItemWhoseParagraphHasNoTag() {
    MarkdownDocument document = HtmlFixture.document("1. 甲\n2. 乙\n");
    Node list = document.root().getFirstChild();
    Anchor.put(list.getFirstChild().getFirstChild(), "s1");
    Anchor.put(list.getLastChild(), "s2");

    String html = writer(document, "").block(list);

    assertThat(html)
        .isEqualTo("<ol>\n<li><span id=\"s1\"></span>甲</li>\n<li id=\"s2\">乙</li>\n</ol>\n");
  }

  @Test
  void letsNoAnchorEndItsAttribute() {
    MarkdownDocument document = HtmlFixture.document("甲\n");
    Anchor.put(document.root().getFirstChild(), "a\" onclick=\"alert(1)");

    String html = writer(document, "").block(document.root().getFirstChild());

    assertThat(html).isEqualTo("<p id=\"a&quot; onclick=&quot;alert(1)\">甲</p>\n");
  }

  @Test
  void writesAnAlertAsANoteWithItsTitle() {
    MarkdownDocument document = HtmlFixture.document("甲\n");
    Alert alert = Alerts.of(AlertType.WARNING);
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(new Text("<b>"));
    alert.appendChild(paragraph);
    Anchor.put(alert, "s1");

    String html = writer(document, "").block(alert);

    assertThat(html)
        .isEqualTo(
            """
            <div class="alert alert-warning" role="note" id="s1">
            <p class="alert-title">T-WARNING</p>
            <p>&lt;b&gt;</p>
            </div>
            """);
  }

  @Test
  void writesHtmlAsTextShouldAnyHaveStayedInTheTree() {
    HtmlBlock block = new HtmlBlock();
    block.setLiteral("<b>甲</b>");
    HtmlInline inline = new HtmlInline();
    inline.setLiteral("<img onerror=x>");
    Paragraph paragraph = new Paragraph();
    paragraph.appendChild(inline);
    HtmlWriter writer = writer(HtmlFixture.document(""), "");

    assertThat(writer.block(block)).isEqualTo("<p>&lt;b&gt;甲&lt;/b&gt;</p>\n");
    assertThat(writer.block(paragraph)).isEqualTo("<p>&lt;img onerror=x&gt;</p>\n");
  }

  @Test
  void countsFootnotesOverTheBlocksOfAPage() {
    MarkdownDocument document = HtmlFixture.document("甲[^a]\n\n乙[^b]\n\n[^a]: 一\n[^b]: 二\n");
    HtmlWriter writer = writer(document, "");

    writer.block(document.root().getFirstChild().getNext());
    String second = writer.block(document.root().getFirstChild());

    assertThat(second).contains("#fn-2");
    assertThat(writer.footnotes()).contains("id=\"fn-1\">二").contains("id=\"fn-2\">一");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[x](javascript:alert(1))",
        "[x](JaVaScRiPt:alert(1))",
        "[x](<  javascript:alert(1)>)",
        "[x](&#1;javascript:alert(1))",
        "[x](java&Tab;script:alert(1))",
        "[x](javascript&colon;alert(1))",
        "[x](javascript&#58;alert(1))",
        "[x](javascript%3Aalert(1))",
        "[x](javascript&amp;colon;alert(1))",
        "[x](%6aavascript:alert(1))",
        "[x](data:text/html;base64,PHN2Zz4=)",
        "[x](vbscript:msgbox)",
        "[x](file:///etc/passwd)",
        "[x](//evil.example/x)",
        "[x](/\\\\evil.example/x)",
        "![x](javascript:alert(1))",
        "![x](data:image/svg+xml;base64,PHN2Zz4=)",
        "<javascript:alert(1)>",
        "[x]\n\n[x]: javascript:alert(1)",
      })
  void writesNoAddressThatIsUnsafe(String markdown) {
    String html = HtmlFixture.html(markdown);

    assertThat(html).doesNotContain("<a").doesNotContain("<i").contains("<p>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "a <img src=x onerror=alert(1)> b",
        "[x](https://a.gov.cn/ '\"><img onerror=alert(1)>')",
        "[x](https://a.gov.cn/\"><img/onerror=alert(1)>)",
        "![\"><img onerror=alert(1)>](https://a.gov.cn/x.png)",
        "[\"><img onerror=alert(1)>](files/a.pdf)",
        "```\"><img/onerror=alert(1)>\nx\n```",
        "《\"><img onerror=alert(1)>》（国办发〔2018〕123号）",
        "| \"><img onerror=alert(1)> |\n|---|\n| <script> |",
        "x[^1]\n\n[^1]: <script>alert(1)</script>",
      })
  void writesNoTagOfTheAuthors(String markdown) {
    String html = HtmlFixture.html(markdown);

    assertThat(html).doesNotContain("<img").doesNotContain("<script");
    assertThat(html.replaceAll("=\"[^\"]*\"", "").replaceAll(">[^<]*<", "><"))
        .doesNotContain("onerror");
  }

  @Test
  void takesTimeInProportionToALongTibetanParagraph() {
    String syllables = "བོད་ཡིག་ 政策 〔《号";
    String small = syllables.repeat(10_000);
    String large = syllables.repeat(100_000);

    double ratio = Growth.ratio(() -> HtmlFixture.html(small), () -> HtmlFixture.html(large));

    assertThat(ratio).isLessThan(40);
  }

  private static HtmlWriter writer(MarkdownDocument document, String suffix) {
    return new HtmlWriter(document, HtmlFixture.settings("zh", suffix));
  }
}
