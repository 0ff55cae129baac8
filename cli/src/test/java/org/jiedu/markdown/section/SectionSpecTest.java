package org.jiedu.markdown.section;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiedu.markdown.OutlineExamples;
import org.jiedu.markdown.OutlineExamples.Example;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SectionSpecTest {
  private static final SectionNames CHINESE =
      SectionNames.of(
          Map.of(
              "background", List.of("政策背景依据", "背景依据"),
              "scope", List.of("涉及范围", "适用范围"),
              "terms", List.of("关键词诠释")));
  private static final SectionNames TIBETAN =
      SectionNames.of(
          Map.of(
              "background", List.of("རྒྱབ་ལྗོངས་དང་གཞི་འཛིན་ས།"),
              "scope", List.of("འབྲེལ་བའི་ཁྱབ་ཁོངས།")));

  static List<Example> examples() {
    return OutlineExamples.of("section/section.md");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void dividesAsTheSpecificationSays(Example example) {
    SectionNames names = example.language().isTibetan() ? TIBETAN : CHINESE;

    Sections sections = SectionReader.read(example.document(), names);

    assertThat(lines(sections)).isEqualTo(example.expected());
  }

  private static List<String> lines(Sections sections) {
    List<String> lines = new ArrayList<>();
    lines.add("lead " + sections.lead().size());
    sections.leadQuestions().forEach(question -> lines.add(line(question)));
    for (Section section : sections.sections()) {
      lines.add(
          String.join(
              " ",
              section.anchor(),
              section.id().orElse("?"),
              section.title(),
              Integer.toString(section.blocks().size())));
      section.questions().forEach(question -> lines.add(line(question)));
    }
    return lines;
  }

  private static String line(Question question) {
    return String.join(
        " ",
        "question",
        question.countsFor().orElse("-"),
        question.text(),
        Integer.toString(question.blocks().size()));
  }
}
