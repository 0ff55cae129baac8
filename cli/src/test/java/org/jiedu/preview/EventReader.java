package org.jiedu.preview;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.HttpURLConnection;
import java.net.URI;
import java.util.function.Predicate;

/** Listens to events as a page does. */
public final class EventReader implements AutoCloseable {
  private final HttpURLConnection connection;
  private final BufferedReader lines;

  private EventReader(HttpURLConnection connection) throws IOException {
    this.connection = connection;
    this.lines = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8));
  }

  /**
   * One event.
   *
   * @param id the version that it makes; empty where it bears none
   */
  public record Event(String id, String kind, String data) {}

  /**
   * Begins to listen; it has been answered then.
   *
   * @param version that the page is of
   */
  public static EventReader open(int port, String version) throws IOException {
    return open(port, version, "");
  }

  /**
   * Begins to listen likewise.
   *
   * @param referrer what the browser tells of the page
   */
  static EventReader open(int port, String version, String referrer) throws IOException {
    URI address = URI.create("http://127.0.0.1:" + port + "/-/events?version=" + version);
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    connection.setRequestProperty("Referer", referrer);
    EventReader reader = new EventReader(connection);
    String line = reader.line();
    while (!line.startsWith("retry:")) {
      line = reader.line();
    }
    return reader;
  }

  /** Waits for the next event. */
  public Event next() throws IOException {
    String id = "";
    String kind = "";
    String data = "";
    while (true) {
      String line = line();
      if (line.startsWith("id: ")) {
        id = line.substring(4);
      } else if (line.startsWith("event: ")) {
        kind = line.substring(7);
      } else if (line.startsWith("data: ")) {
        data = line.substring(6);
      } else if (line.isEmpty() && !data.isEmpty()) {
        return new Event(id, kind, data);
      }
    }
  }

  /** Waits for the next event of this kind whose data is as wanted; passes over others. */
  public Event next(String kind, Predicate<String> isWanted) throws IOException {
    Event event = next();
    while (!event.kind().equals(kind) || !isWanted.test(event.data())) {
      event = next();
    }
    return event;
  }

  private String line() throws IOException {
    String line = lines.readLine();
    if (line == null) {
      throw new IOException("the server has let it go");
    }
    return line;
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
