package org.jiedu.script;

import static java.lang.Character.UnicodeBlock.TIBETAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.Character.UnicodeBlock;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextStatisticsTest {

  @ParameterizedTest
  @CsvSource({
    "'', 0, 0",
    "政策解读。, 4, 0",
    "每人320元, 3, 0",
    "𠀀字, 2, 0",
    "བོད་ཡིག, 0, 2",
    "དོན་ཚན་དང་པོ། འགྲོ་བ, 0, 6",
    "བསྒྲགས་་་འདི༎, 0, 2",
    "ཀུན།།, 0, 1",
    "༡༢ ལོ, 0, 1",
    "中བོད文ཡིག, 2, 2"
  })
  void countsCharactersAndSyllables(String text, int han, int tibetan) {
    TextStatistics statistics = TextStatistics.of(text);

    assertThat(statistics.hanCharacters()).isEqualTo(han);
    assertThat(statistics.tibetanSyllables()).isEqualTo(tibetan);
  }

  @Test
  void sharesLettersOut() {
    TextStatistics statistics = TextStatistics.of("政策ab，བོད 12");

    assertThat(statistics.letters()).isEqualTo(6);
    assertThat(statistics.hanShare()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(statistics.tibetanShare()).isCloseTo(1 / 3.0, within(1e-9));
  }

  @Test
  void hasNoShareOfNothing() {
    assertThat(TextStatistics.of("12").hanShare()).isZero();
    assertThat(TextStatistics.of("").tibetanShare()).isZero();
  }

  @Test
  void takesEachCharacterForWhatUnicodeSays() {
    for (int character = 0; character <= Character.MAX_CODE_POINT; character++) {
      boolean isSubjoined = character >= 0x0F90 && character <= 0x0FBC;
      boolean isLetter = isSubjoined || Character.isLetter(character);
      boolean isHan = Character.isIdeographic(character);
      boolean isTibetan = isLetter && Objects.equals(UnicodeBlock.of(character), TIBETAN);
      TextStatistics expected =
          new TextStatistics(
              isHan ? 1 : 0,
              isTibetan ? 1 : 0,
              isHan && isLetter ? 1 : 0,
              isTibetan ? 1 : 0,
              isLetter ? 1 : 0);
      TextStatistics actual = TextStatistics.of(Character.toString(character));

      // By hand: a million assertions take their time. The block of Han characters counts as full.
      if (Character.isDefined(character) && !actual.equals(expected)) {
        assertThat(actual).as("U+%04X", character).isEqualTo(expected);
      }
    }
  }
}
