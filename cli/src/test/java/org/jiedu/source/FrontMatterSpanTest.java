package org.jiedu.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FrontMatterSpanTest {
  @Test
  void spansFromTheFirstLineToTheNextDashes() {
    SourceText source = SourceText.of("zh.md", "---\ntitle: 题\n---\n正文\n---\n");

    FrontMatterSpan span = FrontMatterSpan.find(source).orElseThrow();

    assertThat(source.text().substring(span.yamlStart(), span.yamlEnd())).isEqualTo("title: 题\n");
    assertThat(source.text().substring(span.bodyStart())).isEqualTo("正文\n---\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "---\n---\n",
        "---\r\n---\r\n",
        "--- \t\n---  ",
        "\uFEFF---\n---\n",
        "---\n---",
      })
  void takesEmptyFrontMatterAndBlanksBehindTheDashes(String text) {
    SourceText source = SourceText.of("zh.md", text);

    FrontMatterSpan span = FrontMatterSpan.find(source).orElseThrow();

    assertThat(span.yamlEnd()).isEqualTo(span.yamlStart());
    assertThat(span.bodyStart()).isEqualTo(source.text().length());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "正文",
        "\n---\ntitle: 题\n---\n",
        " ---\ntitle: 题\n---\n",
        "----\ntitle: 题\n----\n",
        "---\ntitle: 题\n",
        "---\ntitle: 题\n----\n",
        "---\ntitle: 题\n ---\n",
        "---",
      })
  void findsNoneWhereTheDashesAreNotThere(String text) {
    assertThat(FrontMatterSpan.find(SourceText.of("zh.md", text))).isEmpty();
  }

  @Test
  void blanksTheRestWithoutMovingALine() {
    SourceText source = SourceText.of("zh.md", "---\ntitle: 题\n---\n正文\n");

    String yaml = FrontMatterSpan.find(source).orElseThrow().onlyFrontMatter(source);

    assertThat(yaml).isEqualTo("   \ntitle: 题\n");
  }
}
