package org.jiedu.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The search page as a reader sees it. */
final class SearchPage implements AutoCloseable {
  private final Page page;
  private final String root;

  private SearchPage(Page page, String root) {
    this.page = page;
    this.root = root;
  }

  /** Opens the page of no search in a window of its own. */
  static SearchPage open(Browser browser, SiteServer server, String language) {
    Page page =
        browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 800)).newPage();
    SearchPage search = new SearchPage(page, server.root() + language + "/search/");
    page.navigate(search.root);
    return search;
  }

  Page page() {
    return page;
  }

  /** Follows a link to a search and waits until it has come to rest. */
  SearchPage search(String query) {
    page.navigate(root + "?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    return settled();
  }

  SearchPage settled() {
    come();
    page.waitForLoadState(LoadState.NETWORKIDLE);
    return this;
  }

  /** Waits until the first results are there; passages may still be looked for. */
  private void come() {
    page.waitForCondition(() -> "false".equals(page.getAttribute("main > .results", "aria-busy")));
  }

  /**
   * Returns the addresses of all results below the language, best first, after showing them all:
   * without a pointer, whose move would let the page look into each of them.
   */
  List<String> all() {
    page.evaluate(
        """
        async () => {
          const more = document.querySelector('.more');
          const list = document.querySelector('main > .results');
          // Neither laid out nor looked at again with each ten of thousands.
          list.style.display = 'none';
          IntersectionObserver.prototype.observe = () => {};
          while (!more.hidden) {
            const before = list.childElementCount;
            more.click();
            while (list.childElementCount <= before) {
              await new Promise(resolve => setTimeout(resolve));
            }
          }
          list.style.display = '';
        }
        """);
    return addresses("main > .results .entry-title");
  }

  /** Returns the addresses of the results that are shown. */
  List<String> shown() {
    return addresses("main > .results .entry-title");
  }

  private List<String> addresses(String selector) {
    List<String> addresses = new ArrayList<>();
    for (Object link :
        (List<?>)
            page.evaluate(
                "selector => [...document.querySelectorAll(selector)].map(link => link.href)",
                selector)) {
      addresses.add(String.valueOf(link).replaceFirst(".*/(zh|bo)/", "$1/"));
    }
    return addresses;
  }

  List<String> texts(String selector) {
    return page.locator(selector).allTextContents();
  }

  String said() {
    return page.locator(".search-count").textContent();
  }

  @Override
  public void close() {
    page.context().close();
  }
}
