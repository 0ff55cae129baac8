package org.jiedu.portal;

import com.sun.net.httpserver.Filter;
import com.sun.net.httpserver.HttpContext;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsParameters;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import org.jiedu.diagnostic.Message;

/**
 * The JDK's server at an entrance of a portal.
 *
 * @param keys with which HTTPS is spoken; HTTP where there are none
 */
record HttpEntrance(Entrance entrance, Optional<TlsKeys> keys) {
  private static final int BACKLOG = 256;
  private static final String[] PROTOCOLS = {"TLSv1.3", "TLSv1.2"};

  /**
   * Returns what an entrance is served by.
   *
   * @param complaints is told of a later key pair that cannot be used
   * @throws PortalException if the key pair that is there now cannot be used
   */
  static HttpEntrance of(Entrance entrance, Clock clock, Consumer<Message> complaints)
      throws PortalException {
    return entrance.tls().isPresent()
        ? new HttpEntrance(
            entrance, Optional.of(TlsKeys.of(entrance.tls().get(), clock, complaints)))
        : new HttpEntrance(entrance, Optional.empty());
  }

  /**
   * Returns a server that has the address and answers nobody yet.
   *
   * @throws IOException if the address cannot be had
   */
  HttpServer listen() throws IOException {
    if (keys.isEmpty()) {
      return HttpServer.create(entrance.address(), BACKLOG);
    }
    HttpsServer server = HttpsServer.create(entrance.address(), BACKLOG);
    server.setHttpsConfigurator(new ModernTls(keys.get().context()));
    return server;
  }

  /** Has the requests of a path and what is below it answered. */
  void serve(HttpServer server, String path, HttpHandler handler) {
    HttpContext context = server.createContext(path, handler);
    if (keys.isPresent()) {
      context.getFilters().add(new StrictTransport());
    }
  }

  private static final class ModernTls extends HttpsConfigurator {
    ModernTls(SSLContext context) {
      super(context);
    }

    @Override
    public void configure(HttpsParameters https) {
      SSLParameters parameters = getSSLContext().getDefaultSSLParameters();
      parameters.setProtocols(PROTOCOLS);
      parameters.setUseCipherSuitesOrder(true);
      https.setSSLParameters(parameters);
    }
  }

  /** Browsers that came by HTTPS once come by nothing else for a year. */
  private static final class StrictTransport extends Filter {
    @Override
    public void doFilter(HttpExchange exchange, Chain chain) throws IOException {
      exchange.getResponseHeaders().set("Strict-Transport-Security", "max-age=31536000");
      chain.doFilter(exchange);
    }

    @Override
    public String description() {
      return "HTTPS only";
    }
  }
}
