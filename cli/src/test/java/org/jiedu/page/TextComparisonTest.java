package org.jiedu.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiedu.page.TextComparison.Pair;
import org.jiedu.page.TextComparison.Pair.Change;
import org.junit.jupiter.api.Test;

class TextComparisonTest {

  @Test
  void marksTheWordsThatChanged() {
    List<Pair> pairs =
        TextComparison.of(
            List.of("第一条　每人每月补助300元。", "第二条　本办法自2020年起施行。"),
            List.of("第一条　每人每月补助320元。", "第二条　本办法自2020年起施行。"));

    assertThat(pairs)
        .containsExactly(
            new Pair(Change.CHANGED, "第一条　每人每月补助<del>300</del>元。", "第一条　每人每月补助<ins>320</ins>元。"),
            new Pair(Change.SAME, "第二条　本办法自2020年起施行。", "第二条　本办法自2020年起施行。"));
  }

  @Test
  void tellsWhatWasAddedAndWhatIsGone() {
    List<Pair> pairs =
        TextComparison.of(List.of("各级学校应当按时取暖。", "煤炉由学校保管。"), List.of("家长不用为此交钱。", "各级学校应当按时取暖。"));

    assertThat(pairs)
        .extracting(Pair::change)
        .containsExactly(Change.ADDED, Change.SAME, Change.REMOVED);
  }

  @Test
  void neverCutsATibetanSyllable() {
    List<Pair> pairs = TextComparison.of(List.of("སློབ་གྲྭ་བརྒྱ།"), List.of("སློབ་གྲྭ་བརྒྱད།"));

    assertThat(pairs.get(0).older()).isEqualTo("སློབ་གྲྭ་<del>བརྒྱ</del>།");
    assertThat(pairs.get(0).newer()).isEqualTo("སློབ་གྲྭ་<ins>བརྒྱད</ins>།");
  }

  @Test
  void escapesWhatWouldBeMarkup() {
    List<Pair> pairs = TextComparison.of(List.of("甲<乙"), List.of("甲<丙"));

    assertThat(pairs.get(0).newer()).startsWith("甲&lt;").doesNotContain("<丙");
  }
}
