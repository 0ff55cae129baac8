package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** How the live site is served to readers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PortalSiteTest {
  private static final String PAGE = "/zh/interpretations/butie/";
  private static final String GZIP = "Accept-Encoding";

  private PortalFixture portal;

  @BeforeAll
  void serve(@TempDir Path folder) throws IOException, InterruptedException {
    portal = PortalFixture.in(folder);
    portal.first();
  }

  @AfterAll
  void close() {
    portal.close();
  }

  @Test
  void compressesForWhoTakesIt() throws IOException, InterruptedException {
    HttpResponse<byte[]> whole = portal.bytes(PAGE, GZIP, "identity");
    HttpResponse<byte[]> compressed = portal.bytes(PAGE, GZIP, "br, gzip;q=0.8");

    assertThat(whole.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(compressed.headers().firstValue("Content-Encoding")).contains("gzip");
    assertThat(whole.headers().firstValue("Vary")).contains(GZIP);
    assertThat(compressed.headers().firstValue("Vary")).contains(GZIP);
    assertThat(compressed.body().length).isLessThan(whole.body().length / 2);
    assertThat(unpacked(compressed.body())).isEqualTo(new String(whole.body(), UTF_8));
    assertThat(compressed.headers().firstValue("ETag"))
        .isNotEqualTo(whole.headers().firstValue("ETag"));
  }

  @Test
  void compressesThePageForWhatIsMissing() throws IOException, InterruptedException {
    HttpResponse<byte[]> missing = portal.bytes("/zh/nowhere/", GZIP, "gzip");

    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(unpacked(missing.body())).contains("<html lang=\"zh");
  }

  @Test
  void sendsNothingAgainThatTheReaderHas() throws IOException, InterruptedException {
    String tag = portal.bytes(PAGE, GZIP, "gzip").headers().firstValue("ETag").orElseThrow();

    HttpResponse<byte[]> again = portal.bytes(PAGE, GZIP, "gzip", "If-None-Match", tag);
    HttpResponse<byte[]> otherwise = portal.bytes(PAGE, "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(otherwise.statusCode()).isEqualTo(200);
  }

  @Test
  void sendsPartsOfTheFileAsItIs() throws IOException, InterruptedException {
    byte[] whole = portal.bytes(PAGE, GZIP, "identity").body();

    HttpResponse<byte[]> part = portal.bytes(PAGE, GZIP, "gzip", "Range", "bytes=0-14");

    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(part.body()).asString(UTF_8).isEqualTo(new String(whole, 0, 15, UTF_8));
  }

  @Test
  void leavesFontsAsTheyAre() throws IOException, InterruptedException {
    String style = portal.get(PAGE).replaceAll("(?s).*rel=\"stylesheet\" href=\"[./]*", "/");
    String css = portal.get(style.substring(0, style.indexOf('"')));
    String font = css.replaceAll("(?s).*?url\\((fonts/[^)]*)\\).*", "$1");

    HttpResponse<byte[]> sent = portal.bytes("/assets/" + font, GZIP, "gzip");

    assertThat(sent.statusCode()).isEqualTo(200);
    assertThat(sent.headers().firstValue("Content-Encoding")).isEmpty();
    assertThat(sent.headers().firstValue("Vary")).isEmpty();
    assertThat(sent.headers().firstValue("Cache-Control"))
        .contains("public, max-age=31536000, immutable");
  }

  @Test
  void saysWhatABrowserMayDo() throws IOException, InterruptedException {
    HttpResponse<byte[]> page = portal.bytes(PAGE, GZIP, "gzip");

    assertThat(page.headers().firstValue("Content-Security-Policy"))
        .hasValueSatisfying(
            policy ->
                assertThat(policy)
                    .startsWith("default-src 'none'; script-src 'self'")
                    .endsWith("frame-ancestors 'self'"));
    assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
  }

  private static String unpacked(byte[] compressed) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }
}
