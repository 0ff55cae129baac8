package org.jiedu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MessageTest {
  @Test
  void putsEachValueWhereItsNumberStands() {
    Message message = Message.of("{1}里没有{0}。", "No {0} in {1}, {0}.", "zh.md", 3);

    assertThat(message.zh()).isEqualTo("3里没有zh.md。");
    assertThat(message.en()).isEqualTo("No zh.md in 3, zh.md.");
    assertThat(message).isEqualTo(Message.ofParts(message.parts()));
  }

  @Test
  void leavesWhatAnAuthorWroteInBracesAlone() {
    Message message = Message.of("“{0}”不是{1}。", "{0} is not {1}.", "{1}", "编号");

    assertThat(message.en()).isEqualTo("{1} is not 编号.");
    assertThat(message.zh()).isEqualTo("“{1}”不是编号。");
  }

  @Test
  void keepsASentenceWithoutValues() {
    assertThat(Message.of("{zh: …}", "{0}").en()).isEqualTo("{0}");
  }

  @ParameterizedTest
  @CsvSource({"zh, 中文", "en, English", "bo, English", "'', English"})
  void speaksChineseToChineseUsersAndEnglishToAllOthers(String language, String sentence) {
    assertThat(Message.of("中文", "English").in(language)).isEqualTo(sentence);
  }

  @Test
  void joinsTwoMessagesInEachLanguage() {
    Message joined = Message.of("甲。", "A.").and(Message.of("乙。", " B."));

    assertThat(joined).isEqualTo(Message.of("甲。乙。", "A. B."));
  }
}
