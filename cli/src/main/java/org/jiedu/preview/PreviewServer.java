package org.jiedu.preview;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jiedu.diagnostic.Message;

/** Serves the preview to this machine, and to no other. */
final class PreviewServer implements AutoCloseable {
  static final String EVENTS = PreviewEndpoint.OWN + "events";
  static final String SCRIPT = PreviewEndpoint.OWN + "preview.js";
  static final String RULES = PreviewEndpoint.OWN + "rules/";

  private static final int LAST_PORT = 65_535;
  private static final int MOST_TRIED = 100;
  private static final int BACKLOG = 1024;
  private static final int THREADS = 128;
  private static final long IDLE_SECONDS = 10;

  /** What the JDK's server reads once, before it makes its first server. Times in seconds. */
  private static final Map<String, String> LIMITS =
      Map.of(
          "jdk.httpserver.maxConnections", "2000",
          "sun.net.httpserver.idleInterval", "10",
          "sun.net.httpserver.maxReqTime", "10",
          "sun.net.httpserver.maxReqHeaders", "100",
          "sun.net.httpserver.maxReqHeaderSize", "32768",
          // Else the head of an answer waits 40 ms for its body.
          "sun.net.httpserver.nodelay", "true");

  private final HttpServer server;
  private final PreviewHtml html;
  private final ExecutorService threads;
  private final LivePages pages = new LivePages();
  private final FindingsHtml findings;
  private final Transfers transfers;
  private volatile Showing showing;

  private PreviewServer(HttpServer server, PreviewHtml html, Duration patience) {
    this.server = server;
    this.html = html;
    this.findings = new FindingsHtml(html.language());
    this.showing = new Showing(Optional.empty(), Banners.NONE, pages.version());
    this.transfers = new Transfers(patience);
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
    pool.allowCoreThreadTimeOut(true);
    this.threads = pool;
  }

  /**
   * Sets the limits of every server of the JDK in this process: how many connections there may be,
   * and how long a request may take to come. Works only before the first one is made; what the user
   * has set stays.
   */
  static void limitConnections() {
    LIMITS.forEach(
        (name, value) -> {
          if (System.getProperty(name) == null) {
            System.setProperty(name, value);
          }
        });
  }

  /**
   * Takes a port; nobody is answered yet.
   *
   * @param port the one that is wanted; where it is taken, the next that is free; 0 for any
   * @param patience how long a client may take nothing of an answer
   * @throws PreviewException if none can be had
   */
  static PreviewServer bind(int port, PreviewHtml html, Duration patience) throws IOException {
    int last = Math.min(LAST_PORT, port + MOST_TRIED);
    Optional<BindException> failure = Optional.empty();
    for (int tried = port; tried <= last; tried++) {
      try {
        InetSocketAddress address =
            new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), tried);
        return new PreviewServer(HttpServer.create(address, BACKLOG), html, patience);
      } catch (BindException taken) {
        failure = Optional.of(taken);
      }
    }
    throw new PreviewException(
        Message.of(
            "{0}到{1}的端口都用不了；请用 --port 换一个，0 表示任意。",
            "No port from {0} to {1} can be had; --port names another, 0 means any.",
            String.valueOf(port),
            String.valueOf(last)),
        failure.orElseThrow());
  }

  /** Begins to answer; who has asked already is answered now. */
  void start() {
    server.setExecutor(threads);
    Gate gate = new Gate(port(), html.language());
    server.createContext("/", new PreviewEndpoint(gate, html, pages, transfers, () -> showing));
    server.start();
  }

  /** Returns the port that it has. */
  int port() {
    return server.getAddress().getPort();
  }

  /** Returns the paths of the pages that are being read. */
  Set<String> read() {
    return pages.paths();
  }

  /**
   * Shows the outcome of a rebuild, and tells open pages; one thread does so.
   *
   * @param edits what the rebuild was for
   */
  void show(Rebuild.Outcome outcome, Edits edits) {
    outcome.site().ifPresent(site -> show(site, Banners.of(site, outcome.findings()), edits));
    pages.tellFindings(findings.of(outcome.findings(), showing.site().isPresent()));
  }

  private void show(Rebuild.Site site, Banners banners, Edits edits) {
    Change change =
        showing
            .site()
            .map(old -> Change.of(site, edits, banners.unlike(showing.banners())))
            .orElse(Change.ALL);
    // First the files, then the word: who hears of a change loads what it is told of. A page that
    // is loaded in between is told once more.
    showing = new Showing(Optional.of(site), banners, pages.version());
    if (!change.isNone()) {
      pages.tell(change);
      showing = new Showing(Optional.of(site), banners, pages.version());
    }
  }

  /** Ends: open pages are let go, what is being sent is cut. */
  @Override
  public void close() {
    pages.close();
    server.stop(0);
    threads.shutdownNow();
    transfers.close();
  }
}
