package org.jiedu.cli;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The preview in a real browser: what an author sees after a save. */
final class PreviewBrowserIT {
  private static final Path TEMPLATES = Path.of("../templates").toAbsolutePath().normalize();
  private static final double PATIENCE_MILLIS = 120_000;

  private static Playwright playwright;
  private static Browser browser;

  @TempDir Path folder;

  private Path root = Path.of("");
  private String id = "";

  @BeforeAll
  static void open() {
    playwright = TestBrowser.playwright();
    browser = TestBrowser.launch(playwright);
  }

  @AfterAll
  static void close() {
    playwright.close();
  }

  @BeforeEach
  void init() throws IOException {
    root = folder.toRealPath().resolve("workspace");
    id = PreviewProcess.init(root);
  }

  @Test
  void showsASaveWhereTheAuthorIsReading() throws Exception {
    try (PreviewProcess preview = PreviewProcess.start(root);
        BrowserContext context = context(360)) {
      Page page = open(context, preview, "zh/interpretations/" + id + "/");
      Page other = open(context, preview, "bo/interpretations/" + id + "/");
      page.evaluate("() => window.scrollTo(0, 600)");

      editText("zh.md", text -> text.replaceFirst("(?m)^- ", "- 刚刚改过。"));
      page.waitForFunction("() => document.body.textContent.includes('刚刚改过')");

      page.waitForFunction("() => document.readyState === 'complete'");
      assertThat(page.evaluate("() => window.pageYOffset")).isEqualTo(600);
      assertThat(page.evaluate("() => window.mark")).isNull();
      assertThat(other.evaluate("() => window.mark")).isEqualTo(1);
    }
  }

  @Test
  void exchangesAStyleWithoutLoadingThePageAgain() throws Exception {
    Path style = root.resolve("site/assets/site.css");
    String packed = Files.readString(TEMPLATES.resolve("assets/site.css"), UTF_8);
    try (PreviewProcess preview = PreviewProcess.start(root);
        BrowserContext context = context(1280)) {
      Page page = open(context, preview, "");

      for (String width : new String[] {"7px", "9px"}) {
        Files.createDirectories(style.getParent());
        Files.writeString(
            style, packed + "body { outline: " + width + " solid rgb(1, 2, 3); }\n", UTF_8);
        page.waitForFunction(
            "width => getComputedStyle(document.body).outlineWidth === width"
                + " && document.querySelectorAll('link[rel=stylesheet]').length === 1",
            width);
      }

      assertThat(page.evaluate("() => window.mark")).isEqualTo(1);
    }
  }

  @Test
  void laysFindingsOverThePageUntilTheyAreMended() throws Exception {
    String good = Files.readString(text("zh.md"), UTF_8);
    try (PreviewProcess preview = PreviewProcess.start(root);
        BrowserContext context = context(360)) {
      Page page = open(context, preview, "zh/interpretations/" + id + "/");
      Locator errors = page.locator("#jiedu-findings .errors");

      editText("zh.md", text -> text + "\n## 没有这样的一节\n\n字。\n");
      errors.waitFor();

      assertThat(errors.locator("li.error code"))
          .hasText(
              java.util.regex.Pattern.compile(
                  "content/interpretations/" + id + "/zh\\.md:\\d+:\\d+"));
      assertThat(page.locator("h1").first()).isVisible();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(360);
      assertThat(new AxeBuilder(page).analyze().getViolations()).extracting(Rule::getId).isEmpty();
      Page rule = context.waitForPage(() -> errors.locator("li.error a").click());
      assertThat(rule.locator("h1")).hasText("section-unknown");
      // What scrolls is out of reach for a keyboard.
      assertThat(
              rule.evaluate(
                  "[...document.querySelectorAll('pre')].every(pre => pre.scrollWidth <= pre.clientWidth)"))
          .isEqualTo(true);
      assertThat(new AxeBuilder(rule).analyze().getViolations()).extracting(Rule::getId).isEmpty();
      rule.close();

      Files.writeString(text("zh.md"), good, UTF_8);
      errors.waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
      assertThat(page.evaluate("() => window.mark")).isEqualTo(1);
    }
  }

  @Test
  void leadsToWhatIsEditedInTheLanguageThatIsRead() throws Exception {
    try (PreviewProcess preview = PreviewProcess.start(root, "--follow");
        BrowserContext context = context(1280)) {
      Page chinese = open(context, preview, "zh/");
      Page both = open(context, preview, "");

      editText("zh.md", text -> text.replaceFirst("(?m)^- ", "- 刚刚改过。"));

      chinese.waitForURL("**/zh/interpretations/" + id + "/");
      both.waitForURL(preview.address() + "interpretations/" + id + "/");
    }
  }

  @Test
  void marksADraft() throws Exception {
    Files.writeString(
        text("package.yaml"), Files.readString(text("package.yaml"), UTF_8) + "draft: true\n");
    try (PreviewProcess preview = PreviewProcess.start(root, "--drafts");
        BrowserContext context = context(360)) {
      Page page = open(context, preview, "bo/interpretations/" + id + "/");

      assertThat(page.locator("#jiedu-banner")).isInViewport();
      assertThat(new AxeBuilder(page).analyze().getViolations()).extracting(Rule::getId).isEmpty();

      editText("package.yaml", text -> text.replace("draft: true\n", ""));
      page.locator("#jiedu-banner")
          .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));
    }
  }

  @Test
  void comesByItselfWhereThereWasNoSite() throws Exception {
    String good = Files.readString(text("package.yaml"), UTF_8);
    Files.writeString(text("package.yaml"), good + "unheard-of: 1\n", UTF_8);
    try (PreviewProcess preview = PreviewProcess.start(root);
        BrowserContext context = context(360)) {
      Page page = open(context, preview, "zh/");
      page.locator("#jiedu-findings .errors").waitFor();

      Files.writeString(text("package.yaml"), good, UTF_8);

      page.locator(".masthead").waitFor();
    }
  }

  private static BrowserContext context(int width) {
    BrowserContext context =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(width, 700));
    context.setDefaultTimeout(PATIENCE_MILLIS);
    return context;
  }

  /** Opens a page, marks it so that a reload shows, and waits until it listens. */
  private static Page open(BrowserContext context, PreviewProcess preview, String path) {
    Page page = context.newPage();
    page.navigate(preview.address() + path);
    // A new workspace has warnings: they come when it listens.
    page.locator("#jiedu-findings")
        .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    page.evaluate("() => { window.mark = 1; }");
    return page;
  }

  private Path text(String name) {
    return root.resolve("content/interpretations").resolve(id).resolve(name);
  }

  private void editText(String name, UnaryOperator<String> change) throws IOException {
    String old = Files.readString(text(name), UTF_8);
    String edited = change.apply(old);
    assertThat(edited).isNotEqualTo(old);
    Files.writeString(text(name), edited, UTF_8);
  }
}
