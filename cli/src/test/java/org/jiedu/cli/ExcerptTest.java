package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.jiedu.diagnostic.Place;
import org.jiedu.source.SourceText;
import org.junit.jupiter.api.Test;

final class ExcerptTest {
  private static final String FILE = "a.md";

  @Test
  void marksThePassageInItsLine() {
    assertThat(excerpt("前面\n\n补助标准为320元。\n", new Place(FILE, 3, 6, 3, 9)))
        .contains(new Excerpt("补助标准为", "320", "元。"));
  }

  @Test
  void quotesTheFirstLineOfALongerPassage() {
    assertThat(excerpt("第一行\n第二行\n", new Place(FILE, 1, 2, 2, 3)))
        .contains(new Excerpt("第", "一行", ""));
  }

  @Test
  void leavesOutTheIndentation() {
    assertThat(excerpt("      - {step: x}\n", new Place(FILE, 1, 10, 1, 14)))
        .contains(new Excerpt("- {", "step", ": x}"));
  }

  @Test
  void quotesNothingForWhatAFileLacks() {
    assertThat(excerpt("---\n", Place.startOf(FILE))).isEmpty();
    assertThat(excerpt("---\n", Place.whole(FILE))).isEmpty();
    assertThat(excerpt("---\n", new Place(FILE, 9, 1, 9, 2))).isEmpty();
  }

  @Test
  void shortensALongLineAroundThePassage() {
    String line = "甲".repeat(50) + "错" + "乙".repeat(50);

    Excerpt excerpt = excerpt(line, new Place(FILE, 1, 51, 1, 52)).orElseThrow();

    assertThat(excerpt).isEqualTo(new Excerpt("…" + "甲".repeat(12), "错", "乙".repeat(23) + "…"));
  }

  @Test
  void cutsNoTibetanStack() {
    // Each syllable: a letter, a subjoined one and a vowel sign, then a tsheg.
    String line = "སྒྱུ་".repeat(60);

    for (int column = 100; column < 140; column++) {
      Excerpt excerpt = excerpt(line, new Place(FILE, 1, column, 1, column + 1)).orElseThrow();

      int first = excerpt.before().codePointAt(1);
      assertThat(Character.getType(first))
          .as("%s", excerpt)
          .isNotEqualTo(Character.NON_SPACING_MARK);
    }
  }

  @Test
  void showsWhatIsInvisibleAndKeepsTheTerminalSafe() {
    assertThat(excerpt("a\u001B[2Jb\u202Ec\n", new Place(FILE, 1, 2, 1, 3)))
        .contains(new Excerpt("a", "\uFFFD", "[2Jb\uFFFDc"));
  }

  private static Optional<Excerpt> excerpt(String text, Place place) {
    return Excerpt.of(place, SourceText.of(FILE, text));
  }
}
