package org.jiedu.portal;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.jiedu.http.ByteRange;
import org.jiedu.http.Compression;
import org.jiedu.http.MediaTypes;
import org.jiedu.http.SecurityHeaders;

/**
 * The live site at {@code /}. A request is answered from one release; an asset of a page that was
 * opened before a deployment is found in the release that it is of. Safe for use by several
 * threads.
 */
final class SiteEndpoint implements HttpHandler {
  private static final int OK = 200;
  private static final int PARTIAL = 206;
  private static final int MOVED = 301;
  private static final int NOT_MODIFIED = 304;
  private static final int NOT_FOUND = 404;
  private static final int NOT_ALLOWED = 405;
  private static final int BAD_RANGE = 416;
  private static final int NO_BODY = -1;
  private static final String INDEX = "index.html";
  private static final String ASSETS = "assets/";
  private final PortalFolder portal;

  private final int keepAssets;

  /**
   * Makes the endpoint.
   *
   * @param keepAssets in how many of the newest releases assets are looked for
   */
  SiteEndpoint(PortalFolder portal, int keepAssets) {
    this.portal = portal;
    this.keepAssets = keepAssets;
  }

  /** Answers a reader. */
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Headers headers = exchange.getResponseHeaders();
      SecurityHeaders.SERVED.forEach(one -> headers.set(one.name(), one.value()));
      String method = exchange.getRequestMethod();
      if (!method.equals("GET") && !method.equals("HEAD")) {
        headers.set("Allow", "GET, HEAD");
        exchange.sendResponseHeaders(NOT_ALLOWED, NO_BODY);
        return;
      }
      Optional<Path> root = live();
      String path = exchange.getRequestURI().getPath().substring(1);
      Optional<Path> file = root.flatMap(site -> file(site, path));
      if (file.isEmpty() && path.startsWith(ASSETS)) {
        file = Releases.of(portal).asset(path, keepAssets);
      }
      if (file.isPresent() && Files.isDirectory(file.get())) {
        redirect(exchange);
      } else if (file.isPresent()) {
        headers.set(
            "Cache-Control",
            path.startsWith(ASSETS) ? "public, max-age=31536000, immutable" : "no-cache");
        send(exchange, file.get(), OK);
      } else {
        sendMissing(exchange, root, path);
      }
    } catch (NoSuchFileException e) {
      // A release went between the two looks; the client asks again.
      exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
    }
  }

  /** Returns the web root of the release that is live now, whichever will be in a moment. */
  private Optional<Path> live() throws IOException {
    try {
      return Optional.of(portal.current().toRealPath());
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** Returns the file of an address, or the folder of one that lacks its last slash. */
  private static Optional<Path> file(Path site, String path) {
    try {
      String named = path.isEmpty() || path.endsWith("/") ? path + INDEX : path;
      Path file = site.resolve(named).normalize();
      boolean isInside = file.startsWith(site) && !hasHiddenPart(named);
      return isInside && Files.exists(file, LinkOption.NOFOLLOW_LINKS)
          ? Optional.of(file)
          : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static boolean hasHiddenPart(String path) {
    return path.startsWith(".") || path.contains("/.") || path.contains("//");
  }

  private static void redirect(HttpExchange exchange) throws IOException {
    String raw = exchange.getRequestURI().getRawPath();
    exchange.getResponseHeaders().set("Location", URI.create(raw + "/").toString());
    exchange.sendResponseHeaders(MOVED, NO_BODY);
  }

  private static void sendMissing(HttpExchange exchange, Optional<Path> root, String path)
      throws IOException {
    exchange.getResponseHeaders().set("Cache-Control", "no-cache");
    Optional<Path> page =
        root.flatMap(
            site -> {
              String language = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
              return file(site, language + "/404.html").or(() -> file(site, "404.html"));
            });
    if (page.isPresent() && Files.isRegularFile(page.get())) {
      send(exchange, page.get(), NOT_FOUND);
    } else {
      exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
    }
  }

  private static void send(HttpExchange exchange, Path file, int status) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    Headers asked = exchange.getRequestHeaders();
    String type = MediaTypes.of(String.valueOf(file.getFileName()));
    long size = Files.size(file);
    // A part is one of the file as it is.
    boolean mayBeCompressed = Compression.isWorthwhile(type, size) && !asked.containsKey("Range");
    boolean isCompressed =
        mayBeCompressed && Compression.isAccepted(asked.getFirst("Accept-Encoding"));
    // A release's file never changes, and a hard link keeps its time.
    String tag =
        "\""
            + Long.toHexString(Files.getLastModifiedTime(file).toMillis())
            + "-"
            + size
            + (isCompressed ? "-gzip\"" : "\"");
    headers.set("Content-Type", type);
    headers.set("ETag", tag);
    headers.set("Accept-Ranges", "bytes");
    if (mayBeCompressed) {
      headers.set("Vary", "Accept-Encoding");
    }
    if (status == OK && tag.equals(asked.getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(NOT_MODIFIED, NO_BODY);
    } else if (isCompressed) {
      sendCompressed(exchange, file, status);
    } else {
      sendAsIs(exchange, file, size, status);
    }
  }

  private static void sendCompressed(HttpExchange exchange, Path file, int status)
      throws IOException {
    byte[] body = Compression.gzip(Files.readAllBytes(file));
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Encoding", "gzip");
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    if (isHead) {
      headers.set("Content-Length", String.valueOf(body.length));
    }
    exchange.sendResponseHeaders(status, isHead ? NO_BODY : body.length);
    if (!isHead) {
      exchange.getResponseBody().write(body);
    }
  }

  private static void sendAsIs(HttpExchange exchange, Path file, long size, int status)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    Optional<ByteRange> part =
        status == OK
            ? ByteRange.of(exchange.getRequestHeaders().getFirst("Range"), size)
            : Optional.empty();
    part.ifPresent(range -> headers.set("Content-Range", range.inWords(size)));
    if (part.isPresent() && part.get().isEmpty()) {
      exchange.sendResponseHeaders(BAD_RANGE, NO_BODY);
      return;
    }
    ByteRange sent = part.orElse(ByteRange.whole(size));
    boolean isHead = exchange.getRequestMethod().equals("HEAD");
    if (isHead) {
      headers.set("Content-Length", String.valueOf(sent.length()));
    }
    exchange.sendResponseHeaders(
        part.isPresent() ? PARTIAL : status, isHead || sent.isEmpty() ? NO_BODY : sent.length());
    if (!isHead && !sent.isEmpty()) {
      copy(file, sent, exchange.getResponseBody());
    }
  }

  private static void copy(Path file, ByteRange part, OutputStream out) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.skipNBytes(part.from());
      byte[] buffer = new byte[1 << 16];
      long left = part.length();
      while (left > 0) {
        int count = in.read(buffer, 0, (int) Math.min(buffer.length, left));
        if (count < 0) {
          return;
        }
        out.write(buffer, 0, count);
        left -= count;
      }
    }
  }
}
