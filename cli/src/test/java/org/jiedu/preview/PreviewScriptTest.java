package org.jiedu.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script that the server puts into pages. */
final class PreviewScriptTest {
  static final String ADDRESS = "/-/preview.js?" + PreviewScript.DIGEST;

  @TempDir private Path folder;

  private final HttpClient client = HttpClient.newHttpClient();
  private PreviewServer server;

  @BeforeEach
  void serve() throws IOException {
    server = PreviewServer.bind(0, new PreviewHtml("en", false), Duration.ofSeconds(20));
    server.show(SmallSite.in(folder).outcome(Set.of()), Edits.ANYTHING);
    server.start();
  }

  @AfterEach
  void close() {
    server.close();
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void hasAScriptThatABrowserKeepsUntilItIsAnother() throws Exception {
    assertThat(get(ADDRESS).headers().firstValue("Cache-Control"))
        .hasValueSatisfying(value -> assertThat(value).contains("immutable"));
    assertThat(get("/-/preview.js?0123456789").headers().firstValue("Cache-Control"))
        .contains("no-store");
    assertThat(get("/-/rules/section-empty?" + PreviewScript.DIGEST).headers())
        .satisfies(headers -> assertThat(headers.firstValue("Cache-Control")).contains("no-store"));
  }

  @Test
  void hasAScriptOfLessThanFourKilobytes() throws Exception {
    HttpResponse<String> script = get("/-/preview.js");

    assertThat(script.headers().firstValue("Content-Type"))
        .contains("text/javascript; charset=utf-8");
    assertThat(script.body().getBytes(UTF_8)).hasSizeLessThan(4096);
    assertThat(script.body())
        .contains("EventSource")
        .doesNotContain("=>", "`", "let ", "const ", "http:", "https:");
  }
}
