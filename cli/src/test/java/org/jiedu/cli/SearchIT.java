package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.SelectOption;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches the built sample in a real browser, below a path of a server without compression. */
final class SearchIT {
  private static final String OLD = "zh/policies/minzheng-2022-3/";

  @TempDir static Path folder;

  private static SiteServer server;
  private static Playwright playwright;
  private static Browser browser;

  @BeforeAll
  static void open() throws IOException {
    Path site = folder.resolve("built");
    SampleCopy.into(folder.resolve("workspace")).build(site, "--pictures", "none");
    server = SiteServer.of(site, "/some/portal/");
    playwright = TestBrowser.playwright();
    browser = TestBrowser.launch(playwright);
  }

  @AfterAll
  static void close() {
    playwright.close();
    server.close();
  }

  @Test
  void leadsToTheClauseThatHasAPassageAndMarksIt() {
    try (SearchPage search = SearchPage.open(browser, server, "zh")) {
      search.search("量力而行的原则");

      assertThat(search.shown()).contains(OLD);
      assertThat(search.texts("mark")).isNotEmpty().allMatch("量力而行的原则"::equals);
      search.page().click(".place a[href*='minzheng-2022-3']");
      assertThat(search.page().url()).endsWith("/some/portal/" + OLD + "#art-3");
    }
  }

  @Test
  void findsATibetanWordInALongRunOfSyllables() {
    try (SearchPage search = SearchPage.open(browser, server, "bo")) {
      search.search("འགྲེལ་བཤད");

      assertThat(search.all())
          .contains("bo/interpretations/biyesheng-zhuanjia/")
          .allMatch(address -> address.startsWith("bo/"));
      assertThat(search.texts("mark")).isNotEmpty().allMatch("འགྲེལ་བཤད"::equals);
    }
  }

  @Test
  void findsASyllableWithAParticleWrittenIntoIt() {
    try (SearchPage search = SearchPage.open(browser, server, "bo")) {
      List<String> plain = search.search("ཡི་གེ").all();

      assertThat(plain).contains("bo/interpretations/biyesheng-zhuanjia/");
    }
  }

  @Test
  void findsAPassageThatBeginsAndEndsWithinASyllable() {
    String passage = "པེ་མཚོན་རང་སྐྱོང་ལྗོང";
    try (SearchPage search = SearchPage.open(browser, server, "bo")) {
      search.search(passage);
      search.page().mouse().move(10, 10);
      search.page().waitForSelector(".results mark");

      assertThat(search.shown()).isNotEmpty();
      assertThat(search.texts(".results mark")).allMatch(passage::equals);
    }
  }

  @Test
  void leavesAPassageThatMayBeWithinSyllablesBehindMore() {
    try (SearchPage search = SearchPage.open(browser, server, "bo")) {
      List<String> shown = search.search("གསེབ་མི་སྐྱེལ་འཁོར").shown();
      String said = search.said();

      assertThat(shown).containsExactly("bo/interpretations/keyun-banxian/");
      search.page().click(".more");
      search.page().waitForCondition(() -> !search.page().isVisible(".more"));
      search.page().waitForCondition(() -> search.shown().size() == 1);
      assertThat(search.shown()).isEqualTo(shown);
      assertThat(search.said()).isEqualTo(said);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"示财〔2026〕16号", "示财[2026]16号", "示财 2026 16号", "示財２０２６"})
  void findsADocumentNumberHoweverItIsWritten(String written) {
    String number = written.replace('財', '财');
    try (SearchPage search = SearchPage.open(browser, server, "zh")) {
      search.search(number);

      assertThat(search.shown()).first().isEqualTo("zh/policies/caizheng-2026-16/");
      assertThat(search.shown()).contains("zh/interpretations/caoyuan-buzhu-wenda/");
    }
  }

