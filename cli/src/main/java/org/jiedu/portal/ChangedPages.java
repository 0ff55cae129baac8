package org.jiedu.portal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jiedu.output.Manifest;

/** Compares two sites by their manifests. */
final class ChangedPages {
  private static final String INDEX = "index.html";

  private ChangedPages() {}

  /**
   * Returns the addresses of the pages that were added, changed or taken away: first those of
   * packages and policies, which the pusher has at heart.
   */
  static List<String> between(Manifest before, Manifest after) {
    List<String> pages = new ArrayList<>();
    for (String path : before.unlike(after)) {
      if (path.endsWith(INDEX)) {
        pages.add("/" + path.substring(0, path.length() - INDEX.length()));
      }
    }
    pages.sort(Comparator.comparing(ChangedPages::rank).thenComparing(Comparator.naturalOrder()));
    return pages;
  }

  private static int rank(String page) {
    if (page.contains("/interpretations/")) {
      return 0;
    }
    return page.contains("/policies/") ? 1 : 2;
  }
}
