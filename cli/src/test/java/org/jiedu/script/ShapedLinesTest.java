package org.jiedu.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShapedLinesTest {
  private static final Language ZH = new Language("zh");
  private static final Language BO = new Language("bo");

  private final ShapedLines lines = new ShapedLines();
  private int shaped;

  @Test
  void shapesALineOnce() {
    LineLayout first = find("通知", ZH, false);

    LineLayout again = find("通知", ZH, false);

    assertThat(again).isSameAs(first);
    assertThat(shaped).isEqualTo(1);
  }

  @Test
  void tellsLinesApartByTextScriptAndWeight() {
    find("1 2", ZH, false);

    find("1 3", ZH, false);
    find("1 2", BO, false);
    find("1 2", ZH, true);

    assertThat(shaped).isEqualTo(4);
  }

  @Test
  void forgetsTheLineThatWasAskedForLongestAgo() {
    find("old", ZH, false);
    find("used", ZH, false);

    for (int i = 0; i < 511; i++) {
      find("line " + i, ZH, false);
      find("used", ZH, false);
    }

    assertThat(shaped).isEqualTo(513);
    find("used", ZH, false);
    assertThat(shaped).isEqualTo(513);
    find("old", ZH, false);
    assertThat(shaped).isEqualTo(514);
  }

  @Test
  void keepsNoParagraphs() {
    String paragraph = "条".repeat(257);
    find(paragraph, ZH, false);

    find(paragraph, ZH, false);

    assertThat(shaped).isEqualTo(2);
  }

  private LineLayout find(String text, Language language, boolean isBold) {
    return lines.find(
        text,
        language,
        isBold,
        () -> {
          shaped++;
          return new LineLayout(text);
        });
  }
}
