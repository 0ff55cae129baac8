package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jiedu.preview.EventReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real command under clients that mean ill, with the limits that it sets itself. */
final class PreviewAttackTest {
  private static final int CONNECTIONS = Boolean.getBoolean("jiedu.long") ? 10_000 : 300;

  @TempDir Path folder;

  @Test
  void staysUpUnderAllOfThem() throws Exception {
    Path root = folder.toRealPath().resolve("workspace");
    PreviewProcess.init(root);
    try (PreviewProcess preview = PreviewProcess.start(root);
        EventReader page = EventReader.open(preview.port(), "")) {
      String home = preview.get("").body();

      refusesHugeHeads(preview.port());
      holdsConnections(preview, home);
      outlastsTheSlow(preview, home);

      assertThat(preview.complained()).doesNotContain("Exception");
      assertThat(page.next("findings", html -> true).kind()).isEqualTo("findings");
    }
  }

  private static void refusesHugeHeads(int port) throws IOException {
    String host = "Host: 127.0.0.1:" + port + "\r\n";
    List<String> heads =
        List.of(
            "GET / HTTP/1.1\r\n" + host + "X: " + "x".repeat(1_000_000) + "\r\n\r\n",
            "GET / HTTP/1.1\r\n" + host + "X: x\r\n".repeat(100_000) + "\r\n",
            "GET / HTTP/1.1\r\n" + host + manyNames() + "\r\n",
            "GET /" + "x".repeat(1_000_000) + " HTTP/1.1\r\n" + host + "\r\n",
            "x".repeat(1_000_000),
            "\r\n".repeat(1000),
            "\0\1\2\3\r\n\r\n",
            "GET / HTTP/1.1\r\nContent-Length: -1\r\n" + host + "\r\n",
            "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\n");
    for (String head : heads) {
      assertThat(answer(port, head)).doesNotContain(" 200 ");
    }
  }

  private static String manyNames() {
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 5000; i++) {
      names.append("X-").append(i).append(": x\r\n");
    }
    return names.toString();
  }

  /** Returns what the server says before it closes; it may do so while it is still written to. */
  private static String answer(int port, String head) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      try {
        socket.getOutputStream().write(head.getBytes(ISO_8859_1));
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
      } catch (IOException closed) {
        return "";
      }
    }
  }

  private static void holdsConnections(PreviewProcess preview, String home) throws Exception {
    List<Socket> idle = new ArrayList<>();
    try {
      for (int i = 0; i < CONNECTIONS; i++) {
        idle.add(new Socket(InetAddress.getLoopbackAddress(), preview.port()));
      }

      assertThat(getAtLast(preview)).isEqualTo(home);
    } finally {
      for (Socket socket : idle) {
        socket.close();
      }
    }
  }

  private static void outlastsTheSlow(PreviewProcess preview, String home) throws Exception {
    List<Socket> slow = new ArrayList<>();
    AtomicBoolean isOver = new AtomicBoolean();
    for (int i = 0; i < 300; i++) {
      Socket socket = new Socket(InetAddress.getLoopbackAddress(), preview.port());
      socket.getOutputStream().write("GET / HTTP/1.1\r\nX: ".getBytes(ISO_8859_1));
      slow.add(socket);
    }
    Thread drip = new Thread(() -> drip(slow, isOver));
    drip.start();

    assertThat(getAtLast(preview)).isEqualTo(home);

    isOver.set(true);
    drip.join();
    for (Socket socket : slow) {
      socket.close();
    }
  }

  private static void drip(List<Socket> sockets, AtomicBoolean isOver) {
    while (!isOver.get()) {
      sockets.forEach(PreviewAttackTest::drip);
      try {
        Thread.sleep(100);
      } catch (InterruptedException e) {
        return;
      }
    }
  }

  private static void drip(Socket socket) {
    try {
      socket.getOutputStream().write('x');
    } catch (IOException cut) {
      // It took too long to say what it wants: that is what is tried here.
      return;
    }
  }

  /** Asks until it is answered: where every connection is taken, it is when some have been cut. */
  private static String getAtLast(PreviewProcess preview) throws Exception {
    while (true) {
      try {
        return preview.get("").body();
      } catch (IOException refused) {
        Thread.sleep(200);
      }
    }
  }
}
