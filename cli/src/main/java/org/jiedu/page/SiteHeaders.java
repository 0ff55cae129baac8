package org.jiedu.page;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiedu.workspace.Site;

/**
 * What a browser may do with the site's pages (Content Security Policy Level 3): show and run what
 * the site itself holds, and nothing that stands in a page or comes from elsewhere. It stands in
 * every page, and once more, with what only a server can say, in files that servers read.
 */
public final class SiteHeaders {
  /** The policy of a page. */
  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; media-src 'self';"
          + " font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

  // A page cannot say itself who may frame it.
  private static final String SERVED_POLICY = POLICY + "; frame-ancestors 'self'";
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  private static final List<Header> HEADERS =
      List.of(
          new Header("Content-Security-Policy", SERVED_POLICY),
          new Header("X-Content-Type-Options", "nosniff"),
          new Header("Referrer-Policy", "strict-origin-when-cross-origin"));

  private record Header(String name, String value) {}

  private SiteHeaders() {}

  /** Returns the files by their paths: one for hosts that read {@code _headers}, one for nginx. */
  public static SortedMap<String, String> files(Site site) {
    String root = site.url().getPath().isEmpty() ? "/" : site.url().getPath();
    SortedMap<String, String> files = new TreeMap<>();
    files.put("_headers", plain(root));
    files.put("headers.nginx.conf", nginx(root));
    return files;
  }

  private static String plain(String root) {
    StringBuilder text = new StringBuilder(root).append("*\n");
    HEADERS.forEach(
        one -> text.append("  ").append(one.name()).append(": ").append(one.value()).append('\n'));
    // The name of an asset tells its bytes.
    return text.append(root)
        .append("assets/*\n  Cache-Control: ")
        .append(FOR_EVER)
        .append('\n')
        .toString();
  }

  private static String nginx(String root) {
    StringBuilder added = new StringBuilder();
    HEADERS.forEach(
        one ->
            added
                .append("add_header ")
                .append(one.name())
                .append(" \"")
                .append(one.value())
                .append("\" always;\n"));
    return "# include this file in the server block of the site\n"
        + added
        + "location "
        + root
        + "assets/ {\n"
        // What a location adds takes the place of what stands around it.
        + added.toString().replaceAll("(?m)^", "  ").stripTrailing()
        + "\n  add_header Cache-Control \""
        + FOR_EVER
        + "\" always;\n}\n";
  }
}
