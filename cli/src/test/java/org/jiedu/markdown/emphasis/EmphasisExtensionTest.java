package org.jiedu.markdown.emphasis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Emphasis;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jiedu.Growth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmphasisExtensionTest {
  private final List<SourceSpan> unpaired = new ArrayList<>();
  private final Parser parser =
      Parser.builder()
          .extensions(List.of(EmphasisExtension.create(unpaired::add)))
          .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
          .build();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          **政策背景：**本办法 | <b>政策背景：</b>本办法
          根据**《办法》**规定和**“五公开”**要求 | 根据<b>《办法》</b>规定和<b>“五公开”</b>要求
          根据《办法》**第五条**规定 | 根据《办法》<b>第五条</b>规定
          **重点**（见附件）和**难点**《汇编》 | <b>重点</b>（见附件）和<b>难点</b>《汇编》
          申请人（**城乡低保家庭**）提出 | 申请人（<b>城乡低保家庭</b>）提出
          （一）**申请。**向乡镇（街道）提出。 | （一）<b>申请。</b>向乡镇（街道）提出。
          补助**320元/月**，自**4月1日**起 | 补助<b>320元/月</b>，自<b>4月1日</b>起
          增长**50%**以上，不低于**20℃**的 | 增长<b>50%</b>以上，不低于<b>20℃</b>的
          实行**“五公开”**2018年起 | 实行<b>“五公开”</b>2018年起
          **——**破折号与**……**省略号 | <b>——</b>破折号与<b>……</b>省略号
          甲**乙。**丙**丁**戊 | 甲<b>乙。</b>丙<b>丁</b>戊
          **甲：**乙。**丙：**丁。 | <b>甲：</b>乙。<b>丙：</b>丁。
          **甲**、**乙**和**丙** | <b>甲</b>、<b>乙</b>和<b>丙</b>
          ***甲：***乙 | <i><b>甲：</b></i>乙
          **甲*乙：*丙**丁 | <b>甲<i>乙：</i>丙</b>丁
          *甲**乙。**丙*丁 | <i>甲<b>乙。</b>丙</i>丁
          *“甲”*乙 | <i>“甲”</i>乙
          **见[附件**x**](a.md)。**下同 | <b>见<a href="a.md">附件<b>x</b></a>。</b>下同
          **甲`**`：**乙 | <b>甲<code>**</code>：</b>乙
          **`代码`**之后 | <b><code>代码</code></b>之后
          **〔2026〕**12号 | <b>〔2026〕</b>12号
          ＡＢＣ**（甲）**ＡＢＣ | ＡＢＣ<b>（甲）</b>ＡＢＣ
          **བོད་**ཡིག་དང་**གལ་ཆེན་**ཡིན། | <b>བོད་</b>ཡིག་དང་<b>གལ་ཆེན་</b>ཡིན།
          **སྲིད་ཇུས།**འགྲེལ་བཤད། | <b>སྲིད་ཇུས།</b>འགྲེལ་བཤད།
          བོད**་ཡིག་**དང | བོད<b>་ཡིག་</b>དང
          *དོན་ཚན་*དང་པོ། | <i>དོན་ཚན་</i>དང་པོ།
          ༼**མཆན།**༽འདིར། | ༼<b>མཆན།</b>༽འདིར།
          **དོན་ཚན་5**པ། | <b>དོན་ཚན་5</b>པ།
          """)
  void marksEmphasisBesideWideCharacters(String markdown, String expected) {
    String html = html(markdown);

    assertThat(html).isEqualTo(expected);
    assertThat(unpaired).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2 * 3",
        "\\*\\*政策：\\*\\*本",
        "`**政策：**`",
        "甲 ** 乙",
        "甲\n\n* * *\n\n乙",
        "_甲",
        "a_b_c",
        "蛇形_命名_法"
      })
  void leavesAloneWhatIsNotMeantAsEmphasis(String markdown) {
    Node root = parser.parse(markdown);

    assertThat(HtmlRenderer.builder().build().render(root))
        .doesNotContain("<strong>")
        .doesNotContain("<em>");
    assertThat(unpaired).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          **政策背景：本办法 | **政策背景：本办法 | 0 | 2
          政策背景：**本办法 | 政策背景：**本办法 | 5 | 2
          甲*乙 | 甲*乙 | 1 | 1
          5*3=15 | 5*3=15 | 1 | 1
          ***甲：**乙 | *<b>甲：</b>乙 | 0 | 1
          **甲：***乙 | <b>甲：</b>*乙 | 6 | 1
          *甲**乙*丙 | <i>甲**乙</i>丙 | 2 | 2
          甲\\**乙 | 甲**乙 | 3 | 1
          **甲 **乙** | **甲 <b>乙</b> | 0 | 2
          """)
  void saysWhereAMarkFoundNoPartner(String markdown, String expected, int start, int length) {
    String html = html(markdown);

    assertThat(html).isEqualTo(expected);
    assertThat(unpaired)
        .extracting(SourceSpan::getInputIndex, SourceSpan::getLength)
        .containsExactly(tuple(start, length));
  }

  @Test
  void treatsQuotesAsWesternInAWesternParagraph() {
    String markdown = "an **“old”**word";

    assertThat(html(markdown)).isEqualTo("an **“old”**word");
  }

  @Test
  void keepsThePlaceOfBoldWithItsMarks() {
    Node root = parser.parse("根据**《办\n法》**规定");

    Node bold = first(root, StrongEmphasis.class);

    assertThat(bold.getSourceSpans())
        .containsExactly(SourceSpan.of(0, 2, 2, 4), SourceSpan.of(1, 0, 7, 4));
  }

  @Test
  void keepsThePlacesOfNestedEmphasis() {
    Node root = parser.parse("甲***乙***");

    assertThat(first(root, Emphasis.class).getSourceSpans())
        .containsExactly(SourceSpan.of(0, 1, 1, 7));
    assertThat(first(root, StrongEmphasis.class).getSourceSpans())
        .containsExactly(SourceSpan.of(0, 2, 2, 5));
  }

  @Test
  void joinsWhatStayedTextWithItsNeighbours() {
    Node root = parser.parse("甲*乙_丙");

    Text text = (Text) root.getFirstChild().getFirstChild();

    assertThat(text.getLiteral()).isEqualTo("甲*乙_丙");
    assertThat(text.getSourceSpans()).containsExactly(SourceSpan.of(0, 0, 0, 5));
    assertThat(text.getNext()).isNull();
  }

  @Test
  void nestsNoDeeperThanTheCap() {
    String markdown = "*".repeat(1000) + "中" + "*".repeat(1000);

    Node root = parser.parse(markdown);

    assertThat(depth(root)).isBetween(EmphasisExtension.MAX_NESTING, 110);
  }

  @Test
  void countsLinksWhenItCapsNesting() {
    String markdown = "![*".repeat(3000) + "中" + "*](u)".repeat(3000);

    Node root = parser.parse(markdown);

    assertThat(depth(root)).isLessThan(2 * EmphasisExtension.MAX_NESTING + 10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "**", "*", "*中", "**中**", "*中**", "中**", "**中*", "* 中*", "中_*", "***中*", "*a_ ", "[*中](u)",
        "**。中"
      })
  void takesTimeLinearInTheLength(String piece) {
    String small = piece.repeat(10_000);
    String large = piece.repeat(100_000);

    double ratio = Growth.ratio(() -> parser.parse(small), () -> parser.parse(large));

    // Linear is 10, quadratic 100.
    assertThat(ratio).isLessThan(50);
  }

  @Test
  void leavesNoRunBehind() {
    Node root = parser.parse("**甲*乙_丙\n\n> *丁**\n\n- [戊*](u)*");

    List<Node> customs = new ArrayList<>();
    root.accept(
        new AbstractVisitor() {
          @Override
          public void visit(CustomNode customNode) {
            customs.add(customNode);
          }
        });

    assertThat(customs).isEmpty();
  }

  private String html(String markdown) {
    return HtmlRenderer.builder()
        .omitSingleParagraphP(true)
        .build()
        .render(parser.parse(markdown))
        .trim()
        .replace("strong>", "b>")
        .replace("em>", "i>");
  }

  private static int depth(Node node) {
    int deepest = 0;
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      deepest = Math.max(deepest, depth(child));
    }
    return deepest + 1;
  }

  private static <T extends Node> T first(Node node, Class<T> type) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
      if (type.isInstance(child)) {
        return type.cast(child);
      }
      if (child.getFirstChild() != null) {
        return first(child, type);
      }
    }
    throw new AssertionError("no " + type.getSimpleName());
  }
}
