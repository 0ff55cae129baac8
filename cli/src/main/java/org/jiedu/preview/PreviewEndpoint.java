package org.jiedu.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jiedu.check.Checks;
import org.jiedu.diagnostic.Rule;
import org.jiedu.http.ByteRange;
import org.jiedu.http.MediaTypes;

/**
 * Answers requests: with the files that the manifest lists and nothing else, whatever a request
 * names. Safe for use by several threads.
 */
final class PreviewEndpoint implements HttpHandler {
  static final String OWN = "/-/";

  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int MOVED = 302;
  private static final int NOT_FOUND = 404;
  private static final int BAD_RANGE = 416;
  private static final int NOT_YET = 503;
  private static final int NO_BODY = -1;
  private static final int MOST_LOOKS = 200;
  private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
  private static final String HTML = MediaTypes.of("page.html");
  private static final String MISSING = "404.html";
  // Else a page that is loaded again waits for its fonts and styles again.
  private static final String FOR_GOOD = "max-age=31536000, immutable";

  private final Gate gate;
  private final PreviewHtml html;
  private final LivePages pages;
  private final Transfers transfers;
  private final Supplier<Showing> showing;
  private final Answer script = new Answer(OK, MediaTypes.of("preview.js"), PreviewScript.bytes());

  PreviewEndpoint(
      Gate gate,
      PreviewHtml html,
      LivePages pages,
      Transfers transfers,
      Supplier<Showing> showing) {
    this.gate = gate;
    this.html = html;
    this.pages = pages;
    this.transfers = transfers;
    this.showing = showing;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Robots-Tag", "noindex");
    headers.set("X-Frame-Options", "SAMEORIGIN");
    headers.set("Referrer-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-store");
    Optional<Answer> refusal = gate.refusal(exchange);
    String address = Gate.address(exchange.getRequestURI()).orElse("/");
    boolean isListening =
        refusal.isEmpty()
            && address.equals(PreviewServer.EVENTS)
            && exchange.getRequestMethod().equals("GET");
    if (isListening) {
      pages.listen(exchange, page(exchange), known(exchange));
      return;
    }
    try (exchange) {
      if (refusal.isPresent()) {
        refusal.get().send(exchange);
      } else if (address.startsWith(OWN)) {
        if (address.equals(PreviewServer.SCRIPT)
            && PreviewScript.DIGEST.equals(exchange.getRequestURI().getRawQuery())) {
          headers.set("Cache-Control", FOR_GOOD);
        }
        own(address).send(exchange);
      } else {
        serve(exchange, address);
      }
    }
  }

  /** Returns the path of the page that asks; empty where its browser does not tell. */
  private static String page(HttpExchange exchange) {
    String referrer = exchange.getRequestHeaders().getFirst("Referer");
    try {
      return Optional.ofNullable(referrer == null ? null : new URI(referrer).getPath())
          .filter(address -> address.startsWith("/"))
          .map(SitePath::path)
          .orElse("");
    } catch (URISyntaxException e) {
      return "";
    }
  }

  /** Returns the version that a page has: the browser tells the last that it heard of. */
  private static String known(HttpExchange exchange) {
    String heard = exchange.getRequestHeaders().getFirst("Last-Event-ID");
    String query = exchange.getRequestURI().getRawQuery();
    if (heard != null) {
      return heard;
    }
    return query != null && query.startsWith("version=")
        ? query.substring("version=".length())
        : "";
  }

  private Answer own(String address) {
    if (address.equals(PreviewServer.SCRIPT)) {
      return script;
    }
    String id =
        address.startsWith(PreviewServer.RULES)
            ? address.substring(PreviewServer.RULES.length())
            : "";
    Optional<Rule> rule =
        Checks.rules().stream().filter(candidate -> candidate.id().equals(id)).findFirst();
    return rule.map(found -> new Answer(OK, HTML, html.rule(found)))
        .orElseGet(() -> new Answer(NOT_FOUND, HTML, html.missing()));
  }

  private void serve(HttpExchange exchange, String address) throws IOException {
    for (int look = 0; look < MOST_LOOKS; look++) {
      Showing now = showing.get();
      if (now.site().isEmpty()) {
        standIn(html.noSite(), NOT_YET, now).send(exchange);
        return;
      }
      try {
        serve(exchange, address, now, now.site().get());
        return;
      } catch (NoSuchFileException exchanged) {
        // A rebuild is putting the next site in the place of this one.
        LockSupport.parkNanos(PAUSE_NANOS);
      }
    }
    standIn(html.noSite(), NOT_YET, showing.get()).send(exchange);
  }

  private void serve(HttpExchange exchange, String address, Showing now, Rebuild.Site site)
      throws IOException {
    String path = path(address, site);
    if (site.has(path)) {
      try (SeekableByteChannel file = site.bytes().open(path)) {
        if (SitePath.isPage(path)) {
          byte[] page = html.withAdditions(all(file), now.banners().of(path), now.version(), false);
          new Answer(OK, HTML, page).send(exchange);
        } else {
          if (SitePath.isNamedByContent(path)) {
            exchange.getResponseHeaders().set("Cache-Control", FOR_GOOD);
          }
          send(exchange, path, file);
        }
      }
    } else if (site.has(SitePath.index(address))) {
      exchange.getResponseHeaders().set("Location", encoded(address + "/"));
      exchange.sendResponseHeaders(MOVED, NO_BODY);
    } else if (site.has(MISSING)) {
      try (SeekableByteChannel file = site.bytes().open(MISSING)) {
        standIn(all(file), NOT_FOUND, now).send(exchange);
      }
    } else {
      standIn(html.missing(), NOT_FOUND, now).send(exchange);
    }
  }

  /** Returns the path of a file, which a page may look for where the portal will have it. */
  private static String path(String address, Rebuild.Site site) {
    String path = SitePath.path(address);
    return site.has(path) || !address.startsWith(site.root())
        ? path
        : SitePath.path("/" + address.substring(site.root().length()));
  }

  private Answer standIn(byte[] page, int status, Showing now) {
    return new Answer(status, HTML, html.withAdditions(page, List.of(), now.version(), true));
  }

  private static byte[] all(SeekableByteChannel file) throws IOException {
    ByteBuffer buffer = ByteBuffer.allocate(Math.toIntExact(file.size()));
    int count = file.read(buffer);
    while (count > 0) {
      count = file.read(buffer);
    }
    return buffer.array();
  }

  private static String encoded(String address) {
    try {
      return new URI(null, null, address, null).toASCIIString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a path of the manifest is one of an address", e);
    }
  }

  private void send(HttpExchange exchange, String path, SeekableByteChannel file)
      throws IOException {
    long size = file.size();
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", MediaTypes.of(path));
    headers.set("Accept-Ranges", "bytes");
    Optional<ByteRange> asked = ByteRange.of(exchange.getRequestHeaders().getFirst("Range"), size);
    asked.ifPresent(range -> headers.set("Content-Range", range.inWords(size)));
    if (asked.isPresent() && asked.get().isEmpty()) {
      exchange.sendResponseHeaders(BAD_RANGE, NO_BODY);
      return;
    }
    ByteRange part = asked.orElse(ByteRange.whole(size));
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    if (isHead) {
      headers.set("Content-Length", String.valueOf(part.length()));
    }
    exchange.sendResponseHeaders(
        asked.isPresent() ? PARTIAL : OK, isHead || part.isEmpty() ? NO_BODY : part.length());
    if (!isHead) {
      transfers.send(file, part, exchange.getResponseBody());
    }
  }
}
