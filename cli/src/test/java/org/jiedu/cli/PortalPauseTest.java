package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.jiedu.portal.Entrance;
import org.jiedu.portal.PortalFolder;
import org.jiedu.portal.PortalServer;
import org.jiedu.portal.PortalSettings;
import org.jiedu.portal.SmallPortal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who guesses has to wait; the clock stands still, so that no pause ever runs out. */
final class PortalPauseTest {
  private static final Clock STILL =
      Clock.fixed(Instant.parse("2026-03-10T02:00:00Z"), ZoneOffset.UTC);
  private static final int UNAUTHORIZED = 401;
  private static final int TOO_MANY = 429;

  @TempDir private Path folder;
  private PortalFolder portal = new PortalFolder(Path.of("/"));

  @BeforeEach
  void makePortal() throws IOException {
    portal = SmallPortal.in(folder.resolve("p")).folder();
  }

  @Test
  void anotherNameFromTheSameAddressWaitsToo() throws Exception {
    try (PortalServer server = serve(UnaryOperator.identity())) {
      assertThat(guess(server, "wang", "1.1.1.1")).isEqualTo(UNAUTHORIZED);
      assertThat(guess(server, "li", "1.1.1.1")).isEqualTo(TOO_MANY);
      // Without a proxy everybody may write that header.
      assertThat(guess(server, "zhang", "2.2.2.2")).isEqualTo(TOO_MANY);
    }
  }

  @Test
  void behindAProxyTheLastAddressThatItTellsIsTheClients() throws Exception {
    try (PortalServer server = serve(Entrance::behindProxy)) {
      assertThat(guess(server, "wang", "1.1.1.1")).isEqualTo(UNAUTHORIZED);
      assertThat(guess(server, "li", "1.1.1.1")).isEqualTo(TOO_MANY);
      assertThat(guess(server, "li", "9.9.9.9, 1.1.1.1")).isEqualTo(TOO_MANY);
      assertThat(guess(server, "li", "1.1.1.1, 2.2.2.2")).isEqualTo(UNAUTHORIZED);
      assertThat(guess(server, "li", "3.3.3.3")).isEqualTo(TOO_MANY);
      assertThat(guess(server, "zhang", "3.3.3.3")).isEqualTo(UNAUTHORIZED);
    }
  }

  private PortalServer serve(UnaryOperator<Entrance> as) throws IOException, InterruptedException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    return PortalServer.start(
        portal, PortalSettings.DEFAULT, as.apply(Entrance.open(address)), STILL, complaint -> {});
  }

  private static int guess(PortalServer server, String name, String forwardedFor)
      throws IOException, InterruptedException {
    String guess = Base64.getEncoder().encodeToString((name + ":guess").getBytes(UTF_8));
    URI uri =
        URI.create(
            "http://127.0.0.1:" + server.port() + "/portal.git/info/refs?service=git-upload-pack");
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", "Basic " + guess)
            .header("X-Forwarded-For", forwardedFor)
            .build();
    return HttpClient.newHttpClient()
        .send(request, HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
