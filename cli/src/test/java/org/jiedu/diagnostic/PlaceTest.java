package org.jiedu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PlaceTest {
  @Test
  void ordersByFileThenLineThenColumnThenEnd() {
    Place whole = Place.whole("a.md");
    Place start = Place.startOf("a.md");
    Place longer = new Place("a.md", 1, 1, 1, 9);
    Place severalLines = new Place("a.md", 1, 1, 2, 1);
    Place column = new Place("a.md", 1, 10, 1, 10);
    Place line = new Place("a.md", 2, 3, 2, 3);
    Place tenth = new Place("a.md", 10, 1, 10, 1);
    Place other = Place.whole("b.md");

    var sorted =
        Stream.of(other, tenth, line, column, severalLines, longer, start, whole).sorted().toList();

    assertThat(sorted)
        .containsExactly(whole, start, longer, severalLines, column, line, tenth, other);
  }

  @Test
  void startsAFileAtOneOne() {
    assertThat(Place.startOf("a.md")).isEqualTo(new Place("a.md", 1, 1, 1, 1));
  }

  @Test
  void givesAWholeFileNoLine() {
    assertThat(Place.whole("a.md")).isEqualTo(new Place("a.md", 0, 0, 0, 0));
  }
}
