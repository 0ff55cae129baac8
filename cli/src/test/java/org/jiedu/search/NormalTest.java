package org.jiedu.search;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NormalTest {

  @ParameterizedTest
  @CsvSource({
    "示财〔2026〕12号, 示财202612号",
    "示财[2026] 12 号, 示财202612号",
    "示财（２０２６）12号, 示财202612号",
    "ＡＢＣ Def, abcdef",
    "བོད་ཡིག, བོད་ཡིག་",
    "བོད་ཡིག། །འདི་, བོད་ཡིག་འདི་",
    "བོད༌ཡིག, བོད་ཡིག་",
    "༢༠༢༦ལོའི, 2026ལོའི་",
    "་བོད, བོད་",
    "བོ༵ད་, བོད་",
    "第①条, 第1条",
    "𠮷野家, 𠮷野家",
  })
  void isTheFormInWhichTextsAreCompared(String text, String normal) {
    assertThat(Normal.of(text)).isEqualTo(normal);
  }

  @Test
  void takesEveryOrderAndEveryFormOfTibetanSignsForTheSame() {
    assertThat(Normal.of("ག\u0f72\u0f71")).isEqualTo(Normal.of("ག\u0f71\u0f72"));
    assertThat(Normal.of("ག\u0f73")).isEqualTo(Normal.of("ག\u0f71\u0f72"));
    assertThat(Normal.of("\u0f43")).isEqualTo(Normal.of("\u0f42\u0fb7"));
    assertThat(Normal.of("ར\u0f77")).isEqualTo(Normal.of("ར\u0fb2\u0f71\u0f80"));
  }

  @Test
  void takesAPairOfEverySyllableAndCharacter() {
    assertThat(terms("低保")).contains(term("低"), term("保"), term("低保")).hasSize(3);
    assertThat(terms("བོད་ཡིག")).contains(term("བོད་"), term("ཡིག་"), term("བོད་ཡིག་")).hasSize(3);
    assertThat(terms("低བོད")).hasSize(2);
  }

  @Test
  void takesASyllableAlsoWithoutItsParticle() {
    assertThat(terms("བོད་པའི")).containsAll(terms("བོད་པ"));
    assertThat(terms("བོད་པར")).containsAll(terms("བོད་པ"));
    assertThat(terms("བོད་རྒྱས")).containsAll(terms("བོད་རྒྱ"));
    assertThat(terms("བོད་འདུས")).doesNotContain(term("འདུ་"));
  }

  @Test
  void takesEachTermOnce() {
    String text = "低保".repeat(2000) + "བོད་ཡིག".repeat(2000);
    StringBuilder many = new StringBuilder(text);
    for (char c = '\u4e00'; c < '\u9fa5'; c++) {
      many.append(c);
    }

    assertThat(termSet(Normal.of(text)).toArray()).doesNotHaveDuplicates();
    assertThat(termSet(Normal.of(many.toString())).toArray())
        .doesNotHaveDuplicates()
        .hasSizeGreaterThan(40_000);
  }

  private static Set<Integer> terms(String text) {
    return Arrays.stream(termSet(Normal.of(text)).toArray()).boxed().collect(toSet());
  }

  /** Returns the hash of the longest term of a normal text that is one. */
  private static int term(String normal) {
    int[] terms = termSet(normal).toArray();
    return terms[terms.length - 1];
  }

  private static TermSet termSet(String normal) {
    TermSet terms = new TermSet();
    Terms.of(normal.toCharArray(), normal.length(), terms);
    return terms;
  }
}
