package org.jiedu.http;

import java.util.List;

/**
 * What a browser may do with the site's pages (Content Security Policy Level 3): show and run what
 * the site itself holds, and nothing that stands in a page or comes from elsewhere.
 */
public final class SecurityHeaders {
  /** The policy that a page can carry itself. */
  public static final String PAGE_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

  /** What a server says with every file; only it can say who may frame a page. */
  public static final List<Header> SERVED =
      List.of(
          new Header("Content-Security-Policy", PAGE_POLICY + "; frame-ancestors 'self'"),
          new Header("X-Content-Type-Options", "nosniff"),
          new Header("Referrer-Policy", "strict-origin-when-cross-origin"));

  /** A field of an answer's head. */
  public record Header(String name, String value) {}

  private SecurityHeaders() {}
}
