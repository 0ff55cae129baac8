package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds every kind of page of the built sample to what the standard for government sites asks. */
final class PageStandardTest {
  private static final String SITE = "https://www.example.gov.cn/";
  private static final Set<String> OF_SITE = Set.of("SiteName", "SiteDomain", "SiteIDCode");
  private static final Set<String> OF_COLUMN =
      Set.of("ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType");
  private static final Set<String> OF_TEXT = Set.of("ArticleTitle", "PubDate", "ContentSource");
  private static final Set<String> MAY_BE =
      Set.of("Keywords", "Author", "Description", "Image", "Url");
  private static final Pattern TAG = Pattern.compile("[A-Z]\\w*");
  private static final Pattern RUN = Pattern.compile("([Mm])(\\d+) (\\d+)(?:\\.5)?h(\\d+)");

  @TempDir static Path folder;

  private static SortedMap<String, Document> pages = new TreeMap<>();
  private static Set<String> files = Set.of();

  @BeforeAll
  static void build() throws IOException {
    SampleCopy sample = SampleCopy.into(folder.resolve("workspace"));
    BuiltSite site = sample.build(folder.resolve("built"), "--as-of", "2026-12-31");
    pages = site.pages();
    files = site.files().keySet();
  }

  @Test
  void everyPageHasAnIconForTheTab() {
    pages.forEach(
        (path, page) ->
            assertThat(page.select("link[rel=icon]"))
                .as(path)
                .hasSize(2)
                .allSatisfy(
                    icon ->
                        assertThat(files)
                            .contains(icon.attr("href").replaceFirst(".*(?=assets/favicon)", ""))));
  }

