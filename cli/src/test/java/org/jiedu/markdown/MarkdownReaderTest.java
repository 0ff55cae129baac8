package org.jiedu.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.source.SourceText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownReaderTest {
  private final MarkdownReader reader = new MarkdownReader();
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void countsPlacesFromTheTopOfTheFile() {
    SourceText source = SourceText.of("zh.md", "---\ntitle: 甲\n---\n\n政策**背景：本办法\n");
    int bodyStart = source.text().indexOf("\n政策");

    reader.read(source, bodyStart, diagnostics);

    assertThat(findings()).containsExactly("zh.md:5:3-5:5 warning emphasis-failed");
  }

  @Test
  void readsTheSameFromBothLineEnds() {
    String text = "> [!NOTE]\n> **甲：**乙*\n\n<br>\n";

    String lf = html(text);
    var reported = findings().toList();
    String crlf = html(text.replace("\n", "\r\n"));

    assertThat(crlf).isEqualTo(lf);
    assertThat(findings()).containsExactlyElementsOf(reported);
  }

  @Test
  void saysInBothLanguagesWhichStarsFailed() {
    html("甲**乙");

    Diagnostic finding = diagnostics.sorted().get(0);

    assertThat(finding.message().zh()).startsWith("“**”没有与之成对的星号");
    assertThat(finding.message().en()).startsWith("\"**\" has no partner");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          甲<b>乙</b> | 1:2-1:5,1:6-1:10 | <p>甲乙</p>
          <script>alert(1)</script> | 1:1-1:9 | ``
          <div>\\n甲\\n</div>\\n\\n乙 | 1:1-1:6 | <p>乙</p>
          `  <div>` | 1:3-1:8 | ``
          `甲 <img src=x\\nonerror=a> 乙` | 1:3-1:13 | <p>甲  乙</p>
          <!-- 注 --> <b>乙</b> | 1:12-1:15 | ``
          <!-- 注\\n--> <i> | 2:5-2:8 | ``
          <!-- 没有结尾\\n甲 | 1:1-1:10 | ``
          > <br>\\n> 甲 | 1:3-1:7 | <blockquote>\\n</blockquote>
          - <hr> | 1:3-1:7 | <ul>\\n<li></li>\\n</ul>
          甲<?php a ?>乙 | 1:2-1:12 | <p>甲乙</p>
          甲<![CDATA[x]]>乙 | 1:2-1:15 | <p>甲乙</p>
          """)
  void refusesHtmlAndTakesItOut(String markdown, String places, String expected) {
    String html = html(markdown.replace("\\n", "\n"));

    assertThat(html.strip()).isEqualTo(expected.replace("\\n", "\n"));
    assertThat(findings())
        .containsExactly(
            Stream.of(places.split(","))
                .map(place -> "zh.md:" + place + " error raw-html")
                .toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "甲\n\n<!-- 注 -->\n\n乙",
        "甲<!---->\n\n乙",
        "甲<!-->\n\n<!-- a --> <!-- b -->\n\n乙",
        "甲\n<!-- 注\n\n注 -->\n乙"
      })
  void dropsCommentsWithoutAWord(String markdown) {
    String html = html(markdown);

    assertThat(html).isEqualTo("<p>甲</p>\n<p>乙</p>\n");
    assertThat(findings()).isEmpty();
  }

  @Test
  void joinsTheWordsAroundAComment() {
    var document = reader.read(SourceText.of("zh.md", "第<!-- 注 -->五<!-- 注 -->条"), 0);

    assertThat(document.root().getFirstChild().getFirstChild().getNext()).isNull();
  }

  @Test
  void leavesHtmlInCodeAlone() {
    String html = html("`<b>` \\<b> 2 < 3\n\n    <b>\n");

    assertThat(html).contains("<code>&lt;b&gt;</code> &lt;b&gt; 2 &lt; 3");
    assertThat(findings()).isEmpty();
  }

  @Test
  void quotesNoMoreThanTheBeginningOfALongTag() {
    html("甲<a title=\"" + "x".repeat(1000) + "\">乙");

    assertThat(diagnostics.sorted().get(0).message().zh()).hasSizeLessThan(120);
  }

  @ParameterizedTest
  @ValueSource(strings = {"> ", "- ", "![", "**甲", "<b>", "{#a} ", "> [!NOTE]\n> ", "| a "})
  void survivesHostileRepetition(String piece) {
    String markdown = piece.repeat(20_000) + "\n";

    String html = html(markdown);

    assertThat(html).isNotNull();
  }

  @Test
  void stopsATableThatGrowsOutOfBounds() {
    String row = "|a".repeat(1000) + "|\n";

    String html = html(row + "|-".repeat(1000) + "|\n" + "|\n".repeat(10_000));

    assertThat(html.split("<td>", -1)).hasSizeLessThan(110_000);
  }

  private Stream<String> findings() {
    return diagnostics.sorted().stream()
        .map(
            finding ->
                "%s:%d:%d-%d:%d %s %s"
                    .formatted(
                        finding.place().file(),
                        finding.place().line(),
                        finding.place().column(),
                        finding.place().endLine(),
                        finding.place().endColumn(),
                        finding.isError() ? "error" : "warning",
                        finding.rule().id()));
  }

  private String html(String markdown) {
    return ExampleHtml.of(reader.read(SourceText.of("zh.md", markdown), 0, diagnostics).root());
  }
}
