package org.jiedu.page;

import java.util.SortedMap;
import java.util.TreeMap;
import org.jiedu.http.SecurityHeaders;
import org.jiedu.workspace.Site;

/**
 * What the site's pages carry in their head as {@link SecurityHeaders}, once more in files that
 * servers read, with what only a server can say.
 */
public final class SiteHeaders {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";

  // nginx compresses HTML alone by itself.
  private static final String COMPRESSION =
      "gzip on;\ngzip_vary on;\ngzip_types text/css text/javascript application/javascript"
          + " application/json application/xml application/atom+xml image/svg+xml text/vtt;\n";

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
    SecurityHeaders.SERVED.forEach(
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
    SecurityHeaders.SERVED.forEach(
        one ->
            added
                .append("add_header ")
                .append(one.name())
                .append(" \"")
                .append(one.value())
                .append("\" always;\n"));
    return "# include this file in the server block of the site\n"
        + COMPRESSION
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
