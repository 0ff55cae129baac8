package org.jiedu.preview;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/**
 * An answer that is whole in memory.
 *
 * @param bytes not copied: nobody changes them
 */
record Answer(int status, String type, byte[] bytes) {
  private static final int NO_BODY = -1;

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
