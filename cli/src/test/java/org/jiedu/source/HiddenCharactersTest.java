package org.jiedu.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Place;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HiddenCharactersTest {
  private final Diagnostics diagnostics = new Diagnostics();

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x0000, 0x0007, 0x000B, 0x000C, 0x001B, 0x007F, 0x0085, // controls
        0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, // bidirectional
        0x2066, 0x2067, 0x2068, 0x2069, // bidirectional isolates
        0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF, 0x00AD, // zero width
        0x2028, 0x2029, // line and paragraph separators
        0xE000, 0xF8FF, 0xF0000, 0x10FFFD, // private use
        0xE0001, 0xE0041, // tags
      })
  void reportsWhatNobodySees(int character) {
    String text = "一\n二" + Character.toString(character) + "三";

    HiddenCharacters.report(SourceText.of("a.md", text), diagnostics);

    Diagnostic found = diagnostics.sorted().get(0);
    assertThat(diagnostics.sorted()).hasSize(1);
    assertThat(found.rule().isFixed()).isTrue();
    assertThat(found.place())
        .isEqualTo(new Place("a.md", 2, 2, 2, 2 + Character.charCount(character)));
    assertThat(found.message().en()).contains("U+" + "%04X".formatted(character) + ";");
    assertThat(found.message().zh()).contains("U+" + "%04X".formatted(character) + "）");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "列一\t列二\n", // a tab
        "一\r\n二", // CRLF
        "\uFEFF一", // a byte order mark in front
        "全角\u3000空格，不断行\u00A0空格", // spaces that show
        "སྲིད་ཇུས། ༄༅། །ཧཱུྃ་༼༽ ༡༢༣", // Tibetan marks, stacks, digits
        "རྫོང\u0F0Cཁ", // the tsheg that does not break
        "\uD840\uDC00字", // a Han character beyond the basic plane
      })
  void takesWhatTextNeeds(String text) {
    HiddenCharacters.report(SourceText.of("a.md", text), diagnostics);

    assertThat(diagnostics.sorted()).isEmpty();
  }

  @Test
  void reportsARunOnceByItsFirst() {
    HiddenCharacters.report(SourceText.of("a.md", "一\u200B\u200C\u200D二\u200B三"), diagnostics);

    assertThat(diagnostics.sorted())
        .extracting(Diagnostic::place)
        .containsExactly(new Place("a.md", 1, 2, 1, 3), new Place("a.md", 1, 6, 1, 7));
  }
}
