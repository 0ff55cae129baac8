package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

/** The feeds of the sample, held to RFC 4287, and the map of the site. */
final class FeedTest {
  private static final String ATOM = "http://www.w3.org/2005/Atom";
  private static final String SITE = "https://www.example.gov.cn/";

  @TempDir private Path folder;
  private SampleCopy sample = new SampleCopy(Path.of(""));
  private BuiltSite site = new BuiltSite(Path.of(""));
  private Set<String> paths = Set.of();

  @BeforeEach
  void build() throws IOException {
    sample = SampleCopy.into(folder.resolve("workspace"));
    site = sample.build(folder.resolve("built"), "--pictures", "none");
    paths = site.files().keySet();
  }

  @Test
  void everyFeedIsWhatTheStandardAsks() throws Exception {
    SortedMap<String, Document> feeds = feeds();

    assertThat(feeds.keySet())
        .contains(
            "zh/feed.xml",
            "bo/feed.xml",
            "zh/departments/caizheng/feed.xml",
            "bo/topics/jiaoyu/feed.xml");
    feeds.forEach(
        (path, document) -> {
          org.w3c.dom.Element feed = document.getDocumentElement();
          assertThat(text(feed, "id")).isEqualTo(SITE + path);
          assertThat(link(feed, "self")).isEqualTo(SITE + path);
          assertThat(text(feed, "title")).as(path).isNotBlank();
          assertThat(paths).contains(file(link(feed, "alternate")));
          List<org.w3c.dom.Element> entries = entries(feed);
          assertThat(entries).as(path).isNotEmpty().hasSizeLessThanOrEqualTo(10);
          assertThat(entries.stream().map(entry -> text(entry, "id"))).doesNotHaveDuplicates();
          assertThat(entries.stream().map(entry -> time(entry, "published")))
              .isSortedAccordingTo(java.util.Comparator.reverseOrder());
          assertThat(entries.stream().map(entry -> time(entry, "updated")))
              .contains(time(feed, "updated"))
              .allMatch(updated -> !updated.isAfter(time(feed, "updated")));
          entries.forEach(entry -> isWhole(path, entry));
        });
  }

  @Test
  void everyFeedHoldsToTheGrammar() throws Exception {
    ValidationDriver grammar = grammar();

    for (String path : feeds().keySet()) {
      String feed = Files.readString(site.folder().resolve(path));
      assertThat(grammar.validate(input(feed))).as(path).isTrue();
      String other = feed.replaceFirst("<updated>.*?</updated>", "");
      assertThat(grammar.validate(input(other))).as(path).isFalse();
    }
  }

