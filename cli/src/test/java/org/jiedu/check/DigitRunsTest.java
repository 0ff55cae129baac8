package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.jiedu.check.DigitRuns.Run;
import org.junit.jupiter.api.Test;

class DigitRunsTest {

  @Test
  void tellsDigitsFromOtherCharactersAsUnicodeDoes() {
    List<String> wrong =
        IntStream.rangeClosed(0, Character.MAX_VALUE)
            .filter(c -> DigitRuns.isDigit((char) c) != Character.digit((char) c, 10) >= 0)
            .mapToObj(Integer::toHexString)
            .toList();

    assertThat(wrong).isEmpty();
  }

  @Test
  void readsDigitsOfAnyScriptThroughGapsAndMarks() {
    List<Run> runs = DigitRuns.findAll("电话138 1*23*4-༥༦༧༨，１２x", 4);

    assertThat(runs.stream().map(Run::digits).toList())
        .containsExactly("1381234", "13812345678", "1234", "12345678", "5678");
  }

  @Test
  void passesOverShortRuns() {
    assertThat(DigitRuns.findAll("每月320元，1380 1234", 5).stream().map(Run::digits).toList())
        .containsExactly("13801234");
  }
}
