package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.jiedu.TestWorkspace;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A text that would be markup stays a text, wherever an author or editor writes it. */
final class HostileTextTest {
  private static final String HOSTILE = "\"'><img src=x onerror=alert(1)><script>alert(1)</script>";
  private static final String QUOTED = "'" + HOSTILE.replace("'", "''") + "'";

  @TempDir Path folder;

  @Test
  void showsMarkupInEveryTextAsItIsWritten() throws IOException {
    hostile();

    JieduRun run = JieduRun.in(folder, "build");

    assertThat(run.code()).as("%s", run).isZero();
    BuiltSite site = new BuiltSite(folder.resolve("site/public"));
    for (String path : site.files().keySet()) {
      if (path.endsWith(".html")) {
        assertHarmless(site.page(path), path);
      }
    }
    assertThat(site.page("zh/interpretations/butie/index.html").select("h1").text())
        .isEqualTo(HOSTILE);
  }

  private static void assertHarmless(Document page, String path) {
    assertThat(page.select("img, script:not([src]), iframe, object, embed")).as(path).isEmpty();
    for (Element element : page.getAllElements()) {
      assertThat(element.attributes().asList())
          .as(path)
          .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }
  }

  private void hostile() {
    TestWorkspace.in(folder)
        .replace("site/site.yaml", "zh: 示例政策解读", "zh: " + QUOTED)
        .replace("site/site.yaml", "zh: 示例办公厅", "zh: " + QUOTED)
        .replace("site/site.yaml", "phone: 0000-0000000", "phone: " + QUOTED)
        .replace("site/site.yaml", "zh: 财政", "zh: " + QUOTED)
        .replace("site/site.yaml", "zh: 农牧民", "zh: " + QUOTED)
        .replace(TestWorkspace.PACKAGE + "zh.md", "title: 草原补助资金管理办法解读", "title: " + QUOTED)
        .replace(TestWorkspace.PACKAGE + "zh.md", "summary: 说明谁能领补助、怎么领。", "summary: " + QUOTED)
        .replace(TestWorkspace.PACKAGE + "package.yaml", "zh: 本办法为首次制定。", "zh: " + QUOTED)
        .append(
            TestWorkspace.PACKAGE + "package.yaml",
            "essentials: {who: {zh: " + QUOTED + ", bo: " + QUOTED + "}}\n")
        .append(
            TestWorkspace.PACKAGE + "zh.md",
            """

            ### \\<img src=x onerror=alert(1)> “`<script>`” {#a}

            [\\<img onerror=1>](https://www.example.gov.cn/?"onerror=alert(1) "x'>")
            """);
  }
}
