package org.jiedu.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.jiedu.Growth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The numbers here are made up; their check digits are right where the test needs it. */
final class PersonalNumberTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "身份证号 110101199003070038。 | 1101**********0038",
        "身份证号１１０１０１１９９００３０７００３８ | 1101**********0038",
        "110101 19900307 0038 | 1101**********0038",
        "1101-0119-9003-0700-38 | 1101**********0038",
        "**110101**199003070038 | 1101**********0038",
        "༡༡༠༡༠༡༡༩༩༠༠༣༠༧༠༠༣༨ | 1101**********0038",
        "身份证110101900307003 | 1101*******7003",
        "联系电话：13800138000。 | 138****8000",
        "电话 138 0013 8000 | 138****8000",
        "电话 138-0013-8000 | 138****8000",
        "+86 13800138000 | 138****8000",
        "8613800138000 | 138****8000",
        "[打电话](tel:13800138000) | 138****8000",
        "卡号6222 0200 0000 0000 000 | 6222***********0000",
        "卡号4111111111111111 | 4111********1111"
      })
  void findsAndMasks(String text, String masked) {
    assertThat(PersonalNumber.findAll(text, TODAY))
        .extracting(PersonalNumber::masked)
        .containsExactly(masked);
  }

  @Test
  void seesThroughALineEnd() {
    assertThat(PersonalNumber.findAll("证号110101199\n003070038。", TODAY)).hasSize(1);
    assertThat(PersonalNumber.findAll("> 证号110101199\n> 003070038。", TODAY)).hasSize(1);
  }

  @Test
  void endsWithTheLetterX() {
    String number = numberWithX();

    assertThat(PersonalNumber.findAll("证号" + number + "。", TODAY)).hasSize(1);
    assertThat(PersonalNumber.findAll("证号" + number.toLowerCase(Locale.ROOT), TODAY)).hasSize(1);
  }

  /** Wrong check digits, dates and regions; numbers of other things. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "110101199003070039",
        "110101199013070030",
        "110101202703070030",
        "990101199003070038",
        "110101900307003",
        "索引号000014349/2026-00012",
        "统一社会信用代码91540000MA6T12345X",
        "115400000000000000",
        "1101011990030700381",
        "资金13800138000元",
        "0891-0000001",
        "12345热线，400-000-0000",
        "2026-03-10 2026-04-01 2026-05-01",
        "藏ICP备00000000号",
        "藏公网安备 54000000000000号",
        "国办发〔2018〕123号",
        "6222020000000000001",
        "1380013800",
        "213800138000",
        "3.13800138000",
        "13,800,138,000",
        "sha256:13800138000abcdef"
      })
  void leavesOtherNumbersAlone(String text) {
    assertThat(PersonalNumber.findAll(text, TODAY)).isEmpty();
  }

  @Test
  void takesTimeInProportionToTheText() {
    String piece = "12345 67890-1234*5\n678 9".repeat(500);
    String tenfold = piece.repeat(10);

    double ratio =
        Growth.ratio(
            () -> PersonalNumber.findAll(piece, TODAY),
            () -> PersonalNumber.findAll(tenfold, TODAY));

    assertThat(ratio).isLessThan(30);
  }

  private static String numberWithX() {
    for (int serial = 0; serial < 1000; serial++) {
      String number = String.format(Locale.ROOT, "11010119900307%03dX", serial);
      if (!PersonalNumber.findAll(number, TODAY).isEmpty()) {
        return number;
      }
    }
    throw new AssertionError("no serial number has the check character X");
  }
}
