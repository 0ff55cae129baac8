package org.jiedu.git;

import java.util.regex.Pattern;

/** Keeps what opens a repository out of what is shown. */
public final class Secrets {
  // A user alone is a name for SSH, and often a token for HTTP. A password may hold an @ itself.
  private static final Pattern OF_HTTP = Pattern.compile("(?i)(https?|ftps?)://[^/\\s'\"]*@");
  private static final Pattern PASSWORD = Pattern.compile("://[^/\\s'\"@]*:[^/\\s'\"]*@");

  private Secrets() {}

  /** Returns a text in which no address tells a password or a token. */
  public static String masked(String text) {
    String masked = OF_HTTP.matcher(text).replaceAll("$1://***@");
    return PASSWORD.matcher(masked).replaceAll("://***@");
  }
}
