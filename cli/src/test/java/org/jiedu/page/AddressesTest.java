package org.jiedu.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import org.jiedu.script.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
  private static final Edition ZH = Edition.of(new Language("zh"));

  @ParameterizedTest
  @CsvSource({
    "/, /, ./",
    "/, /zh/, ./zh/",
    "/zh/, /, ../",
    "/zh/interpretations/x/, /zh/, ../../../zh/",
    "/zh/interpretations/x/, /zh/policies/y/#art-5, ../../../zh/policies/y/#art-5",
    "/zh/, /policies/y/files/申请表 1.docx,"
        + " ../policies/y/files/%E7%94%B3%E8%AF%B7%E8%A1%A8%201.docx"
  })
  void linksRelativeToThePage(String from, String to, String href) {
    assertThat(Addresses.below(Addresses.root(from), to)).isEqualTo(href);
  }

  @Test
  void putsAnAddressUnderTheAddressOfTheSite() {
    URI site = URI.create("https://www.example.gov.cn/portal/");

    assertThat(Addresses.absolute(site, "/zh/")).isEqualTo("https://www.example.gov.cn/portal/zh/");
  }

  @Test
  void namesPagesOfListsFromTheSecondOn() {
    String list = Addresses.list(ZH, "topics/jiuzhu");

    assertThat(Addresses.listPage(list, 1)).isEqualTo("/zh/topics/jiuzhu/");
    assertThat(Addresses.listPage(list, 2)).isEqualTo("/zh/topics/jiuzhu/page/2/");
    assertThat(Addresses.path(list)).isEqualTo("zh/topics/jiuzhu/index.html");
  }

  @Test
  void namesPicturesByTheirLanguages() {
    Edition both = new Edition(List.of(new Language("zh"), new Language("bo")), "/");

    assertThat(Addresses.poster(both, "x", "png")).isEqualTo("/interpretations/x/poster.zh-bo.png");
    assertThat(Addresses.posterSlice(ZH, "x", 1)).isEqualTo("/interpretations/x/poster.zh-1.png");
    assertThat(Addresses.card(both.main(), "x")).isEqualTo("/interpretations/x/card.zh.png");
    assertThat(Addresses.card(both.main())).isEqualTo("/card.zh.png");
    assertThat(Addresses.file(Addresses.chart(ZH, "x", "steps", "svg")))
        .isEqualTo("interpretations/x/charts/steps.zh.svg");
  }
}
