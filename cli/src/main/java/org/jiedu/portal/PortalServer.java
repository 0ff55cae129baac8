package org.jiedu.portal;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jiedu.build.BuildMemory;
import org.jiedu.diagnostic.Message;
import org.jiedu.history.QuietGit;

/** The portal as one process: its site at {@code /}, Git at {@code /portal.git}. */
public final class PortalServer implements AutoCloseable {
  private static final int THREADS = 32;
  private static final int OK = 200;
  private static final int UNAVAILABLE = 503;
  private static final long PATIENCE_SECONDS = 30;

  private final HttpServer server;
  private final ExecutorService threads;
  private final CalendarWatch calendar;

  private PortalServer(HttpServer server, ExecutorService threads, CalendarWatch calendar) {
    this.server = server;
    this.threads = threads;
    this.calendar = calendar;
  }

  /**
   * Puts right what a crash left, deploys what was accepted and is not live, and begins to serve.
   * While it serves, what the calendar changes comes live by itself.
   *
   * @param complaints is told, by any thread, what goes wrong later and stops nothing
   * @throws IOException if the address cannot be had, its key pair cannot be used, or the portal
   *     cannot be brought to order
   */
  public static PortalServer start(
      PortalFolder portal,
      PortalSettings settings,
      Entrance entrance,
      Clock clock,
      Consumer<Message> complaints)
      throws IOException, InterruptedException {
    QuietGit.install();
    HttpEntrance door = HttpEntrance.of(entrance, clock, complaints);
    Deployment deployment = new Deployment(portal, settings, clock, BuildMemory.empty());
    new Recovery(deployment).run();
    HttpServer server = door.listen();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    server.setExecutor(threads);
    door.serve(server, "/", new SiteEndpoint(portal, settings.keepAssets()));
    door.serve(
        server,
        GitEndpoint.PATH,
        new GitEndpoint(
            deployment,
            new Accounts(portal),
            new FailurePause(clock),
            new ClientAddress(entrance.isBehindProxy())));
    door.serve(server, "/healthz", new Health(portal));
    server.start();
    return new PortalServer(server, threads, CalendarWatch.start(deployment));
  }

  /** Returns the port that it listens at. */
  public int port() {
    return server.getAddress().getPort();
  }

  /** Ends: no new request is taken, those that are under way are finished. */
  @Override
  public void close() {
    server.stop(0);
    calendar.close();
    threads.shutdown();
    try {
      if (!threads.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }

  /** Says whether a release is live, for whoever watches the process. */
  private record Health(PortalFolder portal) implements HttpHandler {
    @Override
    public void handle(HttpExchange exchange) throws IOException {
      try (exchange) {
        Optional<Release> live = Releases.of(portal).live();
        String json =
            live.map(
                    release ->
                        "{\"status\": \"ok\", \"release\": "
                            + release.number()
                            + ", \"commit\": \""
                            + release.commit()
                            + "\"}\n")
                .orElse("{\"status\": \"empty\"}\n");
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(live.isPresent() ? OK : UNAVAILABLE, bytes.length);
        exchange.getResponseBody().write(bytes);
      }
    }
  }
}