  /** A kind of page: how many of them there are at least, and which tags it bears. */
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "404[.]html ; 1 ; COLUMN ; 首页",
        "((zh|bo)/)?index[.]html ; 3 ; COLUMN ; 首页",
        "(zh|bo)/(search|sitemap)/index[.]html ; 4 ; COLUMN ; 首页",
        "((zh|bo)/)?interpretations/[^/]+/index[.]html ; 30 ; TEXT ; 政策解读",
        "((zh|bo)/)?policies/[^/]+/index[.]html ; 30 ; TEXT ; 政策文件",
        "(zh|bo)/interpretations/index[.]html ; 2 ; COLUMN ; 政策解读",
        "(zh|bo)/policies/index[.]html ; 2 ; COLUMN ; 政策文件",
        "(zh|bo)/(departments|topics|audiences|forms)/.*index[.]html ; 20 ; COLUMN ; 政策解读",
        "(zh|bo)/terms/index[.]html ; 2 ; COLUMN ; 政策解读",
        "(zh|bo)/interpretations/[^/]+/notice/index[.]html ; 20 ; COLUMN ; 政策解读",
        "(zh|bo)/policies/[^/]+/coverage/index[.]html ; 10 ; COLUMN ; 政策文件",
        "(zh|bo)/policies/[^/]+/compare/[^/]+/index[.]html ; 2 ; COLUMN ; 政策文件"
      })
  void bearsTheTagsOfItsKind(String kind, int atLeast, String tags, String column) {
    Set<String> wanted = new TreeSet<>(OF_SITE);
    wanted.addAll(OF_COLUMN);
    wanted.addAll(tags.equals("TEXT") ? OF_TEXT : Set.of());
    SortedMap<String, Document> found = new TreeMap<>(pages);
    found.keySet().removeIf(path -> !path.matches(kind));

    assertThat(found).hasSizeGreaterThanOrEqualTo(atLeast);
    assertThat(found)
        .allSatisfy(
            (path, page) -> {
              List<String> names = names(page);
              assertThat(names).doesNotHaveDuplicates().containsAll(wanted);
              names.removeAll(wanted);
              assertThat(names).isSubsetOf(tags.equals("TEXT") ? MAY_BE : Set.of());
              assertThat(content(page, "SiteDomain")).isEqualTo("www.example.gov.cn");
              assertThat(content(page, "ColumnType")).isEqualTo(column);
              wanted.forEach(name -> assertThat(content(page, name)).as(name).isNotBlank());
            });
  }

  @Test
  void leavesNoKindOfPageOutOfTheTable() throws Exception {
    CsvSource table =
        PageStandardTest.class
            .getDeclaredMethod(
                "bearsTheTagsOfItsKind", String.class, int.class, String.class, String.class)
            .getAnnotation(CsvSource.class);
    List<String> kinds = new ArrayList<>();
    for (String row : table.value()) {
      kinds.add(row.substring(0, row.indexOf(" ; ")));
    }

    assertThat(pages.keySet()).allMatch(path -> kinds.stream().anyMatch(path::matches));
  }

  @Test
  void hasTheFooterThatIsAskedFor() {
    assertThat(pages)
        .allSatisfy(
            (path, page) -> {
              String footer = page.select("footer").text();
              assertThat(footer)
                  .contains(
                      "0000000000", "示ICP备00000000号", "示公网安备 00000000000000号", "0000-0000000");
              boolean isTibetan = path.startsWith("bo/");
              List<String> words =
                  isTibetan
                      ? List.of("གཙོ་གཉེར་ལས་ཁུངས།", "འགན་བླངས་ལས་ཁུངས།", "དྲ་ཚིགས་ངོས་འཛིན་ཨང་།")
                      : List.of("主办单位", "承办单位", "网站标识码");
              assertThat(footer).contains(words);
              assertThat(footerLink(page, isTibetan ? "དྲ་ཚིགས་ས་ཁྲ།" : "站点地图"))
                  .endsWith(isTibetan ? "bo/sitemap/" : "zh/sitemap/");
              assertThat(footerLink(page, isTibetan ? "ཏང་སྲིད་ལས་ཁུངས" : "党政机关网站标识"))
                  .isEqualTo("https://bszs.example.gov.cn/0000000000");
              assertThat(footerLink(page, isTibetan ? "ནོར་འཁྲུལ་སྙན་ཞུ།" : "我为政府网站找错"))
                  .isEqualTo(SITE + "report-error/");
            });
  }

  @Test
  void mapsEveryListForReaders() {
    Document map = pages.getOrDefault("zh/sitemap/index.html", new Document(""));
    Set<String> lists = new TreeSet<>();
    map.select("main a").forEach(link -> lists.add(link.attr("href").replace("../../", "")));

    Set<String> built = new TreeSet<>();
    for (String path : pages.keySet()) {
      if (path.matches(
          "zh/((departments|topics|audiences|forms)/[^/]+|interpretations|policies)/index[.]html")) {
        built.add(path.replace("index.html", ""));
      }
    }
    assertThat(lists).isEqualTo(built);
  }

  @Test
  void namesItsOtherLanguagesForSearchEngines() {
    SortedMap<String, Document> texts = new TreeMap<>(pages);
    texts
        .keySet()
        .removeIf(path -> !path.matches("(../)?(interpretations|policies)/[^/]+/index.html"));
    texts.values().removeIf(page -> !page.select("meta[name=robots]").isEmpty());

    assertThat(texts)
        .hasSizeGreaterThan(60)
        .allSatisfy(
            (path, page) -> {
              String bare = path.replaceFirst("^(zh|bo)/", "").replace("index.html", "");
              assertThat(page.select("link[rel=canonical]").attr("href"))
                  .isEqualTo(SITE + path.replace("index.html", ""));
              assertThat(alternate(page, "zh-Hans-CN")).isEqualTo(SITE + "zh/" + bare);
              assertThat(alternate(page, "bo-CN")).isEqualTo(SITE + "bo/" + bare);
              assertThat(alternate(page, "x-default")).isEqualTo(SITE + bare);
            });
  }

  @Test
  void saysWhereTextsStandWhoseTheyAreAndOfWhen() {
    SortedMap<String, Document> texts = new TreeMap<>(pages);
    texts
        .keySet()
        .removeIf(path -> !path.matches("zh/(interpretations|policies)/[^/]+/index.html"));

    assertThat(texts)
        .hasSizeGreaterThan(20)
        .allSatisfy(
            (path, page) -> {
              boolean isPolicy = path.startsWith("zh/policies/");
              List<String> crumbs = page.select("nav.breadcrumb li").eachText();
              assertThat(crumbs).startsWith("首页", isPolicy ? "政策文件" : "政策解读");
              assertThat(page.select(".article-head .meta dt").eachText())
                  .contains("发布日期", isPolicy ? "发文机关" : "解读机关");
              assertThat(page.select(".article-head time").attr("datetime"))
                  .isEqualTo(page.expectFirst(".article-head time").text())
                  .startsWith("20");
            });
  }

  @Test
  void tellsTypeAndSizeOfAttachments() {
    Document page = pages.getOrDefault("zh/policies/yibao-2026-4/index.html", new Document(""));

    assertThat(page.select(".files li").text()).endsWith(" CSV 1 KB");
  }

  @Test
  void tellsOthersHowToShowALinkToIt() {
    SortedMap<String, Document> addresses = new TreeMap<>(pages);
    addresses.remove("404.html");

    assertThat(addresses)
        .allSatisfy(
            (path, page) -> {
              boolean isText = path.matches("(../)?(interpretations|policies)/[^/]+/index.html");
              assertThat(property(page, "og:title")).isNotBlank();
              assertThat(property(page, "og:type")).isEqualTo(isText ? "article" : "website");
              assertThat(property(page, "og:url"))
                  .isEqualTo(SITE + path.replaceFirst("index[.]html$", ""));
              assertThat(property(page, "og:locale"))
                  .isEqualTo(path.startsWith("bo/") ? "bo_CN" : "zh_CN");
              assertThat(property(page, "og:site_name")).isNotBlank();
              assertThat(property(page, "og:image")).startsWith(SITE).endsWith(".png");
            });
  }

  @Test
  void marksEveryRunOfTheOtherScript() {
    List<String> wrong = new ArrayList<>();
    pages.forEach(
        (path, page) ->
            page.body()
                .select("*")
                .forEach(
                    element ->
                        element
                            .textNodes()
                            .forEach(text -> addIfWrong(path, element, text, wrong))));

    assertThat(wrong).isEmpty();
  }

  /** Tibetan in what is marked as Chinese; or words in Han, and not one in another language. */
  private static void addIfWrong(String path, Element element, TextNode text, List<String> wrong) {
    Element marked = element.closest("[lang]");
    String lang = marked == null ? "" : marked.attr("lang");
    boolean isTibetan = text.text().codePoints().anyMatch(c -> c >= 0x0F40 && c <= 0x0FBC);
    long han =
        text.text()
            .codePoints()
            .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN)
            .count();
    if ((isTibetan && !lang.startsWith("bo")) || (han > 0 && !isTibetan && lang.startsWith("bo"))) {
      wrong.add(path + " [" + lang + "] " + text.text());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "interpretations/xuexiao-qunuan/index.html",
        "bo/interpretations/xuexiao-qunuan/index.html",
        "zh/policies/jiaoyu-2026-21/index.html"
      })
  void showsACodeThatLeadsToThePage(String path) throws Exception {
    Document page = pages.getOrDefault(path, new Document(""));

    assertThat(read(page.expectFirst("figure.page-code svg")))
        .isEqualTo(SITE + path.replace("index.html", ""));
    assertThat(page.select("figure.page-code svg").attr("aria-label")).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"zh/interpretations/linshi-jiuzhu/", "bo/interpretations/gaozhong-zizhu/"})
  void theSheetForTheBoardLeadsToTheWholeTextByACode(String text) throws Exception {
    Document sheet = pages.getOrDefault(text + "notice/index.html", new Document(""));

    assertThat(read(sheet.expectFirst(".sheet-foot svg"))).isEqualTo(SITE + text);
  }

  private static String read(Element svg) throws Exception {
    int size = Integer.parseInt(svg.attr("viewBox").split(" ", -1)[2]);
    BufferedImage image = new BufferedImage(size * 4, size * 4, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.scale(4, 4);
    graphics.setColor(Color.WHITE);
    graphics.fillRect(0, 0, size, size);
    graphics.setColor(Color.BLACK);
    graphics.setStroke(new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    graphics.draw(path(svg.select("path[stroke]").attr("d")));
    graphics.dispose();
    return new QRCodeReader()
        .decode(new BinaryBitmap(new HybridBinarizer(new BufferedImageLuminanceSource(image))))
        .getText();
  }

  private static Path2D path(String data) {
    Path2D path = new Path2D.Double();
    double x = 0;
    double y = 0;
    Matcher run = RUN.matcher(data);
    while (run.find()) {
      boolean isNewRow = run.group(1).equals("M");
      x = isNewRow ? Integer.parseInt(run.group(2)) : x + Integer.parseInt(run.group(2));
      y = isNewRow ? Integer.parseInt(run.group(3)) + 0.5 : y;
      path.moveTo(x, y);
      x += Integer.parseInt(run.group(4));
      path.lineTo(x, y);
    }
    return path;
  }

  /** Returns the names of the tags that are the standard's. */
  private static List<String> names(Document page) {
    List<String> names = new ArrayList<>(page.head().select("meta[name]").eachAttr("name"));
    names.removeIf(name -> !TAG.matcher(name).matches());
    return names;
  }

  private static String content(Document page, String name) {
    return page.head().select("meta[name=" + name + "]").attr("content");
  }

  private static String property(Document page, String name) {
    List<String> found =
        page.head().select("meta[property]").stream()
            .filter(tag -> tag.attr("property").equals(name))
            .map(tag -> tag.attr("content"))
            .toList();
    assertThat(found).as(name).hasSize(1);
    return found.get(0);
  }

  private static String alternate(Document page, String hreflang) {
    return page.head().select("link[hreflang=" + hreflang + "]").attr("href");
  }

  private static String footerLink(Document page, String words) {
    return page.select("footer a").stream()
        .filter(link -> link.text().contains(words))
        .map(link -> link.attr("href"))
        .findFirst()
        .orElse("");
  }
}
