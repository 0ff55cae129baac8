package org.jiedu.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Path;

/** The built sample, served as any server would serve its files, and a browser to read it in. */
final class ServedSample implements AutoCloseable {
  private final SiteServer server;
  private final Playwright playwright;
  private final Browser browser;

  private ServedSample(SiteServer server) {
    this.server = server;
    this.playwright = TestBrowser.playwright();
    this.browser = TestBrowser.launch(playwright);
  }

  /**
   * Builds and serves the sample.
   *
   * @param folder empty; holds the workspace and the site
   */
  static ServedSample in(Path folder) throws IOException {
    SampleCopy.into(folder.resolve("workspace")).build(folder.resolve("built"));
    return new ServedSample(SiteServer.of(folder.resolve("built"), "/"));
  }

  /** Returns a browser's window as a reader has it who was never here. */
  BrowserContext context(int width, boolean hasScripts) {
    return context(
        new Browser.NewContextOptions()
            .setViewportSize(width, 800)
            .setJavaScriptEnabled(hasScripts));
  }

  BrowserContext context(Browser.NewContextOptions options) {
    return browser.newContext(options);
  }

  /**
   * Opens a page.
   *
   * @param address from the site's root, without a leading slash
   */
  Page open(BrowserContext context, String address) {
    Page page = context.newPage();
    page.navigate(address() + address);
    return page;
  }

  /** Returns the address of the site, with a slash at its end. */
  String address() {
    return server.root();
  }

  @Override
  public void close() {
    playwright.close();
    server.close();
  }
}
