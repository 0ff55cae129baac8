package org.jiedu.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HtmlTextTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "<p>甲<a href=\"x\">乙</a><b>丙</b></p><p>丁</p>|甲乙丙/丁",
        "甲<nav>乙<nav>丙</nav>丁</nav>戊|甲/戊",
        "<P>甲</P><DIV>乙</DIV>|甲/乙",
        "<p title=\"a>b\">甲</p>|甲",
        "甲&amp;乙&lt;丙&#x4e01;&#19969;&unknown;戊|甲&乙<丙丁丁 戊",
        "甲&乙; 丙|甲&乙; 丙",
        "<!-- <p>甲</p> -->乙|乙",
        "<ul data-search=\"off\"><li>甲</li></ul>乙|乙",
        "<h2><span class=\"number\" aria-hidden=\"true\">1</span>甲</h2>|甲",
        "<svg><text>甲</text></svg>乙<svg/>丙|乙/丙",
        "<h1>甲<b>乙</b></h1>丙|*甲乙/丙",
        "<dd class=\"n\" data-search=\"title\">甲</dd><dd>乙</dd>|*甲/乙",
        "1 < 2|1 < 2",
      })
  void takesATextForEachBlock(String html, String texts) {
    assertThat(read("<main>" + html + "</main>")).isEqualTo(List.of(texts.split("/")));
  }

  @Test
  void readsNothingOutsideOfMain() {
    assertThat(read("<title>甲</title><main id=\"main\">乙</main><footer>丙</footer>"))
        .containsExactly("乙");
  }

  @Test
  void takesAsLongAsThePageIs() {
    String page = "<main>" + "<p>甲&amp;乙</p>".repeat(50_000) + "</main>";

    assertThat(read(page)).hasSize(50_000).containsOnly("甲&乙");
  }

  private static List<String> read(String html) {
    List<String> texts = new ArrayList<>();
    new HtmlText()
        .read(
            CharBuffer.wrap(html.toCharArray()),
            (text, length, isTitle) ->
                texts.add((isTitle ? "*" : "") + new String(text, 0, length)));
    return texts;
  }
}
