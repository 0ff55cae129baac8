package org.jiedu.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageHtmlTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<p>a</p>",
        "<p>政策解读</p>",
        "<p>སྲིད་ཇུས།</p>",
        "\uD840\uDC00",
        // Half a character, as an author's file cannot hold it and a template's word can.
        "a\uD840b",
        "\uDC00",
        "a\uD840"
      })
  void isWrittenAsAnyTextIs(String text) {
    PageWriter writer = new PageWriter();
    writer.write(text, 0, text.length());

    PageHtml html = new PageHtml(writer.text());

    assertThat(html.bytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    assertThat(html).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 1000, 1 << 15, 100_000})
  void growsWithWhatIsWritten(int pieces) {
    PageWriter writer = new PageWriter();
    StringBuilder expected = new StringBuilder();
    for (int piece = 0; piece < pieces; piece++) {
      writer.write("-政策-", 1, 2);
      writer.write('>');
      writer.write(new char[] {'x', 'བ', 'ོ', 'x'}, 1, 2);
      expected.append("政策>བོ");
    }

    assertThat(writer.text().toString()).isEqualTo(expected.toString());
  }
}
