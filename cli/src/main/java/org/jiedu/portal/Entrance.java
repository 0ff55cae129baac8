package org.jiedu.portal;

import java.net.InetSocketAddress;
import java.util.Optional;

/**
 * Where a portal listens, and how those who come in are protected.
 *
 * @param address port 0 takes any that is free
 * @param isBehindProxy whether all requests come from a proxy that says whose they are
 * @param tls with which HTTPS is spoken; HTTP where there is none
 */
public record Entrance(InetSocketAddress address, boolean isBehindProxy, Optional<TlsFiles> tls) {

  /** Returns one without encryption. */
  public static Entrance open(InetSocketAddress address) {
    return new Entrance(address, false, Optional.empty());
  }

  /** Returns the same one, with all requests from a proxy. */
  public Entrance behindProxy() {
    return new Entrance(address, true, tls);
  }

  /** Returns the same one, encrypted. */
  public Entrance encrypted(TlsFiles files) {
    return new Entrance(address, isBehindProxy, Optional.of(files));
  }

  /** Returns the scheme of its addresses, {@code http} or {@code https}. */
  public String scheme() {
    return tls.isPresent() ? "https" : "http";
  }
}
