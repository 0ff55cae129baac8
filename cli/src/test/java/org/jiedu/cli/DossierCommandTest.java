package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiedu.TestWorkspace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jiedu dossier ID}: one file to be signed on paper. */
final class DossierCommandTest {
  @TempDir private Path folder;

  @Test
  void writesPackagesOfEveryKindIntoOneFileEach() throws IOException {
    SampleCopy sample = SampleCopy.into(folder);

    for (String id :
        List.of("gaozhong-zizhu", "linshi-jiuzhu-wenda", "yibao-canbao-tujie", "keyun-fabuhui")) {
      JieduRun run = JieduRun.in(sample.root(), "dossier", id);

      assertThat(run.code()).as("%s", run).isZero();
      Document page = page(id);
      assertLoadsNothing(page);
      assertThat(page.select(".sign tbody tr")).isNotEmpty();
      assertThat(page.select("[lang=bo-CN]")).isNotEmpty();
      assertThat(page.select("a, video, audio, details, script")).isEmpty();
    }
  }

  @Test
  void printsBlackOnWhite() throws IOException {
    SampleCopy sample = SampleCopy.into(folder);

    JieduRun.in(sample.root(), "dossier", "gaozhong-zizhu");

    Document page = page("gaozhong-zizhu");
    String css = page.select("style").html().replaceAll("base64,[^)]*", "");
    assertThat(css).contains("size: A4").doesNotContain("rgb", "hsl", "var(");
    assertThat(css.replaceAll("#\\w+\\s*\\{", "")).doesNotContainPattern("#[0-9a-fA-F]{3}");
    assertThat(page.select("svg").outerHtml()).doesNotContainPattern("=\"#[0-9a-fA-F]{3}");
  }

  @Test
  void writesADraftTheSameTwice() throws IOException {
    TestWorkspace.in(folder).append(PACKAGE + "package.yaml", "draft: true\n");

    JieduRun run = JieduRun.in(folder, "dossier", "butie", "-o", "once.html");
    JieduRun again = JieduRun.in(folder, "dossier", "butie", "-o", "again.html");

    assertThat(List.of(run.code(), again.code())).as("%s", run).containsOnly(0);
    assertThat(folder.resolve("once.html")).hasSameBinaryContentAs(folder.resolve("again.html"));
  }

  @Test
  void writesNothingOfAPackageWithAnError() {
    TestWorkspace.in(folder).append(PACKAGE + "zh.md", "\n[那一条](policy:#art-99)\n");

    JieduRun run = JieduRun.in(folder, "dossier", "butie");

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out()).contains("[clause-missing]");
    assertThat(run.err()).contains("no submission was written");
    assertThat(folder.resolve("dossier")).doesNotExist();
  }

  @Test
  void namesTheNearestPackage() {
    TestWorkspace.in(folder);

    JieduRun run = JieduRun.in(folder, "dossier", "buti");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("butie");
  }

  private Document page(String id) throws IOException {
    return Jsoup.parse(Files.readString(folder.resolve("dossier/" + id + ".html")));
  }

  private static void assertLoadsNothing(Document page) {
    for (Element element : page.select("[src], link, [href]")) {
      assertThat(element.attr("src")).as("%s", element.tagName()).startsWith("data:");
    }
    assertThat(page.select("style").html()).doesNotContain("url(http", "@import");
  }
}