  private static ValidationDriver grammar() throws Exception {
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new DefaultHandler());
    ValidationDriver grammar =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    String url = FeedTest.class.getResource("/feed/atom.rnc").toString();
    assertThat(grammar.loadSchema(new InputSource(url))).isTrue();
    return grammar;
  }

  private static InputSource input(String text) {
    return new InputSource(new StringReader(text));
  }

  private void isWhole(String path, org.w3c.dom.Element entry) {
    String id = text(entry, "id");
    assertThat(link(entry, "alternate")).isEqualTo(id);
    assertThat(paths).as(path).contains(file(id));
    assertThat(text(entry, "title")).isNotBlank();
    assertThat(text(entry, "author")).isNotBlank();
    if (id.contains("/policies/")) {
      assertThat(text(entry, "summary")).isNotBlank();
      return;
    }
    org.jsoup.nodes.Document html = Jsoup.parseBodyFragment(text(entry, "content"));
    assertThat(html.select("h2")).as(id).hasSizeGreaterThan(2);
    assertThat(html.select("script, style, svg, video, audio, details")).as(id).isEmpty();
    for (Element leading : html.select("[href], [src]")) {
      String address = leading.hasAttr("href") ? leading.attr("href") : leading.attr("src");
      assertThat(URI.create(address).isAbsolute()).as("%s in %s of %s", address, id, path).isTrue();
    }
    assertThat(html.select("img:not([alt])")).as(id).isEmpty();
  }

  @Test
  void holdsTheWholeTextInItsLanguage() throws Exception {
    org.w3c.dom.Element entry =
        entries(parse(site.text("bo/departments/caizheng/feed.xml"))).stream()
            .filter(one -> text(one, "id").endsWith("/caoyuan-buzhu-wenda/"))
            .findFirst()
            .orElseThrow();

    assertThat(text(entry, "id")).isEqualTo(SITE + "bo/interpretations/caoyuan-buzhu-wenda/");
    String shown = Jsoup.parse(text(entry, "content")).text();
    List<String> page =
        site.page("bo/interpretations/caoyuan-buzhu-wenda/index.html").select(".text p").eachText();
    assertThat(page).hasSizeGreaterThan(5);
    assertThat(shown).contains(page.get(0), page.get(5));
  }

  @Test
  void showsAChartAsItsPictureWhereThereIsOne() throws Exception {
    BuiltSite drawn = sample.build(folder.resolve("drawn"));

    List<String> pictures = new ArrayList<>();
    for (org.w3c.dom.Element entry : entries(parse(drawn.text("zh/feed.xml")))) {
      for (org.w3c.dom.Element content : children(entry, "content")) {
        Jsoup.parse(content.getTextContent()).select("figure.chart img").stream()
            .map(image -> image.attr("src"))
            .forEach(pictures::add);
      }
    }

    assertThat(pictures).isNotEmpty();
    assertThat(pictures)
        .allSatisfy(
            address -> assertThat(drawn.files()).containsKey(address.substring(SITE.length())));
  }

  @Test
  void everyPageLeadsToTheFeedOfWhatItIsAbout() throws IOException {
    assertThat(feedOf("zh/topics/jiaoyu/index.html"))
        .isEqualTo("../../../zh/topics/jiaoyu/feed.xml");
    assertThat(feedOf("index.html")).isEqualTo("./zh/feed.xml");
    assertThat(feedOf("bo/interpretations/caoyuan-buzhu-wenda/index.html"))
        .isEqualTo("../../../bo/feed.xml");
  }

  @Test
  void theMapOfTheSiteNamesTheSameVersionsAsThePages() throws Exception {
    org.w3c.dom.Element map = parse(site.text("sitemap.xml"));

    SortedMap<String, Set<String>> mapped = new TreeMap<>();
    for (org.w3c.dom.Element url :
        children(map, "http://www.sitemaps.org/schemas/sitemap/0.9", "url")) {
      Set<String> versions = new TreeSet<>();
      children(url, "http://www.w3.org/1999/xhtml", "link")
          .forEach(link -> versions.add(link.getAttribute("hreflang") + link.getAttribute("href")));
      mapped.put(url.getFirstChild().getTextContent(), versions);
    }
    SortedMap<String, Set<String>> headed = new TreeMap<>();
    for (org.jsoup.nodes.Document page : site.pages().values()) {
      Set<String> versions = new TreeSet<>();
      page.select("link[rel=alternate][hreflang]")
          .forEach(link -> versions.add(link.attr("hreflang") + link.attr("href")));
      page.select("link[rel=canonical]").forEach(link -> headed.put(link.attr("href"), versions));
    }
    assertThat(mapped).hasSizeGreaterThan(100).isEqualTo(headed);
  }

  private String feedOf(String page) throws IOException {
    return Jsoup.parse(site.text(page))
        .select("link[rel=alternate][type=application/atom+xml]")
        .attr("href");
  }

  private SortedMap<String, Document> feeds() throws Exception {
    SortedMap<String, Document> feeds = new TreeMap<>();
    for (String path : paths) {
      if (path.endsWith("/feed.xml")) {
        feeds.put(path, parse(site.text(path)).getOwnerDocument());
      }
    }
    return feeds;
  }

  private static org.w3c.dom.Element parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    return factory.newDocumentBuilder().parse(input(xml)).getDocumentElement();
  }

  private static String file(String address) {
    return address.substring(SITE.length()) + "index.html";
  }

  private static OffsetDateTime time(org.w3c.dom.Element of, String name) {
    return OffsetDateTime.parse(text(of, name));
  }

  /** Returns the text of the one child with a name. */
  private static String text(org.w3c.dom.Element of, String name) {
    List<org.w3c.dom.Element> found = children(of, name);
    assertThat(found).as(name).hasSize(1);
    return found.get(0).getTextContent();
  }

  private static String link(org.w3c.dom.Element of, String relation) {
    return children(of, "link").stream()
        .filter(link -> link.getAttribute("rel").equals(relation))
        .map(link -> link.getAttribute("href"))
        .reduce((one, other) -> one + " and " + other)
        .orElse("");
  }

  private static List<org.w3c.dom.Element> entries(org.w3c.dom.Element feed) {
    return children(feed, "entry");
  }

  private static List<org.w3c.dom.Element> children(org.w3c.dom.Element of, String name) {
    return children(of, ATOM, name);
  }

  private static List<org.w3c.dom.Element> children(
      org.w3c.dom.Element of, String namespace, String name) {
    NodeList nodes = of.getChildNodes();
    List<org.w3c.dom.Element> found = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      if (nodes.item(i) instanceof org.w3c.dom.Element element
          && namespace.equals(element.getNamespaceURI())
          && element.getLocalName().equals(name)) {
        found.add(element);
      }
    }
    return found;
  }
}
