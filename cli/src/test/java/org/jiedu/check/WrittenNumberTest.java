package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jiedu.script.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WrittenNumberTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "420元; 420@0",
        "１，２; 1@0 2@2",
        "４２０．５; 420.5@0",
        "༤༢༠; 420@0",
        "1,234,567.50; 1234567.50@0",
        "1,2345; 1@0 2345@2",
        "1234,567; 1234@0 567@5",
        "温度-5度; -5@3",
        "3-5; 3@0 5@2",
        "1.2亿、2; 1.2@0 2@5",
        "11111111111111111111111111111111111111111; ''",
      })
  void readsDigitsOfEachScript(String text, String found) {
    assertThat(
            WrittenNumber.findAll(text).stream()
                .map(number -> number.value().toPlainString() + "@" + number.start()))
        .isEqualTo(found.isEmpty() ? List.of() : List.of(found.split(" ")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "zh; 420元; 元; 420元",
        "zh; 420 元钱; 元; 420 元",
        "zh; 420万元; 元; ''",
        "zh; 元420; 元; ''",
        "zh; 420人次; 人; ''",
        "zh; 420kg; k; ''",
        "bo; སྒོར་420དང; སྒོར; སྒོར་420",
        "bo; སྒོར420; སྒོར; སྒོར420",
        "bo; 420སྒོར་; སྒོར; 420སྒོར",
        "bo; ཟསྒོར་420; སྒོར; ''",
      })
  void knowsItsUnit(String language, String text, String unit, String found) {
    WrittenNumber number = WrittenNumber.findAll(text).get(0);

    assertThat(
            number
                .with(unit, text, new Language(language))
                .map(written -> text.substring(written.start(), written.end()))
                .orElse(""))
        .isEqualTo(found);
  }
}
