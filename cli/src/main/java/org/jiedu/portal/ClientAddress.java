package org.jiedu.portal;

import com.sun.net.httpserver.HttpExchange;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells where a request comes from, in the words that failures are counted by: an IPv4 address, or
 * the first half of an IPv6 one, for the other half is everybody's own choice.
 *
 * @param isBehindProxy whether a proxy says it, in {@code X-Forwarded-For}
 */
record ClientAddress(boolean isBehindProxy) {
  private static final int NETWORK_BYTES = 8;
  private static final int MOST_SHOWN = 64;
  private static final Pattern V6 =
      Pattern.compile("\\[?([0-9a-fA-F:.]*:[0-9a-fA-F:.]*)(?:\\]:?\\d*)?");
  private static final Pattern V4_WITH_PORT = Pattern.compile("(\\d+[.]\\d+[.]\\d+[.]\\d+):\\d+");

  /** Returns where a request comes from. */
  String of(HttpExchange exchange) {
    Optional<String> told =
        isBehindProxy
            ? last(exchange.getRequestHeaders().getOrDefault("X-Forwarded-For", List.of()))
            : Optional.empty();
    return told.orElseGet(() -> network(exchange.getRemoteAddress().getAddress()));
  }

  /**
   * Returns the address that the proxy itself has seen, or empty if it tells none. What stands
   * before the last one the client may have written.
   *
   * @param headers each with addresses between commas
   */
  static Optional<String> last(List<String> headers) {
    String all = String.join(",", headers);
    String last = all.substring(all.lastIndexOf(',') + 1).strip();
    // Longer than any address is nothing that is worth being kept, or looked through.
    String shown = last.substring(0, Math.min(MOST_SHOWN, last.length()));
    return shown.isEmpty() ? Optional.empty() : Optional.of(network(shown));
  }

  private static String network(String written) {
    Matcher v4 = V4_WITH_PORT.matcher(written);
    if (v4.matches()) {
      return v4.group(1);
    }
    Matcher v6 = V6.matcher(written);
    if (v6.matches()) {
      try {
        // In brackets it is never looked up as a name.
        return network(InetAddress.getByName("[" + v6.group(1) + "]"));
      } catch (UnknownHostException noAddress) {
        return written;
      }
    }
    return written;
  }

  private static String network(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.ofDelimiter(":").formatHex(Arrays.copyOf(address.getAddress(), NETWORK_BYTES))
        : address.getHostAddress();
  }
}
