package org.jiedu.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiedu.build.Unseen;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.diagnostic.Severity;
import org.jiedu.source.Moment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server gives to whom. */
final class PreviewServerTest {
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final String SECRET = "what no request may ever show";

  @TempDir Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private SmallSite site = new SmallSite(Path.of(""), List.of(), List.of());
  private PreviewServer server = bind(0);

  private static PreviewServer bind(int port) {
    try {
      return PreviewServer.bind(port, new PreviewHtml("en", false), PATIENCE);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void serve() throws IOException {
    Files.writeString(folder.resolve("secret"), SECRET, UTF_8);
    site = SmallSite.in(folder.resolve("site"));
    server.show(site.outcome(Set.of()), Edits.ANYTHING);
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/, home",
    "/zh/interpretations/x/, x",
    "/zh/interpretations/x/index.html, x",
    "/%7Ah/interpretations/x/, x"
  })
  void servesPagesWithItsScript(String path, String text) throws Exception {
    HttpResponse<String> page = get(path);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).contains("text/html; charset=utf-8");
    assertThat(page.body())
        .contains(
            "<body>"
                + text
                + " 您好<script src=\""
                + PreviewScriptTest.ADDRESS
                + "\" data-version=\"")
        .endsWith("\"></script></body></html>\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/site.0123456789.css", "/jiedu/assets/site.0123456789.css"})
  void servesFilesAlsoWhereThePortalWillHaveThem(String path) throws Exception {
    assertThat(get(path).body()).isEqualTo("body {}");
  }

