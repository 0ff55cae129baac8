package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelFinderTest {
  private static final List<String> LABELS =
      List.of("禁牧", "禁牧补助", "补助资金", "县", "24", "2024年", "GDP", "སློབ་མ", "སློབ་མའི་མ", "ཆུ");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "禁牧420元; 禁牧@0",
        "禁牧补助420元; 禁牧补助@0",
        "禁牧补助资金; 禁牧补助@0 补助资金@2",
        "禁牧和禁牧; 禁牧@0 禁牧@3",
        "县420元; 县@0",
        "全县; ''",
        "县城; ''",
        "2024年; 2024年@0",
        "24：1; 24@0",
        "24.5; ''",
        "1.24; ''",
        "12024年; ''",
        "GDP增长; GDP@0",
        "GDPs; ''",
        "སློབ་མ་; སློབ་མ@0",
        "སློབ་མར་; སློབ་མ@0",
        "སློབ་མའི་; སློབ་མ@0",
        "སློབ་མའི་མ; སློབ་མའི་མ@0",
        "སློབ་མང་; ''",
        "བུ་སློབ་མ།; སློབ་མ@3",
        "མཆུ; ''",
      })
  void findsWholeLabels(String text, String found) {
    assertThat(new LabelFinder(LABELS).find(text, 0, text.length()))
        .extracting(label -> label.label() + "@" + label.start())
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(" ")));
  }
}
