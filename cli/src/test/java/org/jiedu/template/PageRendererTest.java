package org.jiedu.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.page.Page;
import org.jiedu.trace.Tracer;
import org.jiedu.workspace.Workspace;
import org.jiedu.workspace.WorkspaceReader;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
      String html = renderer.render(page).toString();
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

  @Test
  void escapesHostileTitles() throws IOException {
    String hostile = "\"><img src=x onerror='alert(1)'> & <script>alert(2)</script>";

    for (Page page : SampleViews.in("zh", "bo").titled(hostile).all()) {
      Document document = Jsoup.parse(renderer().render(page).toString());

      assertThat(document.select("img, script:not([src]), [onerror]")).as(page.path()).isEmpty();
      assertThat(document.title()).startsWith(hostile);
    }
  }

  @Test
  void marksOnlyTheOtherLanguageOnAPageOfOne() throws IOException {
    Document chinese = render(SampleViews.in("zh").page("interpretation"));
    Document tibetan = render(SampleViews.in("bo").page("interpretation"));

    assertThat(chinese.select("h1 [lang]")).isEmpty();
    assertThat(chinese.select(".versions [lang=bo-CN]")).hasSize(1);
    assertThat(tibetan.select("html").attr("lang")).isEqualTo("bo-CN");
    assertThat(tibetan.select(".document-number [lang]").attr("lang")).isEqualTo("zh-Hans-CN");
  }

  @Test
  void showsBothLanguagesSideBySide() throws IOException {
    Document page = render(SampleViews.in("zh", "bo").page("policy"));

    assertThat(page.select("h1 > span").eachAttr("lang")).containsExactly("zh-Hans-CN", "bo-CN");
    assertThat(page.select("#art-1 > .cell").eachAttr("lang"))
        .containsExactly("zh-Hans-CN", "bo-CN");
    assertThat(page.select("#art-1 .mentions summary").text())
        .contains("解读 2")
        .contains("འགྲེལ་བཤད་ 2");
    assertThat(page.select("#art-2 .mentions")).isEmpty();
  }

  @Test
  void showsOnceWhatBothLanguagesWriteAlike() throws IOException {
    Document page = render(SampleViews.in("zh", "bo").page("list"));

    assertThat(page.select(".fact-phone dd").text()).isEqualTo("0891-0000001");
  }

  @Test
  void marksWhereTheReaderIs() throws IOException {
    Document page = render(SampleViews.in("zh").page("list"));

    assertThat(page.select(".menu [aria-current=true]").text()).isEqualTo("政策解读");
    assertThat(page.select(".breadcrumb [aria-current=page]").text()).isEqualTo("财政厅");
    assertThat(page.select(".versions [aria-current]").text()).isEqualTo("中文");
  }

  @Test
  void reportsAMissingWordOnceAndShowsTheAuthoritativeOne() throws IOException {
    write("templates/words/bo.yaml", "nav-home: {text: གཙོ་ངོས།, status: proposed}\n");
    write("templates/message.peb", "{{ word('skip-link') }} {{ word('skip-link') }}");
    PageRenderer renderer = renderer();

    String html = renderer.render(SampleViews.in("bo").page("message")).toString();
    renderer.render(SampleViews.in("zh", "bo").page("message"));

    assertThat(html).startsWith("<span lang=\"zh-Hans-CN\">跳到正文</span>");
    assertThat(found()).containsExactly("templates/words/bo.yaml:1 words-missing");
  }

  @Test
  void takesTheWorkspacesOwnTemplateFirst() throws IOException {
    write("templates/message.peb", "{{ page.title | phrase }}");

    assertThat(renderer().render(SampleViews.in("zh").page("message")).toString())
        .isEqualTo("没有找到这个页面");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{{ page.nothing }}",
        "{% if %}",
        "{{ page.getClass().getName() }}",
        "{{ page.frame.lang.length() }}",
        "{{ page.title.texts.get(0).text }}",
        "{{ page | phrase }}",
        "{{ asset('none.css') }}",
        "{{ asset('../words/zh.yaml') }}",
        "{% macro broken() %}{{ word('phone') }}{% endmacro %}{{ broken() }}",
      })
  void reportsWhereAnOverrideIsBroken(String fault) throws IOException {
    write("templates/message.peb", "<p>\n" + fault);

    String html = renderer().render(SampleViews.in("zh").page("message")).toString();

    assertThat(html).isEmpty();
    assertThat(found()).containsExactly("templates/message.peb:2 template-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{{ page.title | date('yyyy') }}", "{{ page.title | abs }}"})
  void reportsAFilterThatFailsOnItsValue(String fault) throws IOException {
    write("templates/message.peb", fault);

    assertThat(renderer().render(SampleViews.in("zh").page("message")).toString()).isEmpty();
    assertThat(found()).containsExactly("templates/message.peb:1 template-invalid");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none.peb", "../site/site.yaml", "/etc/passwd", "words/zh.yaml"})
  void includesNothingFromOutsideOfTheTemplates(String included) throws IOException {
    write("templates/message.peb", "{% include '" + included + "' %}");

    String html = renderer().render(SampleViews.in("zh").page("message")).toString();

    assertThat(html).isEmpty();
    assertThat(found()).containsExactly("templates/message.peb:1 template-invalid");
  }

  @Test
  void namesAssetsByTheirContentAndRewritesUrls() throws IOException {
    write("site/assets/site.css", "a { background: url(\"img/a.svg\") } b { src: url(data:x) }");
    write("site/assets/img/a.svg", "<svg/>");
    write("templates/message.peb", "{{ asset('site.css') }}");
    PageRenderer renderer = renderer();

    String html = renderer.render(SampleViews.in("zh").page("message")).toString();

    assertThat(renderer.assets().keySet())
        .anyMatch(path -> path.matches("assets/img/a\\.[0-9a-f]{10}\\.svg"));
    assertThat(html).matches("\\.\\./assets/site\\.[0-9a-f]{10}\\.css");
    assertThat(new String(renderer.assets().get(html.substring(3)), StandardCharsets.UTF_8))
        .matches(
            "a \\{ background: url\\(img/a\\.[0-9a-f]{10}\\.svg\\) } b \\{ src: url\\(data:x\\) }\n");
  }

  @Test
  void reportsAFileThatTheStyleAsksForInVain() throws IOException {
    write("site/assets/site.css", "a {}\nb { background: url(none.svg) }");
    write("templates/message.peb", "{{ asset('site.css') }}");

    renderer().render(SampleViews.in("zh").page("message"));

    assertThat(found()).containsExactly("templates/assets/site.css:2 template-invalid");
  }

  @Test
  void reportsAStyleThatAsksForItself() throws IOException {
    write("site/assets/site.css", "@import url(more.css);");
    write("site/assets/more.css", "a {}\n\n@import url(site.css);");
    write("templates/message.peb", "{{ asset('site.css') }}");

    renderer().render(SampleViews.in("zh").page("message"));

    assertThat(found()).containsExactly("templates/assets/more.css:3 template-invalid");
  }

  private Document render(Page page) throws IOException {
    String html = renderer().render(page).toString();
    assertThat(messages()).isEmpty();
    return Jsoup.parse(html);
  }

  private List<String> found() {
    return diagnostics.sorted().stream()
        .map(one -> one.place().file() + ":" + one.place().line() + " " + one.rule().id())
        .toList();
  }

  private PageRenderer renderer() throws IOException {
    Workspace workspace = new WorkspaceReader(root, diagnostics).read().orElseThrow();
    assertThat(messages()).isEmpty();
    return new PageRenderer(workspace, diagnostics, new Tracer());
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
