package org.jiedu.portal;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.transport.PacketLineOut;
import org.eclipse.jgit.transport.RefAdvertiser.PacketLineOutRefAdvertiser;
import org.eclipse.jgit.transport.UploadPack;

/**
 * Git over HTTP (gitprotocol-http) at {@code /portal.git}. Every request needs an account, for a
 * clone holds drafts. Safe for use by several threads.
 */
final class GitEndpoint implements HttpHandler {
  static final String PATH = "/portal.git";
  private static final String RECEIVE = "git-receive-pack";
  private static final String UPLOAD = "git-upload-pack";
  private static final int UNAUTHORIZED = 401;
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY = 429;
  private static final int OK = 200;
  private static final int NO_BODY = -1;
  private static final int MOST_UNASKED = 1 << 20;
  private static final int TIMEOUT_SECONDS = 120;

  private final Deployment deployment;
  private final Accounts accounts;
  private final FailurePause pause;
  private final ClientAddress clients;

  GitEndpoint(Deployment deployment, Accounts accounts, FailurePause pause, ClientAddress clients) {
    this.deployment = deployment;
    this.accounts = accounts;
    this.pause = pause;
    this.clients = clients;
  }

  /** Answers a request of Git. */
  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Cache-Control", "no-cache, no-store");
      Optional<Account> account = account(exchange);
      if (account.isPresent()) {
        answer(exchange, account.get());
      }
    }
  }

  private void answer(HttpExchange exchange, Account account) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String query = String.valueOf(exchange.getRequestURI().getRawQuery());
    String method = exchange.getRequestMethod();
    // The header Git-Protocol is passed over: version 0 is answered, which every client takes.
    if (method.equals("GET") && path.equals(PATH + "/info/refs")) {
      switch (query) {
        case "service=" + RECEIVE -> advertise(exchange, RECEIVE, account);
        case "service=" + UPLOAD -> advertise(exchange, UPLOAD, account);
        default -> exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
      }
    } else if (method.equals("POST") && path.equals(PATH + "/" + RECEIVE)) {
      new Receiver(deployment, account).receive(body(exchange), result(exchange, RECEIVE));
    } else if (method.equals("POST") && path.equals(PATH + "/" + UPLOAD)) {
      try (Repository repository = repository()) {
        uploading(repository).upload(body(exchange), result(exchange, UPLOAD), null);
      }
    } else {
      exchange.sendResponseHeaders(NOT_FOUND, NO_BODY);
    }
  }

  private void advertise(HttpExchange exchange, String service, Account account)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PacketLineOut lines = new PacketLineOut(bytes);
    PacketLineOutRefAdvertiser refs = new PacketLineOutRefAdvertiser(lines);
    try (Repository repository = repository()) {
      if (service.equals(RECEIVE)) {
        lines.writeString("# service=" + service + "\n");
        lines.end();
        new Receiver(deployment, account).advertising(repository).sendAdvertisedRefs(refs);
      } else {
        uploading(repository).sendAdvertisedRefs(refs, service);
      }
    }
    lines.flush();
    exchange
        .getResponseHeaders()
        .set("Content-Type", "application/x-" + service + "-advertisement");
    exchange.sendResponseHeaders(OK, bytes.size());
    bytes.writeTo(exchange.getResponseBody());
  }

  private static UploadPack uploading(Repository repository) {
    UploadPack pack = new UploadPack(repository);
    pack.setBiDirectionalPipe(false);
    pack.setTimeout(TIMEOUT_SECONDS);
    return pack;
  }

  private Repository repository() throws IOException {
    return new FileRepositoryBuilder()
        .setGitDir(deployment.portal().repository().toFile())
        .setBare()
        .setMustExist(true)
        .build();
  }

  private static InputStream body(HttpExchange exchange) throws IOException {
    InputStream body = exchange.getRequestBody();
    String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
    return "gzip".equals(encoding) || "x-gzip".equals(encoding) ? new GZIPInputStream(body) : body;
  }

  private static OutputStream result(HttpExchange exchange, String service) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", "application/x-" + service + "-result");
    exchange.sendResponseHeaders(OK, 0);
    return exchange.getResponseBody();
  }

  /** Returns whose request it is, or empty after answering that it is nobody's. */
  private Optional<Account> account(HttpExchange exchange) throws IOException {
    String address = clients.of(exchange);
    Optional<String[]> given = given(exchange.getRequestHeaders());
    if (given.isEmpty()) {
      // Git asks the user only after this answer.
      refuse(exchange, UNAUTHORIZED);
      return Optional.empty();
    }
    String name = given.get()[0];
    if (!pause.before(name, address).isZero()) {
      exchange
          .getResponseHeaders()
          .set("Retry-After", String.valueOf(pause.before(name, address).toSeconds() + 1));
      refuse(exchange, TOO_MANY);
      return Optional.empty();
    }
    Optional<Account> account = accounts.verify(name, given.get()[1]);
    if (account.isEmpty()) {
      pause.failed(name, address);
      refuse(exchange, UNAUTHORIZED);
    } else {
      pause.succeeded(name);
    }
    return account;
  }

  private static void refuse(HttpExchange exchange, int status) throws IOException {
    if (status == UNAUTHORIZED) {
      exchange
          .getResponseHeaders()
          .set("WWW-Authenticate", "Basic realm=\"jiedu\", charset=\"UTF-8\"");
    }
    // A client that is still sending would not see the answer; but nobody is read without end.
    exchange.getRequestBody().readNBytes(MOST_UNASKED);
    exchange.sendResponseHeaders(status, NO_BODY);
  }

  private static Optional<String[]> given(Headers headers) {
    String header = headers.getFirst("Authorization");
    if (header == null || !header.regionMatches(true, 0, "Basic ", 0, "Basic ".length())) {
      return Optional.empty();
    }
    try {
      byte[] decoded = Base64.getDecoder().decode(header.substring("Basic ".length()).strip());
      String[] parts = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
      // Git sends the name of an address without a token first, and asks for that only then.
      return parts.length == 2 && !parts[1].isEmpty() ? Optional.of(parts) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
