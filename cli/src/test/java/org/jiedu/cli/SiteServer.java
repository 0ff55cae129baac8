package org.jiedu.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.jiedu.http.MediaTypes;

/** Serves a built site under a path, as a plain server does that knows no compression. */
final class SiteServer implements AutoCloseable {
  private final Path folder;
  private final String prefix;
  private final HttpServer server;
  private final List<Served> served = new CopyOnWriteArrayList<>();

  /** A file that was asked for, below the site's folder. */
  record Served(String path, int bytes) {}

  private SiteServer(Path folder, String prefix) throws IOException {
    this.folder = folder;
    this.prefix = prefix;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newFixedThreadPool(4));
    server.createContext(prefix, this::serve);
    server.start();
  }

  static SiteServer of(Path folder, String prefix) throws IOException {
    return new SiteServer(folder, prefix);
  }

  /** Returns the address of the site's root. */
  String root() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + prefix;
  }

  /** Returns what was served since the last time. */
  List<Served> take() {
    List<Served> taken = List.copyOf(served);
    served.clear();
    return taken;
  }

  private void serve(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().substring(prefix.length());
    String name = path.endsWith("/") || path.isEmpty() ? path + "index.html" : path;
    Path file = folder.resolve(name);
    byte[] body = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    served.add(new Served(name, body.length));
    exchange.getResponseHeaders().set("Content-Type", MediaTypes.of(name));
    exchange.sendResponseHeaders(
        Files.exists(file) ? 200 : 404, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
    ((java.util.concurrent.ExecutorService) server.getExecutor()).shutdownNow();
  }
}
