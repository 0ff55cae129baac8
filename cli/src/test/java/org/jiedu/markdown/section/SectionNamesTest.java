package org.jiedu.markdown.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SectionNamesTest {
  private static final SectionNames NAMES =
      SectionNames.of(
          Map.of(
              "goals", List.of("目标任务", "目的意义"),
              "process", List.of("一二三流程"),
              "scope", List.of("འབྲེལ་བའི་ཁྱབ་ཁོངས།")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "目标任务", "目的意义", " 目标 任务 ", "目标　任务", "一、目标任务", "十二、目标任务", "（一）目标任务", "(一) 目标任务",
        "（1）目标任务", "1.目标任务", "1、目标任务", "1．目标任务", "１．目标任务", "1 目标任务", "第一部分 目标任务", "目标任务：",
        "目标任务:"
      })
  void matchesANameWithANumberAndMarks(String heading) {
    assertThat(NAMES.idOf(heading)).hasValue("goals");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "འབྲེལ་བའི་ཁྱབ་ཁོངས།",
        "འབྲེལ་བའི་ཁྱབ་ཁོངས",
        "འབྲེལ་བའི་ཁྱབ་ཁོངས་",
        "འབྲེལ་བའི་ཁྱབ་ཁོངས་།",
        "4. འབྲེལ་བའི་ཁྱབ་ཁོངས།",
        "༤ འབྲེལ་བའི་ཁྱབ་ཁོངས།",
        "༤། འབྲེལ་བའི་ཁྱབ་ཁོངས།",
        "བཞི་པ། འབྲེལ་བའི་ཁྱབ་ཁོངས།",
        "འབྲེལ༌བའི༌ཁྱབ༌ཁོངས།",
        "འབྲེལ་བའི་ཁྱབ་ཁོངས："
      })
  void matchesATibetanName(String heading) {
    assertThat(NAMES.idOf(heading)).hasValue("scope");
  }

  @ParameterizedTest
  @ValueSource(strings = {"一二三流程", "一、一二三流程"})
  void matchesANameThatBeginsWithNumerals(String heading) {
    assertThat(NAMES.idOf(heading)).hasValue("process");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "一、", "1.", "目标", "目标任务与范围", "：", "།"})
  void leavesOtherHeadings(String heading) {
    assertThat(NAMES.idOf(heading)).isEmpty();
  }
}
