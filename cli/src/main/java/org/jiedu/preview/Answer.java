package org.jiedu.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** An answer that is whole in memory. Safe for use by several threads. */
final class Answer {
  private static final int NO_BODY = -1;

  private final int status;
  private final String type;
  private final byte[] bytes;

  /**
   * Makes an answer.
   *
   * @param bytes not copied: nobody changes them
   */
  Answer(int status, String type, byte[] bytes) {
    this.status = status;
    this.type = type;
    this.bytes = bytes;
  }

  /** Sends it; of an answer to HEAD the head only. */
  void send(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    if (exchange.getRequestMethod().equals("HEAD")) {
      exchange.getResponseHeaders().set("Content-Length", String.valueOf(bytes.length));
      exchange.sendResponseHeaders(status, NO_BODY);
    } else {
      exchange.sendResponseHeaders(status, bytes.length == 0 ? NO_BODY : bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }
}
