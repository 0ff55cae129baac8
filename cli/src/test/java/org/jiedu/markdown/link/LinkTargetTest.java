package org.jiedu.markdown.link;

import static org.assertj.core.api.Assertions.assertThat;

import org.jiedu.markdown.link.LinkTarget.External;
import org.jiedu.markdown.link.LinkTarget.ToAnchor;
import org.jiedu.markdown.link.LinkTarget.ToComparison;
import org.jiedu.markdown.link.LinkTarget.ToFile;
import org.jiedu.markdown.link.LinkTarget.ToInterpretation;
import org.jiedu.markdown.link.LinkTarget.ToPolicy;
import org.jiedu.markdown.link.LinkTarget.ToSite;
import org.jiedu.markdown.link.LinkTarget.Unsafe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkTargetTest {

  @Test
  void readsTheSchemesOfTheSite() {
    assertThat(LinkTarget.parse("policy:#art-5")).isEqualTo(new ToPolicy("", "art-5"));
    assertThat(LinkTarget.parse("policy:a-1#s2-3")).isEqualTo(new ToPolicy("a-1", "s2-3"));
    assertThat(LinkTarget.parse("Policy:a-1")).isEqualTo(new ToPolicy("a-1", ""));
    assertThat(LinkTarget.parse("interpretation:b#goals"))
        .isEqualTo(new ToInterpretation("b", "goals"));
    assertThat(LinkTarget.parse("compare:new/old")).isEqualTo(new ToComparison("new", "old", ""));
    assertThat(LinkTarget.parse("compare:old")).isEqualTo(new ToComparison("", "old", ""));
  }

  @Test
  void readsPlacesOfThePageTheFolderAndTheSite() {
    assertThat(LinkTarget.parse("#art-5")).isEqualTo(new ToAnchor("art-5"));
    assertThat(LinkTarget.parse("#")).isEqualTo(new ToAnchor(""));
    assertThat(LinkTarget.parse("files/a.pdf#p2")).isEqualTo(new ToFile("files/a.pdf", "p2"));
    assertThat(LinkTarget.parse("../x/a.pdf?v=1")).isEqualTo(new ToFile("../x/a.pdf", ""));
    assertThat(LinkTarget.parse("/zh/terms/")).isEqualTo(new ToSite("/zh/terms/", ""));
  }

  @Test
  void decodesNamesInHanAndTibetan() {
    assertThat(LinkTarget.parse("files/%E7%94%B3%E8%AF%B7%E8%A1%A8.docx"))
        .isEqualTo(new ToFile("files/申请表.docx", ""));
    assertThat(LinkTarget.parse("files/བོད་ཡིག.pdf"))
        .isEqualTo(new ToFile("files/བོད་ཡིག.pdf", ""));
    assertThat(LinkTarget.parse("files/100%.pdf")).isEqualTo(new ToFile("files/100%.pdf", ""));
    assertThat(LinkTarget.parse("files/%FF.pdf")).isEqualTo(new ToFile("files/%FF.pdf", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "https://www.gov.cn/zhengce/, true",
    "http://a.gov.cn:8080/x, true",
    "https://GOV.CN./, true",
    "https://evil.example/.gov.cn, false",
    "https://evil.example\\.gov.cn, false",
    "https://evil.example?.gov.cn, false",
    "https://a.gov.cn@evil.example/, false",
    "https://evilgov.cn/, false",
    "mailto:a@b.gov.cn, false",
    "tel:+86-891-0000000, false"
  })
  void tellsTheGovernmentsHostsFromOthers(String destination, boolean isGovernment) {
    assertThat(LinkTarget.parse(destination))
        .isInstanceOfSatisfying(
            External.class,
            external -> {
              assertThat(external.uri()).isEqualTo(destination);
              assertThat(external.isGovernment()).isEqualTo(isGovernment);
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JAVASCRIPT:alert(1)",
        " javascript:alert(1)",
        "\u0001javascript:alert(1)",
        "java\tscript:alert(1)",
        "java\nscript:alert(1)",
        "java\u200Bscript:alert(1)",
        "javascript :alert(1)",
        "javascript&colon;alert(1)",
        "javascript&#x3a;alert(1)",
        "javascript&#0000058alert(1)",
        "&#106;avascript:alert(1)",
        "javascript%3aalert(1)",
        "%256aavascript%253aalert(1)"
      })
  void seesThroughEveryDisguise(String destination) {
    assertThat(LinkTarget.parse(destination)).isEqualTo(new Unsafe("javascript"));
  }

  @ParameterizedTest
  @CsvSource({
    "data:text/html;base64, data",
    "vbscript:x, vbscript",
    "file:///etc/passwd, file",
    "ftp://a/b, ftp",
    "blob:x, blob",
    "//host/x, //",
    "/\\host/x, //",
    "\\\\host\\x, //",
    "/%2Fhost/x, //",
    "https:, https",
    "https:host, https",
    "http:///x, http",
    "https%3A//host, https",
    "files/%00.pdf, ''"
  })
  void refusesWhatNoPageMayHold(String destination, String scheme) {
    assertThat(LinkTarget.parse(destination)).isEqualTo(new Unsafe(scheme));
  }
}
