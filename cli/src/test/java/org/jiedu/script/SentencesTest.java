package org.jiedu.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

  /** A stroke stands where a sentence ends. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "补助按面积发放。|每户每年一次！|对吗？|对",
        "条件有三：户籍、合同、责任书；缺一不可",
        "他说：“能领。现在就办。”|大家笑了。",
        "本办法（包括附件。）|自公布之日起施行。",
        "“引号没有结束。|下一句。",
        "每亩1.5元。|共3.0元",
        "Apply in June. |Version 1.5 counts. |Done",
        "ཡོན་དང་ཟ་སྡོད། དཔེ་དེབ་བཅས་ཡོད། |དེའི་རྐྱེན་གྱིས་ཐེ་ཚོམ་ཟ།",
        "ཁ་གསབ་སྤྲོད་དོ། །|རྩྭ་ཐང་སྲུང་ངོ་། |གཙོ་བོ། བུ་མོ་ཡིན།",
        "ར་སྤྲོད་མི་དགོས། |དངུལ་མ་སྤྲད་ན། ཕྱིར་སློག་བྱེད།",
        "བྲིས་ན་འགྲིག |གྲོང་ཚོས་ར་སྤྲོད་བྱེད།",
        "འགན་ལེན་བྱེད(དོན་ཚན་གསུམ་པ)། |དངུལ་མེད།",
        "དཔལ་འབྱོར། འགྲོ་སོང་། བེད་སྤྱོད་བཅས་ཡོད། |ཡོད།",
        "་། །",
      })
  void endsASentenceWhereItIsCertain(String marked) {
    List<String> expected = Arrays.asList(marked.split("\\|"));
    String text = String.join("", expected);

    List<String> sentences = Sentences.of(text);

    assertThat(sentences).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "。", "”。“", "།", " །།", "（（（。"})
  void losesNothing(String text) {
    assertThat(String.join("", Sentences.of(text))).isEqualTo(text);
  }
}
