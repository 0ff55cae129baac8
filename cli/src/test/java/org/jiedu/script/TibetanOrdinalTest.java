package org.jiedu.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TibetanOrdinalTest {
  private static final String[] UNITS = {
    "གཅིག", "གཉིས", "གསུམ", "བཞི", "ལྔ", "དྲུག", "བདུན", "བརྒྱད", "དགུ"
  };
  private static final String[] SHORT_TENS = {"ཉེར", "སོ", "ཞེ", "ང", "རེ", "དོན", "གྱ", "གོ"};

  @ParameterizedTest
  @CsvSource({
    "དང་པོ, 1",
    "གཉིས་པ, 2",
    "གསུམ་པ, 3",
    "བཞི་པ, 4",
    "ལྔ་པ, 5",
    "དྲུག་པ, 6",
    "བདུན་པ, 7",
    "བརྒྱད་པ, 8",
    "དགུ་པ, 9",
    "བཅུ་པ, 10",
    "བཅུ་གཅིག་པ, 11",
    "བཅོ་ལྔ་པ, 15",
    "བཅུ་ལྔ་པ, 15",
    "བཅུ་དྲུག་པ, 16",
    "བཅོ་བརྒྱད་པ, 18",
    "བཅུ་དགུ་པ, 19",
    "ཉི་ཤུ་པ, 20",
    "ཉི་ཤུ་ཐམ་པ, 20",
    "ཉེར་གཅིག་པ, 21",
    "ཉི་ཤུ་རྩ་གཅིག་པ, 21",
    "ཉི་ཤུ་ཉེར་གཅིག་པ, 21",
    "ཉེར་དགུ་པ, 29",
    "སུམ་ཅུ་པ, 30",
    "སུམ་བཅུ་པ, 30",
    "སོ་གཅིག་པ, 31",
    "སུམ་ཅུ་སོ་གཅིག་པ, 31",
    "བཞི་བཅུ་པ, 40",
    "ཞེ་གཉིས་པ, 42",
    "ལྔ་བཅུ་པ, 50",
    "ང་གསུམ་པ, 53",
    "དྲུག་ཅུ་པ, 60",
    "རེ་བཞི་པ, 64",
    "བདུན་ཅུ་པ, 70",
    "དོན་ལྔ་པ, 75",
    "བརྒྱད་ཅུ་པ, 80",
    "གྱ་དྲུག་པ, 86",
    "དགུ་བཅུ་པ, 90",
    "གོ་དགུ་པ, 99",
    "བརྒྱ་པ, 100",
    "བརྒྱ་ཐམ་པ, 100",
    "བརྒྱ་དང་གཅིག་པ, 101",
    "བརྒྱ་རྩ་ལྔ་པ, 105",
    "བརྒྱ་དང་བཅུ་གཉིས་པ, 112",
    "བརྒྱ་ཉེར་གཅིག་པ, 121",
    "ཉིས་བརྒྱ་པ, 200",
    "སུམ་བརྒྱ་སོ་གསུམ་པ, 333",
    "བརྒྱད་བརྒྱ་པ, 800"
  })
  void readsOrdinals(String text, int value) {
    assertThat(TibetanOrdinal.parse(text)).hasValue(value);
  }

  @ParameterizedTest
  @CsvSource({
    "གཅིག, 1",
    "བཅུ, 10",
    "ཉེར་བརྒྱད, 28",
    "དང་པོ།, 1",
    "གཉིས་པ་, 2",
    "གཉིས་པ་།, 2",
    "བཅོ་ལྔ་པ༎, 15",
    "དང༌པོ, 1",
    "༡, 1",
    "༡༢, 12",
    "༡༢པ, 12",
    "5, 5",
    "5་པ།, 5"
  })
  void readsCardinalsDigitsAndClosingMarks(String text, int value) {
    assertThat(TibetanOrdinal.parse(text)).hasValue(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "།",
        "པ",
        "ལྔ་པའི",
        "དོན་ཚན",
        "གཅིག་ཏུ",
        "དང་པོར",
        "ཉེར",
        "ཉི་ཤུ་སོ་གཅིག་པ",
        "གཅིག་གཉིས",
        "བཅུ་བཅུ་པ",
        "ང་",
        "རྩ་གཅིག",
        "བརྒྱ་བརྒྱ",
        "ལྔ་པ་དང་དྲུག་པ"
      })
  void leavesWhatIsNoNumber(String text) {
    assertThat(TibetanOrdinal.parse(text)).isEmpty();
  }

  @Test
  void readsEveryShortFormBetweenTheTens() {
    Set<Integer> read = new TreeSet<>();

    for (String tens : SHORT_TENS) {
      for (String unit : UNITS) {
        TibetanOrdinal.parse(tens + "་" + unit + "་པ").ifPresent(read::add);
      }
    }

    assertThat(read).hasSize(72).contains(21, 99).doesNotContain(30, 90);
  }

  @Test
  void overlooksNoNumberAtTheBeginning() {
    List<String> syllables = new ArrayList<>(List.of(UNITS));
    syllables.addAll(List.of(SHORT_TENS));
    syllables.addAll(List.of("བཅུ", "བཅོ", "ཅུ", "ཉི", "ཤུ", "ཉིས", "སུམ", "ཅིག", "བརྒྱ", "རྩ"));
    syllables.addAll(List.of("དང", "པོ", "པ", "ཐམ"));
    Set<String> texts = new TreeSet<>(syllables);
    for (int length = 2; length <= 3; length++) {
      for (String text : List.copyOf(texts)) {
        syllables.forEach(syllable -> texts.add(text + "་" + syllable));
      }
    }

    Stream<String> numbers = texts.stream().filter(text -> TibetanOrdinal.parse(text).isPresent());

    assertThat(numbers)
        .hasSizeGreaterThan(100)
        .allMatch(text -> TibetanOrdinal.mayLead("༌་" + text + "། སྲིད་ཇུས"));
    assertThat(TibetanOrdinal.mayLead("སྲིད་ཇུས།")).isFalse();
    assertThat(TibetanOrdinal.mayLead("")).isFalse();
  }
}
