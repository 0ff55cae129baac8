package org.jiedu.script;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChineseNumberTest {

  @ParameterizedTest
  @CsvSource({
    "一, 1",
    "九, 9",
    "十, 10",
    "十一, 11",
    "十九, 19",
    "二十, 20",
    "二十一, 21",
    "九十九, 99",
    "一百, 100",
    "一百零一, 101",
    "一百〇五, 105",
    "一百一十, 110",
    "一百一十五, 115",
    "一百十五, 115",
    "三百二十一, 321",
    "九百九十九, 999",
    "一〇五, 105",
    "二〇, 20",
    "零, 0",
    "〇, 0",
    "1, 1",
    "42, 42",
    "１２, 12",
    "' 三 ', 3"
  })
  void readsNumerals(String text, int value) {
    assertThat(ChineseNumber.parse(text)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "百", "一百五", "十十", "一二", "千", "第一", "一、", "1.5", "1234567", "甲", "零一"})
  void leavesWhatIsNoNumber(String text) {
    assertThat(ChineseNumber.parse(text)).isEmpty();
  }
}
