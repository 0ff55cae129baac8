package org.jiedu.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestTest {
  @ParameterizedTest
  @CsvSource({
    "issuer, issuers", // one letter left out
    "issueers, issuers", // one too many
    "isseurs, issuers", // two exchanged count as two
    "izzuers, issuers", // two replaced
    "ISSUERS, issuers", // only the case
    "caizheng-20266-112, caizheng-2026-12", // a long name may be further away
  })
  void findsANameNearEnough(String written, String meant) {
    assertThat(Nearest.to(written, List.of(meant))).containsExactly(meant);
  }

  @ParameterizedTest
  @CsvSource({
    "issuers, izzuezz",
    "ab, wxyz",
    "lead, published",
    "caizheng, jiaoyu",
    "标题, id",
    "ab, cd"
  })
  void findsNothingThatIsFar(String written, String known) {
    assertThat(Nearest.to(written, List.of(known))).isEmpty();
  }

  @Test
  void namesTheNearestFirstAndEqualsInOrder() {
    List<String> near = Nearest.to("abcdef", List.of("abcdxy", "abcdez", "abcdef", "abcdea"));

    assertThat(near).containsExactly("abcdef", "abcdea", "abcdez");
  }

  @Test
  void asksInBothLanguages() {
    Message question = Nearest.didYouMean("issuer", List.of("issuers", "issued", "lead"));

    assertThat(question)
        .isEqualTo(Message.of("是不是“issued”“issuers”？", " Did you mean issued, issuers?"));
  }

  @Test
  void asksNothingWhereNothingIsNear() {
    assertThat(Nearest.didYouMean("issuer", List.of("phone"))).isEqualTo(Message.of("", ""));
  }
}
