package org.jiedu.preview;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

/**
 * Sends what no decent client would.
 *
 * @param port of the server, on this machine
 */
record PlainClient(int port) {
  /** Returns all that comes in answer to a request line, with this server's own Host. */
  String ask(String requestLine) throws IOException {
    return raw(requestLine + "\r\nHost: 127.0.0.1:" + port + "\r\nConnection: close\r\n\r\n");
  }

  /** Returns all that comes in answer to these bytes, a character each. */
  String raw(String request) throws IOException {
    try (Socket socket = connect()) {
      socket.getOutputStream().write(request.getBytes(ISO_8859_1));
      socket.getOutputStream().flush();
      return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
  }

  Socket connect() throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }
}
