package org.jiedu.bench;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes up texts, another one each time but the same ones in every run. They mean nothing; their
 * letters, stacks and lengths are those of real labels.
 */
final class Vocabulary {
  private static final String HAN =
      "东嘎岗巴林芝措美曲松丁青察雅安多班戈革吉札达日土改则普兰定结聂拉木仲巴亚堡谢通门白朗仁布康马江孜南尖扎同仁泽库贵德兴海共和乌玛沁甘久治称多治杂囊谦曲麻莱";
  private static final String HAN_TEXT =
      "农村牧区居民家庭学生申请补助标准按照规定提高每年元由县级财政部门审核后发放到户符合条件的人员可以向所在乡镇人民政府提出材料包括身份证明收入情况公示期满无异议的应当在十个工作日内完成办理结果通过电话短信告知本人";
  private static final List<String> SYLLABLES =
      List.of(
          "སློབ", "གྲྭར", "སྡོད", "པའི", "མཚོ", "ངོས", "ལས", "དྲོད", "འདོན", "དུས", "ཡུན", "རྫོང",
          "གྲོང", "ཁྱེར", "ཞིང", "འབྲོག", "མི", "དམངས", "ཁ", "གསབ", "སྒོར", "རྒྱ", "ཁྲིམས",
          "བསྐྱེད", "སྤྲོད", "བྱེད", "ཚད", "གཞི", "རེའི", "ལོ", "ཟླ", "ཚེས", "འབྱོར", "ཐོབ", "ཐང",
          "སྙན", "ཞུ", "ཡིག", "ཆ", "བསྒྲིགས", "དཔལ", "འབྱོར", "ནོར", "སྲིད", "ཐིང");

  private final Random random;

  Vocabulary(long seed) {
    this.random = new Random(seed);
  }

  /** Returns a number from 0 up. */
  int number(int below) {
    return random.nextInt(below);
  }

  /** Returns the name of a place in Chinese. */
  String han(int characters) {
    return pick(HAN, characters - 1) + "县";
  }

  /** Returns a sentence in Chinese. */
  String hanText(int characters) {
    return pick(HAN_TEXT, characters - 1) + "。";
  }

  /** Returns syllables in Tibetan. */
  String tibetan(int syllables) {
    return Stream.generate(() -> SYLLABLES.get(number(SYLLABLES.size())))
        .limit(syllables)
        .collect(Collectors.joining("་"));
  }

  /** Returns a sentence in Tibetan. */
  String tibetanText(int characters) {
    StringBuilder text = new StringBuilder();
    while (text.length() < characters - 1) {
      text.append(tibetan(1)).append('་');
    }
    return text.append('།').toString();
  }

  private String pick(String characters, int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append(characters.charAt(number(characters.length())));
    }
    return text.toString();
  }
}
