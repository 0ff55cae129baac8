package org.jiedu.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * One page that listens. A thread of its own writes to it: it needs none of those that serve pages,
 * and one that does not read keeps nobody else from hearing. Safe for use by several threads.
 */
final class EventStream implements AutoCloseable {
  private static final int OK = 200;
  private static final int MOST_WAITING = 64;
  private static final long BEAT_SECONDS = 15;

  /** What a browser waits before it comes again, in milliseconds. */
  private static final String OPENING = "retry: 500\n\n";

  private static final String BEAT = ":\n\n";

  private final HttpExchange exchange;
  private final String path;
  private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>(MOST_WAITING);
  private final Thread thread;

  private EventStream(HttpExchange exchange, String path) {
    this.exchange = exchange;
    this.path = path;
    this.thread = new Thread(this::write, "preview-events");
    thread.setDaemon(true);
  }

  /**
   * Answers a request with events, and goes on doing so.
   *
   * @param path the page's; empty where the browser does not tell
   * @param first the events that it begins with
   */
  static EventStream start(HttpExchange exchange, String path, List<String> first) {
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    EventStream stream = new EventStream(exchange, path);
    stream.waiting.add(OPENING + String.join("", first));
    stream.thread.start();
    return stream;
  }

  /** Sends an event. A page that has not read so many before is let go. */
  void send(String event) {
    if (!waiting.offer(event)) {
      close();
    }
  }

  /** Returns the path of the page; empty where the browser has not told it. */
  String path() {
    return path;
  }

  boolean isOver() {
    return !thread.isAlive();
  }

  private void write() {
    try (exchange) {
      exchange.sendResponseHeaders(OK, 0);
      OutputStream out = exchange.getResponseBody();
      while (!Thread.currentThread().isInterrupted()) {
        String event = waiting.poll(BEAT_SECONDS, TimeUnit.SECONDS);
        // A beat tells whether anybody is still there.
        out.write((event == null ? BEAT : event).getBytes(StandardCharsets.UTF_8));
        out.flush();
      }
    } catch (IOException | InterruptedException gone) {
      // The page was left, or has to go: it comes again by itself.
      return;
    }
  }

  /** Lets the page go, even one that does not read: an interrupt closes its connection. */
  @Override
  public void close() {
    thread.interrupt();
  }
}
