package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.WaitUntilState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers with an old phone, weak eyes, no mouse or no scripts meet on the built sample. */
final class ReaderIT {
  private static final String TEXT = "interpretations/linshi-jiuzhu/";

  /** A page of every kind, in the three views where it has them. */
  private static final List<String> KINDS =
      List.of(
          "",
          "zh/",
          "bo/",
          TEXT,
          "zh/" + TEXT,
          "bo/" + TEXT,
          "policies/caizheng-2026-16/",
          "zh/policies/caizheng-2026-16/",
          "bo/policies/caizheng-2026-16/",
          "zh/interpretations/",
          "bo/interpretations/",
          "bo/departments/caizheng/",
          "zh/terms/",
          "bo/terms/",
          "zh/policies/caizheng-2026-16/coverage/",
          "bo/" + TEXT + "notice/",
          "404.html");

  @TempDir static Path folder;

  private static ServedSample sample;

  @BeforeAll
  static void open() throws IOException {
    sample = ServedSample.in(folder);
  }

  @AfterAll
  static void close() {
    sample.close();
  }

  @ParameterizedTest
  @CsvSource({"DARK,false,360", "DARK,true,1280", "LIGHT,true,360"})
  void leavesNobodyOutInTheDarkOrInLargeText(ColorScheme scheme, boolean isLarge, int width) {
    try (BrowserContext context = context(width, scheme)) {
      if (isLarge) {
        context.addInitScript("localStorage.setItem('jiedu-text', 'large')");
      }
      for (String address : KINDS) {
        Page page = sample.open(context, address);

        assertThat(page.evaluate("document.documentElement.scrollWidth"))
            .as("%s at %d px", address, width)
            .isEqualTo(width);
        assertThat(new AxeBuilder(page).analyze().getViolations())
            .extracting(Rule::getId)
            .as("%s at %d px, %s, large %s", address, width, scheme, isLarge)
            .isEmpty();
        page.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"zh/", "bo/"})
  void putsTheCallTheVoiceAndTheAnswersOnAPhonesFirstScreen(String language) {
    try (BrowserContext context = sample.context(360, true)) {
      Page page = sample.open(context, language + TEXT);

      assertThat(bottom(page, ".actions a[href^='tel:']")).isLessThan(640);
      assertThat(bottom(page, ".actions .button-second")).isLessThan(640);
      assertThat(bottom(page, ".answers .fact-who")).isLessThan(800);
    }
  }

  @Test
  void remembersLargeTextOnEveryPage() {
    try (BrowserContext context = sample.context(360, true)) {
      Page page = sample.open(context, "zh/");
      assertThat(size(page)).isEqualTo(18);

      page.click("[data-tool=large-text]");
      assertThat(size(page)).isEqualTo(22);
      assertThat(page.getAttribute("[data-tool=large-text]", "aria-pressed")).isEqualTo("true");

      page.navigate(sample.address() + "zh/" + TEXT);
      assertThat(size(page)).isEqualTo(22);
      assertThat(page.getAttribute("[data-tool=large-text]", "aria-pressed")).isEqualTo("true");

      page.click("[data-tool=large-text]");
      page.reload();
      assertThat(size(page)).isEqualTo(18);
    }
  }

  @Test
  void offersNoButtonThatDoesNothing() {
    try (BrowserContext context = sample.context(1280, false)) {
      Page page = sample.open(context, "zh/" + TEXT);

      assertThat(page.locator(".tool:visible").count()).isZero();
    }
  }

  @Test
  void keepsTheChoiceOfLanguageInReachOnAPhone() {
    try (BrowserContext context = sample.context(360, true)) {
      Page page = sample.open(context, "zh/" + TEXT + "#standards");
      page.waitForTimeout(300);
      assertThat(bottom(page, ".reading-bar a[hreflang|=bo]")).isLessThanOrEqualTo(800);

      page.click(".reading-bar a[hreflang|=bo]");

      assertThat(page.url()).endsWith("/bo/" + TEXT + "#standards");
    }
  }

  /** The font of Tibetan, which takes the place of the device's own when it comes, is left out. */
  @Test
  void shiftsNothingWhileAPageLoads() {
    try (BrowserContext context = sample.context(360, true)) {
      context.route("**/*.woff2", Route::abort);
      for (String address : List.of("", "zh/", TEXT, "bo/" + TEXT, "policies/caizheng-2026-16/")) {
        Page page = sample.open(context, address);

        Object shift =
            page.evaluate(
                """
                () => new Promise(resolve => {
                  let sum = 0;
                  new PerformanceObserver(list => {
                    list.getEntries().forEach(entry => { sum += entry.value; });
                  }).observe({type: 'layout-shift', buffered: true});
                  document.fonts.ready.then(() => setTimeout(() => resolve(sum), 200));
                })
                """);

        assertThat(((Number) shift).doubleValue()).as("/" + address).isLessThan(0.02);
        page.close();
      }
    }
  }

  @Test
  void movesHardlyALineWhenTheBoldFontComesLate() {
    List<Route> late = new ArrayList<>();
    try (BrowserContext context = sample.context(360, true)) {
      context.route("**/NotoSerifTibetan-Bold*", late::add);
      for (String address : List.of(TEXT, "bo/" + TEXT, "bo/")) {
        late.clear();
        Page page = context.newPage();
        page.navigate(
            sample.address() + address,
            new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
        waitFor(page, "some(one => one.weight === '400' && one.status === 'loaded')");
        page.mouse().move(100, 100);
        waitFor(page, "some(one => one.status === 'loading')");
        page.evaluate(
            """
            () => new Promise(resolve => requestAnimationFrame(() => setTimeout(() => {
              window.moved = 0;
              new PerformanceObserver(list => {
                list.getEntries().forEach(entry => { window.moved += entry.value; });
              }).observe({type: 'layout-shift'});
              resolve();
            }, 100)))
            """);
        assertThat(late).as(address).hasSize(1);

        late.forEach(Route::resume);
        waitFor(page, "every(one => one.status !== 'loading')");
        page.evaluate("() => new Promise(resolve => setTimeout(resolve, 300))");

        assertThat(((Number) page.evaluate("window.moved")).doubleValue())
            .as("/" + address)
            .isLessThan(0.02);
        page.close();
      }
    }
  }

  /** The site's policy forbids what the browser driver itself would wait with. */
  private static void waitFor(Page page, String fonts) {
    page.waitForCondition(() -> (Boolean) page.evaluate("[...document.fonts]." + fonts));
  }

  @Test
  void printsADocumentThatOneWouldFile() {
    try (BrowserContext context = sample.context(1280, true)) {
      for (String address : List.of("zh/" + TEXT, "bo/policies/caizheng-2026-16/", TEXT)) {
        Page page = sample.open(context, address);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page.locator(".print-only").textContent()).contains("https://", address);
        for (String shown : List.of("h1", ".text", ".print-only", ".meta")) {
          assertThat(page.locator(shown).first().isVisible()).as(shown).isTrue();
        }
        for (String hidden : List.of(".menu", ".versions", ".tools", ".reading-bar", ".actions")) {
          assertThat(page.locator(hidden + ":visible").count()).as(hidden).isZero();
        }
        page.close();
      }
    }
  }

  @Test
  void printsEverySheetForTheVillageBoardOnOnePage() throws IOException {
    Pattern sheet = Pattern.compile("(zh|bo)/interpretations/[^/]+/notice/index[.]html");
    List<String> sheets =
        new BuiltSite(folder.resolve("built"))
            .files().keySet().stream().filter(path -> sheet.matcher(path).matches()).toList();
    assertThat(sheets).hasSizeGreaterThan(10);
    try (BrowserContext context = sample.context(1280, true)) {
      for (String address : sheets) {
        Page page = sample.open(context, address);
        page.evaluate("document.fonts.ready");

        byte[] pdf = page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true));

        assertThat(pages(pdf)).as(address).isEqualTo(1);
        page.close();
      }
    }
  }

  private static long pages(byte[] pdf) {
    return Pattern.compile("/Type\\s*/Page\\b")
        .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
        .results()
        .count();
  }

  @Test
  void reachesEveryPartOfAPageByTheKeyboardAlone() {
    try (BrowserContext context = sample.context(360, true)) {
      Page page = sample.open(context, "zh/" + TEXT);

      page.keyboard().press("Tab");
      assertThat(focused(page)).isEqualTo("skip");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      assertThat(
              (Boolean)
                  page.evaluate("document.querySelector('main').contains(document.activeElement)"))
          .isTrue();

      page.focus(".contents-narrow summary");
      page.keyboard().press("Enter");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.url()).endsWith("#background");

      page.focus("#goals .chart summary");
      page.keyboard().press("Space");
      assertThat(page.locator("#goals .chart table").isVisible()).isTrue();
    }
  }

  private static String focused(Page page) {
    return (String) page.evaluate("document.activeElement.className");
  }

  private static int bottom(Page page, String selector) {
    return ((Number)
            page.evaluate(
                "selector => Math.ceil(document.querySelector(selector)"
                    + ".getBoundingClientRect().bottom)",
                selector))
        .intValue();
  }

  private static int size(Page page) {
    return ((Number) page.evaluate("parseFloat(getComputedStyle(document.body).fontSize)"))
        .intValue();
  }

  private static BrowserContext context(int width, ColorScheme scheme) {
    return sample.context(
        new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme));
  }
}