  @Test
  void choosesByFormAndKeepsTheChoiceInTheAddress() {
    try (SearchPage search = SearchPage.open(browser, server, "zh")) {
      search.search("救助");
      int all = search.all().size();

      search.page().selectOption("#choice-forms", new SelectOption().setValue("audio"));
      search.settled();
      search.page().waitForCondition(() -> search.shown().size() == 1);

      assertThat(all).isGreaterThan(1);
      assertThat(search.shown()).containsExactly("zh/interpretations/linshi-jiuzhu-yinpin/");
      assertThat(search.page().url()).contains("forms=audio");
      search.page().reload();
      search.settled();
      assertThat(search.shown()).containsExactly("zh/interpretations/linshi-jiuzhu-yinpin/");
    }
  }

  @Test
  void putsWhatNoLongerHoldsLast() {
    try (SearchPage search = SearchPage.open(browser, server, "zh")) {
      List<String> found = search.search("临时救助").all();

      assertThat(found).hasSizeGreaterThan(3).endsWith(OLD);
      assertThat(search.texts(".results .tag")).contains("已废止");
    }
  }

  @Test
  void putsTitlesBeforeTexts() {
    try (SearchPage search = SearchPage.open(browser, server, "zh")) {
      List<String> found = search.search("草原").all();

      assertThat(found.subList(0, 2))
          .allMatch(one -> one.contains("caoyuan") || one.contains("16"));
    }
  }

  @Test
  void worksByTheKeyboardAlone() {
    try (SearchPage search = SearchPage.open(browser, server, "zh")) {
      Page page = search.page();
      page.keyboard().press("/");
      page.keyboard().type("量力而行的原则");
      page.keyboard().press("Enter");
      search.settled();
      page.waitForSelector(".results .entry");

      while (!"entry-title".equals(page.evaluate("document.activeElement.className"))) {
        page.keyboard().press("Tab");
      }
      page.keyboard().press("Enter");
      page.waitForURL("**/zh/policies/**");
      page.goBack();
      search.settled();

      assertThat(page.inputValue("#q")).isEqualTo("量力而行的原则");
      assertThat(search.shown()).contains(OLD);
    }
  }

  @Test
  void offersPagesWithTheWordsApart() {
    try (SearchPage search = SearchPage.open(browser, server, "zh")) {
      search.search("公平公开");
      search.page().waitForSelector(".results-apart .entry");

      assertThat(search.shown()).isEmpty();
      assertThat(search.page().isVisible(".results-apart")).isTrue();
    }
  }

  @Test
  void looksIntoTheOtherLanguageForWhatIsNotInThisOne() {
    try (SearchPage search = SearchPage.open(browser, server, "bo")) {
      search.search("量力而行的原则");

      assertThat(search.shown()).contains(OLD.replace("zh/", "bo/"));
      search.search("文字解读");
      assertThat(search.shown()).isNotEmpty().allMatch(address -> address.startsWith("zh/"));
      assertThat(search.page().getAttribute(".results .entry", "lang")).isEqualTo("zh-Hans-CN");
    }
  }

  @Test
  void findsOneCharacterAndSaysWhenThereIsNothing() {
    try (SearchPage search = SearchPage.open(browser, server, "zh")) {
      assertThat(search.search("牧").shown()).isNotEmpty();
      assertThat(search.said()).contains("找到");
      assertThat(search.search("鼉鼉鼉").shown()).isEmpty();
      assertThat(search.said()).contains("没有找到");
    }
  }

  @Test
  void leadsToTheSearchFromEveryPage() {
    try (SearchPage search = SearchPage.open(browser, server, "bo")) {
      search.page().navigate(server.root() + "interpretations/xuexiao-qunuan/");
      search.page().fill(".search-box input", "草原");
      search.page().press(".search-box input", "Enter");
      search.settled();

      assertThat(search.page().url()).contains("/some/portal/zh/search/?q=");
      assertThat(search.shown()).isNotEmpty();
    }
  }

  @Test
  void saysWithoutScriptsThatItNeedsThem() {
    try (BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = context.newPage();
      page.navigate(server.root() + "zh/search/?q=x");

      page.click("noscript a >> nth=1");

      assertThat(page.url()).endsWith("/some/portal/zh/policies/");
    }
  }
}
