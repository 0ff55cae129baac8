package org.jiedu.preview;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The open pages: each is told by server-sent events what changes. Safe for use by several threads.
 */
final class LivePages implements AutoCloseable {
  private static final int MOST_PAGES = 64;
  private static final int MOST_REMEMBERED = 32;

  /** A page that was loaded from an earlier run of the preview is of no version of this one. */
  private final String run = UUID.randomUUID().toString().substring(0, 8);

  private final Deque<EventStream> streams = new ArrayDeque<>();
  private final Deque<Change> changes = new ArrayDeque<>();
  private String findings = "";
  private long version;
  private boolean isClosed;

  /** Returns the version of the site that is served now. */
  synchronized String version() {
    return version(version);
  }

  private String version(long number) {
    return run + "-" + number;
  }

  /** Tells every page of a change; from now on the site is of another version. */
  synchronized void tell(Change change) {
    version++;
    changes.addLast(change);
    if (changes.size() > MOST_REMEMBERED) {
      changes.removeFirst();
    }
    send(event("change", version(version), change.toJson()));
  }

  /**
   * Tells every page what is wrong.
   *
   * @param html in one line; empty where nothing is
   */
  synchronized void tellFindings(String html) {
    if (!html.equals(findings)) {
      findings = html;
      send(findingsEvent());
    }
  }

  /**
   * Tells a page from now on what changes, at first what it has missed. Where too many listen, the
   * one that has listened longest is let go; if it is still there it comes again.
   *
   * @param path the page's; empty where the browser does not tell
   * @param known the version that the page is of
   */
  synchronized void listen(HttpExchange exchange, String path, String known) throws IOException {
    if (isClosed) {
      exchange.close();
      return;
    }
    streams.removeIf(EventStream::isOver);
    if (streams.size() >= MOST_PAGES) {
      streams.removeFirst().close();
    }
    List<String> first = missed(known);
    first.add(findingsEvent());
    streams.addLast(EventStream.start(exchange, path, first));
  }

  /** Returns the paths of the pages that listen, as far as their browsers tell. */
  synchronized Set<String> paths() {
    return streams.stream()
        .filter(stream -> !stream.isOver())
        .map(EventStream::path)
        .filter(Predicate.not(String::isEmpty))
        .collect(Collectors.toSet());
  }

  private List<String> missed(String known) {
    List<String> events = new ArrayList<>();
    if (known.equals(version())) {
      return events;
    }
    List<Change> remembered = List.copyOf(changes);
    long oldest = version - remembered.size();
    for (int i = 0; i < remembered.size(); i++) {
      boolean isMissed = !events.isEmpty() || known.equals(version(oldest + i));
      if (isMissed) {
        events.add(event("change", version(oldest + i + 1), remembered.get(i).toJson()));
      }
    }
    if (events.isEmpty()) {
      events.add(event("change", version(), Change.ALL.toJson()));
    }
    return events;
  }

  private String findingsEvent() {
    String json = "\"" + new String(JsonStringEncoder.getInstance().quoteAsString(findings)) + "\"";
    return "event: findings\ndata: " + json + "\n\n";
  }

  private static String event(String kind, String id, String data) {
    return "id: " + id + "\nevent: " + kind + "\ndata: " + data + "\n\n";
  }

  private void send(String event) {
    streams.removeIf(EventStream::isOver);
    streams.forEach(stream -> stream.send(event));
  }

  /** Lets all pages go; none is taken on any more. */
  @Override
  public synchronized void close() {
    isClosed = true;
    streams.forEach(EventStream::close);
    streams.clear();
  }
}
