package org.jiedu.preview;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jiedu.diagnostic.Message;

/**
 * Who may ask the preview for what. Any website that the author visits can send requests to this
 * machine, and a name that it owns can lead here: only who came to this very address is answered.
 */
final class Gate {
  private static final int BAD_REQUEST = 400;
  private static final int FORBIDDEN = 403;
  private static final int NOT_ALLOWED = 405;
  private static final int MISDIRECTED = 421;

  private final Set<String> hosts;
  private final Set<String> origins;
  private final String language;

  /**
   * Makes the gate of a server.
   *
   * @param port that it listens at
   * @param language of the user: {@code zh} or {@code en}
   */
  Gate(int port, String language) {
    this.hosts = Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    this.origins =
        Set.of("http://127.0.0.1:" + port, "http://localhost:" + port, "http://[::1]:" + port);
    this.language = language;
  }

  /** Returns how a request is refused; empty where it is welcome. */
  Optional<Answer> refusal(HttpExchange exchange) {
    if (!isHere(exchange.getRequestHeaders())) {
      return refused(
          MISDIRECTED,
          Message.of(
              "预览只在本机打开：http://{0}/。",
              "The preview is for this machine only: http://{0}/.", here()));
    }
    if (!isOurs(exchange.getRequestHeaders().get("Origin"))) {
      return refused(FORBIDDEN, Message.of("别的网站不能读取预览。", "Other sites may not read the preview."));
    }
    String method = exchange.getRequestMethod();
    if (!method.equals("GET") && !method.equals("HEAD")) {
      exchange.getResponseHeaders().set("Allow", "GET, HEAD");
      return refused(NOT_ALLOWED, Message.of("预览只能看。", "The preview can only be looked at."));
    }
    return address(exchange.getRequestURI()).isEmpty()
        ? refused(BAD_REQUEST, Message.of("网址写得不对。", "This is no address of the preview."))
        : Optional.empty();
  }

  private String here() {
    return hosts.stream().filter(host -> host.startsWith("127.")).findFirst().orElseThrow();
  }

  private boolean isHere(Headers headers) {
    List<String> asked = headers.getOrDefault("Host", List.of());
    return asked.size() == 1 && hosts.contains(asked.get(0).toLowerCase(Locale.ROOT));
  }

  private boolean isOurs(@org.jspecify.annotations.Nullable List<String> origin) {
    return origin == null || origins.containsAll(origin);
  }

  private Optional<Answer> refused(int status, Message why) {
    byte[] sentence = (why.in(language) + "\n").getBytes(StandardCharsets.UTF_8);
    return Optional.of(new Answer(status, "text/plain; charset=utf-8", sentence));
  }

  /**
   * Returns the address that is asked for, from the root and decoded; empty where it is none: it
   * names a host, or does not decode to text without control characters.
   */
  static Optional<String> address(URI asked) {
    String raw = asked.getRawPath();
    if (asked.getScheme() != null || asked.getRawAuthority() != null || raw == null) {
      return Optional.empty();
    }
    // Decoded by URI, %FF becomes U+FFFD: so does nothing that a path of a site holds.
    String path = asked.getPath();
    boolean isText = path.chars().noneMatch(c -> Character.isISOControl(c) || c == '\uFFFD');
    return path.startsWith("/") && isText ? Optional.of(path) : Optional.empty();
  }
}
