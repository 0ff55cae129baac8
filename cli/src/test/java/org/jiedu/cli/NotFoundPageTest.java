package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jiedu.TestWorkspace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A server shows the page under any address that is missing, however deep. */
class NotFoundPageTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "https://www.example.gov.cn, /",
    "https://www.example.gov.cn/, /",
    "https://www.example.gov.cn/policy/jiedu, /policy/jiedu/"
  })
  void leadsOnFromTheRootOfTheSite(String url, String root) throws IOException {
    TestWorkspace.in(folder);

    JieduRun run = JieduRun.in(folder, "build", "--base-url", url);

    assertThat(run.code()).isZero();
    Path site = folder.resolve("site/public");
    Document page = Jsoup.parse(Files.readString(site.resolve("404.html")));
    List<String> links =
        page.select("[href], [src], [action]").stream()
            .flatMap(
                found -> Stream.of(found.attr("href"), found.attr("src"), found.attr("action")))
            .filter(link -> !link.isEmpty() && !link.startsWith("#") && !link.contains(":"))
            .toList();
    assertThat(links)
        .hasSizeGreaterThan(5)
        .allSatisfy(link -> assertThat(link).startsWith(root))
        .map(link -> site.resolve(link.substring(root.length())))
        .allSatisfy(file -> assertThat(file).exists());
    assertThat(page.select("link[rel=canonical]").attr("href"))
        .isIn("", url.replaceFirst("/?$", "/404.html"));
  }
}
