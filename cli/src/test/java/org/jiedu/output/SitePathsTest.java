package org.jiedu.output;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SitePathsTest {
  private final SitePaths paths = new SitePaths();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/etc/passwd",
        "../a",
        "a/../../b",
        "a/./b",
        "a//b",
        "a/",
        "..",
        ".git/config",
        "a/.hidden",
        "a\\b",
        "C:/a",
        "a/b.",
        "a/ b",
        "a/b ",
        "a/b\u0000",
        "a/\nb"
      })
  void refusesWhatCouldLeaveTheSiteOrHideInIt(String path) {
    assertThatThrownBy(() -> paths.take(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(path);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"index.html", "zh/page/2/index.html", "files/申请表.docx", "media/བོད་ཡིག.mp4"})
  void takesWhatASiteIsMadeOf(String path) {
    assertThatCode(() -> paths.take(path)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "a/x.html,a/x.html",
    "a/x.html,a/X.html",
    "a/x.html,A/y.html",
    "a,a/b",
    "a/b,a",
    "a/b,A",
    "straße,STRASSE",
    "e\u0301.html,\u00e9.html"
  })
  void refusesOneFileTwice(String first, String second) {
    paths.take(first);

    assertThatThrownBy(() -> paths.take(second))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining(second);
  }

  @Test
  void takesManyFilesOfOneFolder() {
    paths.take("a/b/x.html");

    assertThatCode(() -> paths.take("a/b/y.html")).doesNotThrowAnyException();
  }
}