  @Test
  void tellsEverybodyToKeepOut() throws Exception {
    for (String path : List.of("/", "/interpretations/x/video.mp4", "/none", "/-/preview.js")) {
      var headers = get(path).headers();

      assertThat(headers.firstValue("X-Robots-Tag")).as(path).contains("noindex");
      assertThat(headers.firstValue("Cache-Control")).contains("no-store");
      assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
      assertThat(headers.firstValue("Cross-Origin-Resource-Policy")).contains("same-origin");
      assertThat(headers.firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
  }

  @Test
  void listensToThisMachineOnly() {
    assertThatThrownBy(
            () -> {
              // Another address of this machine than the one that it may listen at.
              InetAddress other = InetAddress.getByAddress(new byte[] {127, 0, 0, 2});
              new java.net.Socket(other, server.port()).close();
            })
        .isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example",
        "Host: evil.example:PORT",
        "Host: 127.0.0.1",
        "Host: 127.0.0.1:1",
        "Host: 127.0.0.1:PORT.evil.example",
        "Host: 127.0.0.1:PORT\r\nHost: evil.example",
        "Host: evil.example\r\nHost: 127.0.0.1:PORT",
        "Host: 127.0.0.2:PORT",
        "Host: 0.0.0.0:PORT",
        "Host: 2130706433:PORT",
        "Host: localhost.:PORT",
        "Host: [::1]",
        "Host: ",
        "X-Forwarded-Host: 127.0.0.1:PORT"
      })
  void refusesWhoCameByAnotherName(String header) throws Exception {
    String headers = header.replace("PORT", String.valueOf(server.port()));

    for (String path : List.of("/", "/-/events", "/-/preview.js")) {
      String answer =
          new PlainClient(server.port())
              .raw("GET " + path + " HTTP/1.1\r\n" + headers + "\r\nConnection: close\r\n\r\n");

      assertThat(answer)
          .startsWith("HTTP/1.1 421 ")
          .endsWith(
              "The preview is for this machine only: http://127.0.0.1:" + server.port() + "/.\n")
          .doesNotContain("home");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"127.0.0.1", "localhost", "LOCALHOST", "[::1]"})
  void knowsItsOwnNames(String host) throws Exception {
    String answer =
        new PlainClient(server.port())
            .raw(
                "GET / HTTP/1.1\r\nHost: "
                    + host
                    + ":"
                    + server.port()
                    + "\r\nConnection: close\r\n\r\n");

    assertThat(answer).startsWith("HTTP/1.1 200 ").contains("home");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://evil.example", "null", "https://127.0.0.1:PORT", "http://127.0.0.1"})
  void refusesOtherSites(String origin) throws Exception {
    String from = origin.replace("PORT", String.valueOf(server.port()));

    HttpResponse<String> events = get("/-/events", "Origin", from);

    assertThat(events.statusCode()).isEqualTo(403);
    assertThat(get("/", "Origin", "http://127.0.0.1:" + server.port()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH", "PROPFIND", "get"})
  void canOnlyBeLookedAt(String method) throws Exception {
    String answer = new PlainClient(server.port()).ask(method + " / HTTP/1.1");

    assertThat(answer).startsWith("HTTP/1.1 405 ").containsIgnoringCase("\r\nAllow: GET, HEAD\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../secret",
        "/%2e%2e/secret",
        "/%2e%2e%2fsecret",
        "/..%2fsecret",
        "/zh/..%2f..%2fsecret",
        "/..%5csecret",
        "/..\\secret",
        "\\..\\secret",
        "//secret",
        "///secret",
        "/./../secret",
        "/zh/%00/secret",
        "/secret%00.html",
        "/%252e%252e/secret",
        "/%c0%ae%c0%ae/secret",
        "/%ff/secret",
        "/linked",
        "/linked/secret",
        "/zh/",
        "/interpretations/x",
        "/.jiedu/manifest.txt",
        "http://127.0.0.1/secret",
        "file:///secret",
        "/index.html/../../secret",
        "/index.html%20",
        "/INDEX.HTML",
        "/C:/secret",
        "*",
        "secret"
      })
  void givesNothingButTheManifestsFiles(String target) throws Exception {
    Files.createSymbolicLink(folder.resolve("site/linked"), folder);

    String answer = new PlainClient(server.port()).ask("GET " + target + " HTTP/1.1");

    assertThat(answer).doesNotContain(SECRET);
    assertThat(answer).doesNotStartWith("HTTP/1.1 200 ");
    assertThat(get("/").statusCode()).isEqualTo(200);
  }

  @Test
  void followsNoLinkThatSomebodyPutIntoItsFolder() throws Exception {
    Path video = folder.resolve("site/interpretations/x/video.mp4");
    Files.delete(video);
    Files.createSymbolicLink(video, folder.resolve("secret"));

    HttpResponse<String> linked = get("/interpretations/x/video.mp4");

    assertThat(linked.statusCode()).isEqualTo(503);
    assertThat(linked.body()).doesNotContain(SECRET);
  }

  @Test
  void followsNoLinkedFolder() throws Exception {
    site.with("deep/secret", "harmless");
    Files.delete(folder.resolve("site/deep/secret"));
    Files.delete(folder.resolve("site/deep"));
    Files.createSymbolicLink(folder.resolve("site/deep"), folder);
    server.show(site.outcome(Set.of("deep/secret")), Edits.NONE);

    assertThat(get("/deep/secret").body()).doesNotContain(SECRET);
  }

  @Test
  void leadsToAFolder() throws Exception {
    HttpResponse<String> folder = get("/interpretations/x");

    assertThat(folder.statusCode()).isEqualTo(302);
    assertThat(folder.headers().firstValue("Location")).contains("/interpretations/x/");
  }

  @Test
  void showsTheSitesOwnPageForWhatIsMissing() throws Exception {
    HttpResponse<String> missing = get("/nowhere/");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(missing.body()).contains("not here").contains(" data-stand-in>");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=2-4, 206, 234, bytes 2-4/10",
    "bytes=7-, 206, 789, bytes 7-9/10",
    "bytes=-2, 206, 89, bytes 8-9/10",
    "bytes=10-, 416, '', bytes */10"
  })
  void sendsPartsOfMedia(String range, int status, String bytes, String part) throws Exception {
    HttpResponse<String> answer = get("/interpretations/x/video.mp4", "Range", range);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).isEqualTo(bytes);
    assertThat(answer.headers().firstValue("Content-Range")).contains(part);
    assertThat(get("/interpretations/x/video.mp4").headers().firstValue("Accept-Ranges"))
        .contains("bytes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/interpretations/x/video.mp4", "/none", "/-/rules/section-missing"})
  void tellsInAHeadWhatAGetWouldGive(String path) throws Exception {
    HttpResponse<String> whole = get(path);
    HttpResponse<String> head =
        client.send(
            HttpRequest.newBuilder(uri(path))
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build(),
            HttpResponse.BodyHandlers.ofString());

    assertThat(head.body()).isEmpty();
    assertThat(head.statusCode()).isEqualTo(whole.statusCode());
    assertThat(head.headers().firstValue("Content-Length"))
        .isEqualTo(whole.headers().firstValue("Content-Length"));
  }

  @Test
  void explainsRules() throws Exception {
    HttpResponse<String> rule = get("/-/rules/section-missing");

    assertThat(rule.statusCode()).isEqualTo(200);
    assertThat(rule.body()).contains("Found when a full form lacks a section").contains("Wrong");
    assertThat(get("/-/rules/none").statusCode()).isEqualTo(404);
    assertThat(get("/-/none").statusCode()).isEqualTo(404);
  }

  @Test
  void tellsAuthorsWhatReadersAreNotTold() throws Exception {
    site.unseen().add(new Unseen("interpretations/x", true, Moment.parse("2099-03-01T10:00")));
    Diagnostic stale =
        new Diagnostic(
            Rule.error("translation-stale"),
            Severity.WARNING,
            Place.startOf("content/interpretations/x/bo.md"),
            Message.of("旧", "stale"));
    server.show(site.outcome(Set.of(), stale), Edits.NONE);

    assertThat(get("/zh/interpretations/x/").body())
        .contains("<body><aside id=\"jiedu-banner\"")
        .contains("A draft: only the preview shows it.")
        .contains("Still to come: readers see it from 2099-03-01 10:00")
        .doesNotContain("bo.md");
    assertThat(get("/bo/interpretations/x/").body()).contains("lags behind its source: bo.md");
    assertThat(get("/interpretations/x/").body()).contains("lags behind its source: bo.md");
    assertThat(get("/").body()).doesNotContain("jiedu-banner");
    assertThat(Files.readString(folder.resolve("site/zh/interpretations/x/index.html"), UTF_8))
        .isEqualTo(SmallSite.page("x"));
  }

  @Test
  void saysThatThereIsNoSiteYet() throws Exception {
    try (PreviewServer empty = bind(0)) {
      empty.show(new Rebuild.Outcome(Optional.empty(), List.of()), Edits.ANYTHING);
      empty.start();

      HttpResponse<String> page =
          client.send(
              HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + empty.port() + "/zh/"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());

      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.body()).contains("There is no site to be seen yet").contains("data-stand-in");
    }
  }

  @Test
  void takesTheNextPortWhereOneIsTaken() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        PreviewServer next = bind(taken.getLocalPort())) {
      assertThat(next.port()).isGreaterThan(taken.getLocalPort());
    }
  }

  @Test
  void waitsForAFileThatIsBeingExchanged() throws Exception {
    Path video = folder.resolve("site/interpretations/x/video.mp4");
    Path aside = folder.resolve("aside");
    Files.move(video, aside);
    Thread exchange =
        new Thread(
            () -> {
              try {
                Files.move(aside, video);
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });

    var answer =
        client.sendAsync(
            HttpRequest.newBuilder(uri("/interpretations/x/video.mp4")).build(),
            HttpResponse.BodyHandlers.ofString());
    exchange.start();

    assertThat(answer.get().body()).isEqualTo("0123456789");
    exchange.join();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    HttpRequest.Builder request = HttpRequest.newBuilder(uri(path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  private URI uri(String path) {
    return URI.create("http://127.0.0.1:" + server.port() + path);
  }
}
