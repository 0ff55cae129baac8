package org.jiedu.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jiedu.picture.Drawing;
import org.jiedu.picture.OutlinedSvg;
import org.jiedu.picture.PageSvg;
import org.jiedu.picture.Png;
import org.jiedu.picture.Wording;
import org.jiedu.script.Language;
import org.jiedu.source.LocalText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The SVG of charts: small, well-formed, told in words, and never more than text. */
final class ChartSvgTest {
  private static final String HOSTILE = "<script>alert(\"1\")</script> & '\" ]]> <!--";
  private static final int MOST_BYTES = 6 * 1024;

  @Test
  void needsLessThanSixKilobytesForTwelveRowsOfTwo() {
    Chart chart =
        Charts.values(
            ChartKind.BAR,
            Charts.text("2001—2012年补助资金", "2001—2012ལོའི་རོགས་དངུལ།"),
            List.of(Charts.text("自治区", "རང་སྐྱོང་ལྗོངས།"), Charts.text("地（市）", "ས་ཁུལ།")),
            i -> Charts.text(2001 + i + "年", 2001 + i + "ལོ།"),
            IntStream.range(0, 24)
                .mapToObj(i -> String.valueOf(120 + i * 37 % 101))
                .toArray(String[]::new));

    for (Language language : List.of(Charts.ZH, Charts.BO)) {
      for (double width : List.of(ChartRenderer.NARROW, ChartRenderer.WIDE)) {
        String svg = ChartGoldenTest.page(chart, language, width);

        assertThat(svg.getBytes(UTF_8).length)
            .as("%s at %s px", language, width)
            .isLessThan(MOST_BYTES);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void tellsInWordsWhatItShows(ChartKind kind) throws Exception {
    Drawing drawing = drawing(kind, "ordinary");

    Element svg =
        parsed(PageSvg.of(drawing, "c", "wide", "题目", summary("概述"))).getDocumentElement();

    assertThat(svg.getAttribute("role")).isEqualTo("img");
    assertThat(svg.getAttribute("lang")).isEqualTo("zh-Hans-CN");
    assertThat(svg.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("题目");
    assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).isEqualTo("概述");
    NodeList texts = svg.getElementsByTagName("text");
    assertThat(texts.getLength()).isPositive();
    for (int i = 0; i < texts.getLength(); i++) {
      assertThat(((Element) texts.item(i)).getAttribute("lang")).matches("zh-Hans-CN|bo-CN");
    }
  }

  @ParameterizedTest
  @EnumSource
  void keepsHostileWordsText(ChartKind kind) throws Exception {
    LocalText hostile = Charts.text(HOSTILE, HOSTILE);
    Chart ordinary = Charts.named(kind, "ordinary");
    Chart chart =
        Charts.with(
            Charts.chart(
                kind,
                hostile,
                ordinary.series().stream().map(name -> hostile).toList(),
                ordinary.rows().stream().map(row -> renamed(row, hostile)).toList()),
            hostile);
    Drawing drawing = Charts.RENDERER.draw(chart, List.of(Charts.ZH), ChartRenderer.WIDE);

    Document page = parsed(PageSvg.of(drawing, "c", "wide", HOSTILE, summary(HOSTILE)));
    Document file =
        parsed(
            OutlinedSvg.of(
                Charts.RENDERER.standAlone(chart, List.of(Charts.ZH)),
                HOSTILE,
                summary(HOSTILE),
                Charts.TYPESETTER));

    for (Document document : List.of(page, file)) {
      assertThat(document.getElementsByTagName("script").getLength()).isZero();
      NodeList titles = document.getElementsByTagName("title");
      assertThat(titles.getLength()).isEqualTo(1);
      assertThat(titles.item(0).getTextContent()).isEqualTo(HOSTILE);
      assertThat(titles.item(0).getChildNodes().getLength()).isEqualTo(1);
    }
    assertThat(page.getDocumentElement().getTextContent()).contains("<script>");
    Png png = new Png(Charts.TYPESETTER);
    assertThat(png.paint(png.source(drawing, 1)).png()).isNotEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void staysWellFormedWhateverTheDataAre(ChartKind kind) throws Exception {
    for (Chart chart : Charts.ofKind(kind).values()) {
      Drawing drawing = Charts.RENDERER.draw(chart, List.of(Charts.BO), ChartRenderer.NARROW);
      String svg = PageSvg.of(drawing, "c", "narrow", "ཁ་བྱང་།", summary("概述"));

      assertThat(parsed(svg).getDocumentElement().getTagName()).isEqualTo("svg");
      assertThat(svg).doesNotContain("NaN").doesNotContain("Infinity").doesNotContain("E-");
    }
  }

  @Test
  void definesEachGlyphOnceAndUsesNoOther() throws Exception {
    String svg =
        OutlinedSvg.of(drawing(ChartKind.BAR, "ordinary"), "题目", summary("概述"), Charts.TYPESETTER);

    Document document = parsed(svg);

    List<String> ids = attributes(document, "path", "id");
    assertThat(ids).doesNotHaveDuplicates();
    assertThat(attributes(document, "use", "href"))
        .isNotEmpty()
        .allSatisfy(href -> assertThat(ids).contains(href.substring(1)));
    assertThat(svg).doesNotContain("<text").doesNotContain("font-family");
  }

  private static ChartRow renamed(ChartRow row, LocalText text) {
    if (row instanceof ChartRow.Values values) {
      return new ChartRow.Values(text, values.values());
    } else if (row instanceof ChartRow.Figure) {
      return new ChartRow.Figure(HOSTILE, java.util.Optional.of(text), text);
    } else if (row instanceof ChartRow.Event event) {
      return new ChartRow.Event(event.when(), text, java.util.Optional.of(text));
    } else if (row instanceof ChartRow.Change) {
      return new ChartRow.Change(text, text, text);
    }
    return new ChartRow.Step(text, java.util.Optional.of(text));
  }

  private static Drawing drawing(ChartKind kind, String name) {
    Chart chart = Charts.named(kind, name);
    return Charts.RENDERER.draw(chart, List.of(Charts.ZH, Charts.BO), ChartRenderer.WIDE);
  }

  private static Wording summary(String text) {
    return new Wording(Charts.ZH, text);
  }

  private static Document parsed(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(svg.getBytes(UTF_8)));
  }

  private static List<String> attributes(Document document, String element, String attribute) {
    NodeList elements = document.getElementsByTagName(element);
    return IntStream.range(0, elements.getLength())
        .mapToObj(i -> ((Element) elements.item(i)).getAttribute(attribute))
        .filter(value -> !value.isEmpty())
        .toList();
  }
}
