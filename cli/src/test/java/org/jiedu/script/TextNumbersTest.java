package org.jiedu.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jiedu.script.TextNumbers.Written;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TextNumbersTest {
  private static final Language ZH = new Language("zh");
  private static final Language BO = new Language("bo");

  /** Each number of one side has its like on the other. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "补助320元 | སྒོར་320",
        "补助３２０元 | སྒོར་༣༢༠",
        "共1.2亿元 | སྒོར་དུང་ཕྱུར་1.2",
        "共1.2亿元 | སྒོར་120,000,000",
        "共12万元 | སྒོར་ཁྲི་12",
        "共12万元 | སྒོར་ཁྲི 12",
        "共12万人 | མི་12ཁྲི",
        "共300万元 | སྒོར་ས་ཡ་3",
        "百分之五 | བརྒྱ་ཆ་5",
        "5% | བརྒྱ་ཆའི་5",
        "提高2个百分点 | བརྒྱ་ཆ་2",
        "2026年3月10日 | 2026ལོའི་ཟླ་3པའི་ཚེས་10ཉིན",
        "2026年3月10日 | 2026-03-10",
        "一百二十元 | སྒོར་120",
        "三十天 | ཉིན་སུམ་ཅུ",
        "25天 | ཉིན་ཉེར་ལྔ",
        "第5条 | དོན་ཚན་ལྔ་པ",
        "5000元 | སྒོར་སྟོང་ལྔ",
        "三年 | ལོ་3",
        "两次 | ཐེངས་2",
        "13:30 | 13:30",
        "0.5小时 | ཆུ་ཚོད་0.5"
      })
  void readsTheSameNumbers(String chinese, String tibetan) {
    TextNumbers zh = TextNumbers.of(chinese, ZH);
    TextNumbers bo = TextNumbers.of(tibetan, BO);

    assertThat(zh.certain()).allMatch(bo::mayHave);
    assertThat(bo.certain()).allMatch(zh::mayHave);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "补助320元 | སྒོར་330",
        "共1.2亿元 | སྒོར་ཁྲི་1.2",
        "共12万元 | སྒོར་12",
        "5% | སྒོར་5",
        "百分之五 | བརྒྱ་ཆ་6",
        "一百二十元 | སྒོར་མང་པོ",
        "2026年3月10日 | 2026ལོའི་ཟླ་3པའི་ཚེས་11ཉིན"
      })
  void tellsOtherNumbersApart(String chinese, String tibetan) {
    TextNumbers zh = TextNumbers.of(chinese, ZH);
    TextNumbers bo = TextNumbers.of(tibetan, BO);

    assertThat(zh.certain()).anyMatch(number -> !bo.mayHave(number));
  }

  /** A unit is a syllable of its own, on the line of its number: not the ཁྲི of ཁྲིམས. */
  @ParameterizedTest
  @ValueSource(strings = {"254 ཁྲིམས", "254ཁྲིམས", "254\nཁྲི", "སྒོཁྲི་254", "254 | ཁྲི"})
  void takesNoUnitFromAnotherWord(String tibetan) {
    assertThat(TextNumbers.of(tibetan, BO).certain())
        .extracting(Written::value)
        .containsExactly(new BigDecimal("254"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"12ཁྲི", "12 ཁྲིའི", "12་ཁྲིར", "ཁྲི་12", "ཁྲི 12", "(ཁྲི་12)"})
  void takesTheUnitOfTheNumber(String tibetan) {
    assertThat(TextNumbers.of(tibetan, BO).certain())
        .extracting(number -> number.value().toPlainString())
        .containsExactly("120000");
  }

  /** What is no number for certain. */
  @ParameterizedTest
  @CsvSource({"一般情况下统一办理", "万一有事，十分着急", "一起去，三五个人", "百分之百"})
  void leavesWordsAlone(String chinese) {
    assertThat(TextNumbers.of(chinese, ZH).certain())
        .extracting(Written::words)
        .doesNotContain("一", "万", "十分");
  }
}
