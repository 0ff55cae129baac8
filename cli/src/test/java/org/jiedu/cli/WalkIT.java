package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One reader's way through the built sample, from the home page to paper. */
final class WalkIT {
  private static final String POLICY = "policies/minzheng-2026-5/";
  private static final String TEXT = "interpretations/linshi-jiuzhu/";
  private static final String VIDEO = "interpretations/xuexiao-qunuan-shipin/";

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
  @CsvSource({"360,true", "360,false", "1280,true", "1280,false"})
  void leadsFromTheHomePageToPaper(int width, boolean hasScripts) {
    List<String> elsewhere = new ArrayList<>();
    try (BrowserContext context = sample.context(width, hasScripts)) {
      context.onRequest(
          request -> {
            if (!request.url().startsWith(sample.address())) {
              elsewhere.add(request.url());
            }
          });
      Page page = sample.open(context, "zh/");

      fromHomeToAPolicy(page);
      fromAClauseToItsInterpretation(page);
      toTheOtherLanguage(page, hasScripts);
      if (hasScripts) {
        searching(page);
      }
      toTheTableOfAChart(page);
      toTheVideo(page);
      toPaper(page);
    }
    assertThat(elsewhere).isEmpty();
  }

  private static void fromHomeToAPolicy(Page page) {
    page.click(".menu a[href$='zh/policies/']");
    page.waitForURL("**/zh/policies/");
    page.click(".entry-title[href$='" + POLICY + "']");
    page.waitForURL("**/zh/" + POLICY);
  }

  private static void fromAClauseToItsInterpretation(Page page) {
    Locator row = page.locator(".row:has(.mentions a[href*='linshi-jiuzhu/'])").first();
    Locator interpretation = row.locator(".mentions a[href*='linshi-jiuzhu/']").first();
    assertThat(interpretation.isVisible()).isFalse();

    row.locator(".mentions summary").click();
    interpretation.click();

    page.waitForURL("**/zh/" + TEXT + "#*");
  }

  private static void toTheOtherLanguage(Page page, boolean hasScripts) {
    page.navigate(page.url().replaceFirst("#.*", "#standards"));
    if (hasScripts) {
      page.waitForTimeout(300);
      page.locator("a[hreflang|=bo]:visible")
          .and(page.locator(".reading-bar a, .other-versions a"))
          .first()
          .click();
    } else {
      page.click("#standards .same-section a[hreflang|=bo]");
    }
    page.waitForURL("**/bo/" + TEXT + "#standards");
    assertThat(
            (Boolean)
                page.evaluate(
                    "() => { const top = document.getElementById('standards').getBoundingClientRect().top;"
                        + " return top > -50 && top < 400; }"))
        .isTrue();
  }

  private static void searching(Page page) {
    page.navigate(sample.address() + "zh/");
    if (page.locator(".search-box input").isVisible()) {
      page.fill(".search-box input", "支出型");
    }
    page.click(".search-box button");
    page.waitForURL("**/zh/search/**");
    page.fill("#q", "支出型");
    page.keyboard().press("Enter");
    page.locator(".results mark").first().waitFor();
    assertThat(page.locator(".results mark").first().textContent()).isEqualTo("支出型");

    page.navigate(sample.address() + "bo/search/");
    page.fill("#q", "འགྲེལ་བཤད");
    page.keyboard().press("Enter");
    page.locator(".results mark").first().waitFor();
    page.locator(".results a").first().click();
    page.waitForURL("**/bo/*/*/**");
    assertThat(page.locator("main").textContent()).contains("འགྲེལ་བཤད");
  }

  private static void toTheTableOfAChart(Page page) {
    page.navigate(sample.address() + "zh/" + TEXT);
    Locator chart = page.locator("figure.chart").first();
    assertThat(chart.locator("svg:visible").count()).isEqualTo(1);
    assertThat(chart.locator("table").isVisible()).isFalse();

    chart.locator("summary").click();

    assertThat(chart.locator("table").isVisible()).isTrue();
    assertThat(chart.locator("table").textContent()).contains("24");
  }

  private static void toTheVideo(Page page) {
    page.navigate(sample.address() + "zh/" + VIDEO);
    Locator video = page.locator("video");
    assertThat(video.getAttribute("controls")).isNotNull();
    assertThat(video.getAttribute("autoplay")).isNull();
    assertThat(video.getAttribute("poster")).contains("media/cover");
    assertThat(video.locator("track[kind=captions]").count()).isEqualTo(2);

    page.locator(".medium details summary").first().click();

    assertThat(page.locator(".medium details").first().textContent()).contains("教室");
  }

  private static void toPaper(Page page) {
    page.navigate(sample.address() + "zh/" + TEXT);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".masthead .menu").isVisible()).isFalse();
    assertThat(page.locator(".print-only").textContent()).contains("/zh/" + TEXT);
    assertThat(page.locator("#standards h2").isVisible()).isTrue();
  }

  /** The captions of a video are shown in the language of the page when they are asked for. */
  @Test
  void showsCaptionsInBothLanguages() {
    try (BrowserContext context = sample.context(1280, true)) {
      for (String language : List.of("zh", "bo")) {
        Page page = sample.open(context, language + "/" + VIDEO);

        Object cues =
            page.evaluate(
                """
                language => new Promise(resolve => {
                  const tracks = [...document.querySelector('video').textTracks];
                  const track = tracks.find(one => one.language.startsWith(language));
                  track.mode = 'showing';
                  const look = () => track.cues && track.cues.length
                      ? resolve(track.cues[0].text) : setTimeout(look, 50);
                  look();
                })
                """,
                language);

        String script = language.equals("zh") ? "Han" : "Tibetan";
        assertThat(String.valueOf(cues)).containsPattern("\\p{Is" + script + "}");
        page.close();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"360", "1280"})
  void canBeGoneByTheKeyboardAlone(int width) {
    try (BrowserContext context = sample.context(width, true)) {
      Page page = sample.open(context, "zh/");

      follow(page, "zh/policies/");
      while (tabTo(page, POLICY).isEmpty()) {
        follow(page, "page/");
      }
      page.keyboard().press("Enter");
      page.waitForURL("**/zh/" + POLICY);

      page.waitForLoadState();

      assertThat(tabTo(page, ".mentions summary")).isPresent();
      page.keyboard().press("Enter");
      follow(page, TEXT);
      page.waitForURL("**/zh/" + TEXT + "#*");
    }
  }

  private static void follow(Page page, String address) {
    assertThat(tabTo(page, address)).as(address).isPresent();
    String before = page.url();
    page.keyboard().press("Enter");
    page.waitForCondition(() -> !page.url().equals(before));
    page.waitForLoadState();
  }

  /**
   * Goes on from stop to stop until one leads to an address, or is what a selector names.
   *
   * @return the address or text of the stop; empty where the page has none
   */
  private static Optional<String> tabTo(Page page, String goal) {
    for (int i = 0; i < 300; i++) {
      page.keyboard().press("Tab");
      Object found =
          page.evaluate(
              """
              goal => {
                const stop = document.activeElement;
                if (stop === document.body) {
                  return 'none';
                }
                const isNamed = goal.startsWith('.') && stop.matches(goal);
                const isLed = stop.href && !goal.startsWith('.')
                    && stop.getAttribute('href').includes(goal);
                return isNamed || isLed ? 'found' : '';
              }
              """,
              goal);
      if (found.equals("found")) {
        return Optional.of(goal);
      }
      if (found.equals("none")) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }
}
