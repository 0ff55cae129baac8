package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The built sample in a real browser, at the width of a phone and of a desk. */
final class BrowserIT {
  private static final String TEXT = "interpretations/xuexiao-qunuan/";
  private static final List<String> PAGES =
      List.of(
          "",
          "zh/",
          "bo/",
          TEXT,
          "zh/" + TEXT,
          "bo/" + TEXT,
          "bo/interpretations/yibao-canbao-tujie/",
          "interpretations/xuexiao-qunuan-shipin/",
          "policies/caizheng-2026-16/",
          "bo/policies/jiaoyu-2026-21/",
          "zh/interpretations/",
          "bo/departments/caizheng/",
          "zh/terms/",
          "bo/terms/",
          "zh/search/",
          "bo/search/?q=%E0%BD%A6%E0%BE%B2%E0%BD%B2%E0%BD%91",
          "zh/policies/caizheng-2026-16/coverage/",
          "zh/" + TEXT + "notice/",
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
  @ValueSource(ints = {360, 1280})
  void fitsEveryPageIntoTheWindowAndLeavesNobodyOut(int width) {
    try (BrowserContext context = context(width, true)) {
      for (String address : PAGES) {
        Page page = open(context, address);

        assertThat(page.evaluate("document.documentElement.scrollWidth"))
            .as("%s at %d px", address, width)
            .isEqualTo(width);
        assertThat(new AxeBuilder(page).analyze().getViolations())
            .extracting(Rule::getId)
            .as("%s at %d px", address, width)
            .isEmpty();
        page.close();
      }
    }
  }

  @Test
  void loadsNothingFromElsewhereAndBreaksNoPolicy() {
    List<String> elsewhere = new ArrayList<>();
    List<String> complaints = new ArrayList<>();
    try (BrowserContext context = context(360, true)) {
      context.onRequest(
          request -> {
            if (!request.url().startsWith(site())) {
              elsewhere.add(request.url());
            }
          });
      context.onConsoleMessage(message -> complaints.add(message.type() + " " + message.text()));
      for (String address : PAGES) {
        open(context, address).close();
      }
    }

    assertThat(elsewhere).isEmpty();
    assertThat(complaints).isEmpty();
  }

  @Test
  void runsNothingThatSomebodyPutIntoAPage() {
    try (BrowserContext context = context(360, true)) {
      Page page = open(context, TEXT);

      page.evaluate(
          "() => { const script = document.createElement('script');"
              + " script.textContent = 'window.ran = 1';"
              + " document.body.append(script);"
              + " document.body.insertAdjacentHTML('beforeend',"
              + " '<img src=\"/nothing.png\" onerror=\"window.ran = 2\">'"
              + " + '<p id=\"styled\" style=\"width: 7px\">x</p>'); }");
      page.waitForTimeout(500);

      assertThat(page.evaluate("() => window.ran")).isNull();
      assertThat(page.evaluate("() => document.getElementById('styled').style.width"))
          .isEqualTo("");
    }
  }

  @Test
  void asksBeforeALinkLeadsAwayFromTheGovernmentsSites() {
    try (BrowserContext context = context(360, true)) {
      context.route(url -> !url.startsWith(site()), route -> route.fulfill());
      Page page = open(context, "zh/" + TEXT);
      List<String> asked = new ArrayList<>();
      page.onDialog(
          dialog -> {
            asked.add(dialog.message());
            dialog.dismiss();
          });

      follow(page, "https://www.example.org/");
      assertThat(asked).containsExactly("您访问的链接即将离开本网站，是否继续？");
      assertThat(page.url()).isEqualTo(site() + "zh/" + TEXT);

      follow(page, "https://www.example.gov.cn/");
      page.waitForURL("https://www.example.gov.cn/");
      assertThat(asked).hasSize(1);
    }
  }

  private static void follow(Page page, String address) {
    page.evaluate(
        "address => { const link = document.createElement('a'); link.href = address;"
            + " link.innerHTML = '<b>x</b>'; document.body.append(link);"
            + " link.firstChild.click(); }",
        address);
  }

  @Test
  void putsTheLanguagesSideBySideOrOneBelowTheOther() {
    String isBeside =
        "() => { const cells = document.querySelectorAll('#goals .row:not(.row-heads) .cell');"
            + " return cells[0].getBoundingClientRect().top"
            + " === cells[1].getBoundingClientRect().top; }";

    try (BrowserContext desk = context(1280, true);
        BrowserContext phone = context(360, true)) {
      assertThat(open(desk, TEXT).evaluate(isBeside)).isEqualTo(true);
      assertThat(open(phone, TEXT).evaluate(isBeside)).isEqualTo(false);
    }
  }

  @Test
  void showsTibetanInItsOwnFontLargerThanChinese() {
    String size =
        "selector => parseFloat(getComputedStyle(document.querySelector(selector)).fontSize)";

    try (BrowserContext context = context(360, true)) {
      Page page = open(context, TEXT);

      assertThat(
              page.evaluate(
                  "document.fonts.ready.then(() => document.fonts.check('21px \"Noto Serif Tibetan\"', 'བོད'))"))
          .isEqualTo(true);
      Number tibetan = (Number) page.evaluate(size, "#goals p[lang|=bo], #goals [lang|=bo] p");
      Number chinese = (Number) page.evaluate(size, "#goals [lang|=zh] p");
      assertThat(tibetan.doubleValue())
          .isGreaterThanOrEqualTo(20)
          .isGreaterThan(chinese.doubleValue());
    }
  }

  @Test
  void changesTheLanguageAtTheSameSectionWithoutScripts() {
    try (BrowserContext context = context(1280, false)) {
      Page page = open(context, "zh/" + TEXT);

      page.click("#standards .same-section a[hreflang|=bo]");
      page.waitForTimeout(500);

      assertThat(page.url()).endsWith("/bo/" + TEXT + "#standards");
      assertThat((Boolean) page.evaluate(isAtTop("standards"))).isTrue();
    }
  }

  @Test
  void changesTheLanguageBesideTheContentsAtTheSectionBeingRead() {
    try (BrowserContext context = context(1280, true)) {
      Page page = open(context, "zh/" + TEXT + "#standards");
      page.waitForTimeout(300);

      page.click(".contents-wide .other-versions a[hreflang|=bo]");

      assertThat(page.url()).endsWith("/bo/" + TEXT + "#standards");
    }
  }

  @Test
  void asksNobodyElseForAnything() {
    List<String> foreign = new ArrayList<>();
    try (BrowserContext context = context(1280, true)) {
      context.onRequest(request -> collectForeign(request, foreign));

      PAGES.forEach(address -> open(context, address).close());
    }

    assertThat(foreign).isEmpty();
  }

  private static void collectForeign(Request request, List<String> foreign) {
    if (!request.url().startsWith(site()) && !request.url().startsWith("data:")) {
      foreign.add(request.url());
    }
  }

  private static String isAtTop(String id) {
    return "() => { const top = document.getElementById('"
        + id
        + "').getBoundingClientRect().top; return top > -50 && top < 400; }";
  }

  private static BrowserContext context(int width, boolean hasScripts) {
    return sample.context(width, hasScripts);
  }

  private static Page open(BrowserContext context, String address) {
    return sample.open(context, address);
  }

  private static String site() {
    return sample.address();
  }
}
