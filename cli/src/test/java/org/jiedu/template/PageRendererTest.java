package org.jiedu.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.page.Page;
import org.jiedu.workspace.Workspace;
import org.jiedu.workspace.WorkspaceReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageRendererTest {
  private static final String SITE =
      """
      name: {zh: 示例自治区政策解读, bo: དཔེ་མཚོན།}
      url: https://www.example.gov.cn/
      languages: [zh, bo]
      time-zone: Asia/Shanghai
      portal:
        id-code: "5400000000"
        sponsor: {zh: 办公厅, bo: གཞུང་དོན་ཐིང་།}
        operator: {zh: 中心, bo: ལྟེ་གནས།}
        icp: 藏ICP备00000000号
        police: 藏公网安备 54000000000000号
        phone: 0891-0000000
        address: {zh: 示例市, bo: དཔེ་མཚོན།}
        report-error: https://www.example.gov.cn/report
      """;

  private final Diagnostics diagnostics = new Diagnostics();
  @TempDir private Path root;

  @BeforeEach
  void writesSite() throws IOException {
    write("site/site.yaml", SITE);
    write("site/departments.yaml", "{}\n");
    write("site/calendar.yaml", "{}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh", "bo", "zh,bo"})
  void rendersEveryTemplate(String languages) throws IOException {
    PageRenderer renderer = renderer();
    Path preview = Path.of("target", "preview");

    for (Page page : SampleViews.in(languages.split(",")).all()) {
      String html = renderer.render(page);
      Files.createDirectories(preview.resolve(page.path()).getParent());
      Files.writeString(preview.resolve(page.path()), html);

      assertThat(messages()).isEmpty();
      Document document = Jsoup.parse(html);
      assertThat(document.select("h1")).as(page.path()).hasSize(1);
      assertThat(document.select("main#main, header.masthead, footer")).hasSize(3);
      assertThat(html).contains("../assets/site.");
    }
    renderer.assets().forEach((path, bytes) -> write(preview, path, bytes));
  }

  private PageRenderer renderer() throws IOException {
    Workspace workspace = new WorkspaceReader(root, diagnostics).read().orElseThrow();
    assertThat(messages()).isEmpty();
    return new PageRenderer(workspace, diagnostics);
  }

  private List<String> messages() {
    return diagnostics.sorted().stream().map(String::valueOf).toList();
  }

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private static void write(Path folder, String path, byte[] bytes) {
    try {
      Files.createDirectories(folder.resolve(path).getParent());
      Files.write(folder.resolve(path), bytes);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
