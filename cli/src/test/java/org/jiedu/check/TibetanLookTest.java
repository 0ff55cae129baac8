package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TibetanLookTest {
  private static final int FIRST = 0x0F00;
  private static final int SIZE = 0x100;

  @Test
  void overlooksNoPairThatIsNotNormal() {
    for (int i = 0; i < SIZE * SIZE; i++) {
      assertNothingOverlooked("" + (char) (FIRST + i / SIZE) + (char) (FIRST + i % SIZE));
    }
  }

  @Test
  void overlooksNoRowThatIsNotNormal() {
    Random random = new Random(1);

    for (int i = 0; i < 100_000; i++) {
      StringBuilder row = new StringBuilder();
      for (int length = 3 + random.nextInt(4); length > 0; length--) {
        row.append((char) (FIRST + random.nextInt(SIZE)));
      }
      assertNothingOverlooked(row.toString());
    }
  }

  private static void assertNothingOverlooked(String text) {
    boolean isNormal = Normalizer.isNormalized(text, Normalizer.Form.NFC);
    if (!isNormal && !TibetanLook.at(text).hasSlips()) {
      assertThat(text.chars().mapToObj(Integer::toHexString)).as("not in NFC").isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"བོད་་ཡིག", "བོད་༌ཡིག", "བོད་，ཡིག", "བོད་ཡིག：", "ཀ\u0F73", "ཀ\u0F72\u0F71"})
  void seesSlips(String text) {
    assertThat(TibetanLook.at(text).hasSlips()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "补助，每月320元。", "སྐྱེ་བོའི་ཁྲིམས། སྲིད་ཇུས། 320", "བོད་ཡིག 补助"})
  void seesNoneInSoundText(String text) {
    assertThat(TibetanLook.at(text)).isEqualTo(new TibetanLook(false, false));
  }

  @Test
  void seesDigits() {
    assertThat(TibetanLook.at("སྒོར་༣༢༠།")).isEqualTo(new TibetanLook(false, true));
  }
}
