package org.jiedu.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiedu.diagnostic.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {
  /** A Han character beyond the basic plane: one code point, two UTF-16 units. */
  private static final String ASTRAL = "\uD840\uDC00";

  @ParameterizedTest
  @ValueSource(strings = {"甲\n乙丙\n", "甲\r\n乙丙\r\n", "甲\r乙丙\r", "\uFEFF甲\n乙丙\n"})
  void countsLinesAndColumnsAlikeWhateverTheLineEnds(String text) {
    SourceText source = SourceText.of("a.md", text);

    assertThat(source.text()).isEqualTo("甲\n乙丙\n");
    assertThat(source.place(3, 4)).isEqualTo(new Place("a.md", 2, 2, 2, 3));
    assertThat(source.line(1)).isEqualTo("乙丙");
    assertThat(source.lineCount()).isEqualTo(3);
  }

  @Test
  void countsColumnsInUtf16Units() {
    SourceText source = SourceText.of("a.md", "𠀀甲: 乙\n");

    // YAML counts the first letter as one, editors and JSON as two.
    int offset = source.offset(0, 2);

    assertThat(source.place(offset, offset + 1)).isEqualTo(new Place("a.md", 1, 4, 1, 5));
  }

  @Test
  void keepsToTheLineWhereAColumnLiesBehindIt() {
    SourceText source = SourceText.of("a.md", "甲\n乙");

    assertThat(source.offset(0, 99)).isEqualTo(1);
    assertThat(source.offset(99, 0)).isEqualTo(2);
  }

  @Test
  void dropsOnlyAByteOrderMarkThatStandsFirst() {
    assertThat(SourceText.of("a.md", "一\uFEFF").text()).isEqualTo("一\uFEFF");
  }

  @Test
  void givesAnEmptyFileOneEmptyLine() {
    SourceText text = SourceText.of("a.md", "");

    assertThat(text.lineCount()).isEqualTo(1);
    assertThat(text.line(0)).isEmpty();
    assertThat(text.place(0, 0)).isEqualTo(Place.startOf("a.md"));
  }

  @Test
  void countsALineBehindTheLastLineEnd() {
    SourceText text = SourceText.of("a.md", "一\n");

    assertThat(text.lineCount()).isEqualTo(2);
    assertThat(text.place(2, 2)).isEqualTo(new Place("a.md", 2, 1, 2, 1));
  }

  @Test
  void placesAPassageOverSeveralLines() {
    SourceText text = SourceText.of("a.md", "一二\n三四\n五六");

    assertThat(text.place(1, 7)).isEqualTo(new Place("a.md", 1, 2, 3, 2));
  }

  @Test
  void placesALineEndOnItsOwnLine() {
    SourceText text = SourceText.of("a.md", "一二\n三四");

    assertThat(text.place(2, 3)).isEqualTo(new Place("a.md", 1, 3, 2, 1));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0, 0", // the first character
    "1, 0, 2", // the astral one
    "1, 1, 4", // behind it: one code point, two units
    "1, 2, 5",
    "1, 99, 6", // never beyond the line
    "99, 0, 2", // never beyond the last line
  })
  void findsTheOffsetOfAColumnInCodePoints(int line, int column, int offset) {
    SourceText text = SourceText.of("a.md", "一\n" + ASTRAL + "词值");

    assertThat(text.offset(line, column)).isEqualTo(offset);
  }
}
