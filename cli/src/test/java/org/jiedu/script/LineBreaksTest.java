package org.jiedu.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LineBreaksTest {

  /** Each case is a text with {@code |} where a line may end inside it. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        // Behind a tsheg, never before one.
        "བོད་|རང་|སྐྱོང་|ལྗོངས་|ཀྱི་",
        // A tsheg before a shad stays with it.
        "བྱེད་|པ་|དང་། |མི་|དམངས",
        // A shad never begins a line; two shads with a space are one group.
        "འགྲེལ་|བཤད། །|མི་|དམངས་|ལས་|དོན་|ནོ། །",
        "རྫོགས་|སོ༎ ༎|བཀྲ་|ཤིས",
        // The head mark stays with what it opens.
        "༄༅། །བོད་|རང་|སྐྱོང",
        "༄༅༎ ཡོངས་|ཁྱབ",
        // ༈ belongs to what follows.
        "དེ་|ལྟར། |༈ འདི་|རྒྱུ་|མཚན",
        "དེ་|ལྟར། |༈འདི་|རྒྱུ",
        // A phrase that ends in ཀ or ག has its shad after a space.
        "རིགས་|མི་|ཆོག །|ཡང་|ན",
        // Chinese: closing marks never begin a line, opening ones never end one.
        "根|据|《办|法》|规|定，|执|行。",
        "“五|公|开”|要|求",
        "〈办|法〉|（试|行）",
        "按|《〈办|法〉|解|读》",
        // Document numbers.
        "《通|知》|（示政办发〔2026〕12号）",
        "国办发〔2018〕123号",
        "藏人社规发〔2026〕3号，|施|行",
        "藏政发[2026]12号",
        "国|务|院|令|第711号|第12条",
        // A number and what it counts.
        "每|人|320元",
        "补|贴|1,200元，|36个|月",
        "比|例|为|3.5%|以|上",
        "སྒོར་420རེ་|སྤྲོད",
        "ཟླ་9ཚེས་30གོང་|དངུལ",
        // What the author has bound together.
        "2026\u00a0年\u00a01\u00a0月",
        "སྒོར་\u00a0420",
        // Latin words and addresses.
        "policy |text",
        "https://|www.example.gov.cn/|zwgk/|2026/|"
      })
  void breaksWhereAReaderExpects(String marked) {
    String expected = marked.endsWith("|") ? marked.substring(0, marked.length() - 1) : marked;
    String text = marked.replace("|", "");

    String found = String.join("|", pieces(text));

    assertThat(found).isEqualTo(expected);
  }

  @Test
  void neverEndsALineInsideAStack() {
    String stacks = "བསྒྲུབསརྒྱུདསྐྱོངཧཱུྃ";
    LineBreaks breaks = LineBreaks.of(stacks);
    double[] advances = new double[stacks.length() + 1];
    for (int i = 0; i < advances.length; i++) {
      advances[i] = i;
    }

    for (int start = 0; start < stacks.length(); start = breaks.lineEnd(start, advances, 1)) {
      int type = Character.getType(stacks.charAt(start));

      assertThat(type).as("offset %d", start).isNotEqualTo((int) Character.NON_SPACING_MARK);
    }
  }

  @Test
  void keepsADocumentNumberWholeEvenBehindLongNames() {
    String text = "自治区人民政府办公厅和财政厅示政办发〔2026〕12号";
    LineBreaks breaks = LineBreaks.of(text);

    assertThat(breaks.isAt(text.indexOf("示") - 6)).as("somewhere before it").isTrue();
    for (int at = text.indexOf("示") + 1; at < text.length(); at++) {
      assertThat(breaks.isAt(at)).as("offset %d", at).isFalse();
    }
  }

  private static List<String> pieces(String text) {
    LineBreaks breaks = LineBreaks.of(text);
    List<String> pieces = new ArrayList<>();
    int start = 0;
    for (int at = 1; at <= text.length(); at++) {
      if (at == text.length() || breaks.isAt(at)) {
        pieces.add(text.substring(start, at));
        start = at;
      }
    }
    return pieces;
  }
}
