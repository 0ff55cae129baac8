package org.jiedu.markdown.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "示政办发〔2026〕12号",
        "国令第707号",
        "国务院令第711号",
        "中华人民共和国国务院令第142号",
        "国办发明电〔2018〕15号",
        "张政发规〔2021〕3号",
        "财税〔2018〕5号",
        "藏党办发〔2016〕37号"
      })
  void findsAWellFormedNumberAsItIs(String written) {
    List<NumberOccurrence> found = DocumentNumber.findAll("（" + written + "）");

    assertThat(found).hasSize(1);
    assertThat(found.get(0).number().normal()).isEqualTo(written);
    assertThat(found.get(0).faults()).isEmpty();
    assertThat(found.get(0).start()).isEqualTo(1);
    assertThat(found.get(0).end()).isEqualTo(written.length() + 1);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          国办发[2018]12号,   国办发〔2018〕12号, BRACKETS
          国办发［2018］12号, 国办发〔2018〕12号, BRACKETS
          国办发(2018)12号,   国办发〔2018〕12号, BRACKETS
          国办发（2018）12号, 国办发〔2018〕12号, BRACKETS
          国办发【2018】12号, 国办发〔2018〕12号, BRACKETS
          国办发〔2018]12号,  国办发〔2018〕12号, BRACKETS
          国办发〔2018〕第12号, 国办发〔2018〕12号, ORDINAL
          国办发〔2018〕012号, 国办发〔2018〕12号, LEADING_ZERO
          国办发〔18〕12号,   国办发〔2018〕12号, SHORT_YEAR
          国办发〔97〕12号,   国办发〔1997〕12号, SHORT_YEAR
          国办发2018 12号,    国办发〔2018〕12号, BRACKETS_LOST
          国办发201812号,     国办发〔2018〕12号, BRACKETS_LOST
          国办发〔2018 12号,  国办发〔2018〕12号, BRACKETS_LOST
          国办发２０１８〕１２号, 国办发〔2018〕12号, BRACKETS_LOST
          国办发[2018]第012号, 国办发〔2018〕12号, BRACKETS ORDINAL LEADING_ZERO
          国务院令711号,      国务院令第711号, ORDINAL_LOST
          """)
  void saysWhatIsWrongAndTheRightForm(String written, String right, String faults) {
    List<NumberOccurrence> found = DocumentNumber.findAll("《办法》（" + written + "）印发");

    assertThat(found).extracting(one -> one.number().normal()).containsExactly(right);
    assertThat(found.get(0).faults()).extracting(Enum::name).containsExactly(faults.split(" "));
    assertThat(DocumentNumber.parse(written)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "自2018年12月1日起施行",
        "咨询电话0891-6330000转12号",
        "乘坐地铁第12号线",
        "北京路（2018）12号楼",
        "按第3号命令办理",
        "公司令12号车间停产",
        "2019年第5号公告",
        "北京中路12号",
        "印发2018年工作要点的通知，第12号文件",
        "号〔2018〕号",
        "身份证号、书号",
        "藏ICP备00000000号"
      })
  void findsNoNumberInProse(String text) {
    assertThat(DocumentNumber.findAll(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "请根据国办发〔2018〕123号, 国办发",
    "现将国办发〔2018〕123号和藏政发〔2018〕1号, 现将国办发",
    "根据12月18日中华人民共和国国务院令第707号, 中华人民共和国国务院令"
  })
  void guessesWhereTheCodeBegins(String text, String code) {
    assertThat(DocumentNumber.findAll(text).get(0).number().agency()).isEqualTo(code);
  }

  @Test
  void letsTheKnownNumbersSayWhereTheCodeBegins() {
    String text = "现将国办发〔2018〕123号转发";
    KnownNumbers numbers =
        number ->
            List.of("国办发〔2018〕123号", "办发〔2018〕123号").contains(number)
                ? Optional.of(number)
                : Optional.empty();

    NumberOccurrence.KnownNumber known =
        DocumentNumber.findAll(text).get(0).known(numbers).orElseThrow();

    assertThat(text.substring(known.start(), known.end())).isEqualTo("国办发〔2018〕123号");
    assertThat(known.policyId()).isEqualTo("国办发〔2018〕123号");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "号", "〔2018〕12号", "国办发〔2018〕12", "见 国办发〔2018〕12号", "12号", "国办发〔1800〕1号"})
  void parsesNothingThatIsNoNumber(String text) {
    assertThat(DocumentNumber.parse(text)).isEmpty();
  }

  @Test
  void findsACitationWithItsTitle() {
    String text = "按照《关于印发〈示例《甲》办法〉的通知》（国办发〔2018〕123号）执行";

    Citation citation = Citation.around(text, DocumentNumber.findAll(text).get(0)).orElseThrow();

    assertThat(citation.title()).isEqualTo("关于印发〈示例《甲》办法〉的通知");
    assertThat(text.substring(citation.start(), citation.end()))
        .isEqualTo("《关于印发〈示例《甲》办法〉的通知》（国办发〔2018〕123号）");
  }

  @Test
  void findsNoCitationWhereTheTitleStandsElsewhere() {
    String text = "《甲》规定，（国办发〔2018〕123号）";

    assertThat(Citation.around(text, DocumentNumber.findAll(text).get(0))).isEmpty();
  }

  @Test
  void findsInRealPoliciesWhatStandsThereAndNothingElse() throws IOException {
    Path policies = Path.of("../../shared/data/real/content/policies");
    assumeTrue(Files.isDirectory(policies), "no folder shared beside the project: nothing to read");

    List<String> found = new ArrayList<>();
    for (Path file : files(policies)) {
      for (NumberOccurrence one : DocumentNumber.findAll(Files.readString(file))) {
        found.add(one.number().normal());
      }
    }

    assertThat(found)
        .containsExactlyInAnyOrder(
            "中华人民共和国国务院令第142号", "中华人民共和国国务院令第707号", "中华人民共和国国务院令第492号", "中华人民共和国国务院令第711号");
  }

  private static List<Path> files(Path policies) throws IOException {
    try (Stream<Path> all = Files.walk(policies)) {
      return all.filter(path -> path.endsWith("zh.md")).sorted().toList();
    }
  }
}
