package org.jiedu.cli;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;

/** The built sample, served as any server would serve its files, and a browser to read it in. */
final class ServedSample implements AutoCloseable {
  private final Path site;
  private final HttpServer server;
  private final Playwright playwright;
  private final Browser browser;

  private ServedSample(Path site, HttpServer server) {
    this.site = site;
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
    var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    var sample = new ServedSample(folder.resolve("built"), server);
    server.createContext("/", sample::serve);
    server.start();
    return sample;
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
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    playwright.close();
    server.stop(0);
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(1);
    Path file =
        site.resolve(path.endsWith("/") || path.isEmpty() ? path + "index.html" : path);
    byte[] body = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    exchange.getResponseHeaders().set("Content-Type", type(file.toString()));
    exchange.sendResponseHeaders(
        Files.exists(file) ? 200 : 404, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private static String type(String name) {
    return switch (name.substring(name.lastIndexOf('.') + 1)) {
      case "html" -> "text/html; charset=utf-8";
      case "css" -> "text/css; charset=utf-8";
      case "js" -> "text/javascript; charset=utf-8";
      case "woff2" -> "font/woff2";
      default -> "application/octet-stream";
    };
  }
}
