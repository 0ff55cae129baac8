package org.jiedu.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiedu.diagnostic.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SourceTextTest {

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
}
