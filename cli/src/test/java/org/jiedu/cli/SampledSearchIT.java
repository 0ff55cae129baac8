package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Takes passages out of pages at random and searches for them: each page that has one, as a plain
 * search for the same letters finds, is found. {@code jiedu.search.site} names another site, built
 * before, and {@code jiedu.seed} tries other passages.
 */
final class SampledSearchIT {
  private static final long SEED = Long.getLong("jiedu.seed", 20261129);
  private static final int PASSAGES = Boolean.getBoolean("jiedu.long") ? 200 : 25;
  private static final int MOST_BYTES = 100_000;
  private static final String TEXTS = "h1, h2, h3, p, li, dd, dt, td, th, figcaption";
  private static final String LEFT_OUT = "nav, svg, [data-search=off], [aria-hidden=true]";

  /** From 6 to 20 characters, and from 4 to 8 syllables. */
  private static final Pattern CHINESE = Pattern.compile("[\\x{4e00}-\\x{9fff}]{20}");

  private static final Pattern TIBETAN =
      Pattern.compile("(?<![\\x{f40}-\\x{fbc}])([\\x{f40}-\\x{fbc}]+་){7}[\\x{f40}-\\x{fbc}]+");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"zh", "bo"})
  void findsEveryPageThatHasAPassage(String language) throws IOException {
    BuiltSite site = site();
    SortedMap<String, List<String>> texts = texts(site, language);
    Random random = new Random(SEED);
    List<String> missed = new ArrayList<>();
    int asked = 0;
    try (SiteServer server = SiteServer.of(site.folder(), "/");
        Playwright playwright = TestBrowser.playwright();
        SearchPage search = SearchPage.open(TestBrowser.launch(playwright), server, language)) {
      List<String> pages = List.copyOf(texts.keySet());
      while (asked < PASSAGES) {
        String page = pages.get(random.nextInt(pages.size()));
        String passage = passage(texts.getOrDefault(page, List.of("")), random);
        if (!passage.isEmpty()) {
          asked++;
          server.take();
          search.search(passage);
          int bytes = bytes(server);
          assertThat(bytes).as(passage).isLessThan(MOST_BYTES);
          Set<String> having = having(texts, passage);
          having.removeAll(search.all());
          having.forEach(one -> missed.add(one + ": " + passage));
        }
      }
    }

    assertThat(missed).isEmpty();
  }

  @Test
  void wouldMissWhatIsNotThere() throws IOException {
    assertThat(having(texts(site(), "zh"), "没有任何页面有这句话")).isEmpty();
  }

  private BuiltSite site() throws IOException {
    String built = System.getProperty("jiedu.search.site", "");
    return built.isEmpty()
        ? SampleCopy.into(folder.resolve("sample"))
            .build(folder.resolve("built"), "--pictures", "none")
        : new BuiltSite(Path.of(built));
  }

  /** Returns what a search has loaded: all but what every page of the site has. */
  private static int bytes(SiteServer server) {
    return server.take().stream()
        .filter(
            one -> !one.path().matches(".*/search/index[.]html|assets/(site|fonts/).*|favicon.*"))
        .mapToInt(SiteServer.Served::bytes)
        .sum();
  }

  private static SortedMap<String, List<String>> texts(BuiltSite site, String language)
      throws IOException {
    SortedMap<String, List<String>> texts = new TreeMap<>();
    for (String path : site.files().keySet()) {
      if (path.matches(language + "/(policies|interpretations)/[^/]+/index.html")) {
        Document page = site.page(path);
        page.select(LEFT_OUT).remove();
        if (!page.select("main h1").isEmpty()
            && page.select(".withdrawn").isEmpty()
            && page.select("meta[name=robots]").isEmpty()) {
          texts.put(
              path.replace("index.html", ""),
              page.select("main").select(TEXTS).stream().map(Element::text).toList());
        }
      }
    }
    return texts;
  }

  private static Set<String> having(SortedMap<String, List<String>> texts, String passage) {
    Set<String> having = new TreeSet<>();
    texts.forEach(
        (page, all) -> {
          if (all.stream().anyMatch(text -> text.contains(passage))) {
            having.add(page);
          }
        });
    return having;
  }

  /** Returns a passage of one of a page's texts, or nothing where that has none. */
  private static String passage(List<String> texts, Random random) {
    String text = texts.get(random.nextInt(texts.size()));
    Matcher chinese = CHINESE.matcher(text);
    Matcher tibetan = TIBETAN.matcher(text);
    if (tibetan.find()) {
      String[] syllables = tibetan.group().split("་");
      return String.join("་", List.of(syllables).subList(0, 4 + random.nextInt(5)));
    }
    return chinese.find() ? chinese.group().substring(0, 6 + random.nextInt(15)) : "";
  }
}
