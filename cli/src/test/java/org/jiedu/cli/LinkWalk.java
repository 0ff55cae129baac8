package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every link of a site, as a browser would, and tells which lead nowhere. */
final class LinkWalk {
  private static final URI TOP = URI.create("https://walked.invalid/");
  private static final String PUBLISHED = "https://www.example.gov.cn/";
  private static final Set<String> SCHEMES_OUTSIDE = Set.of("https", "http", "mailto", "tel");
  private static final Pattern STYLE_URL = Pattern.compile("url\\(\\s*[\"']?([^\"')]+)");

  private final Set<String> files;
  private final SortedMap<String, Document> pages;
  private final BuiltSite site;
  private final List<String> broken = new ArrayList<>();
  private int followed;

  LinkWalk(BuiltSite site) throws IOException {
    this.site = site;
    this.files = site.files().keySet();
    this.pages = site.pages();
  }

  /** Returns a line for each link that leads nowhere, or out of the site's folder. */
  List<String> broken() throws IOException {
    for (Map.Entry<String, Document> page : pages.entrySet()) {
      for (Element element : page.getValue().select("[href], [src], [poster], [data]")) {
        for (String name : List.of("href", "src", "poster", "data")) {
          if (element.hasAttr(name)) {
            follow(page.getKey(), inside(element.attr(name)));
          }
        }
      }
    }
    for (String file : files) {
      Matcher url = STYLE_URL.matcher(file.endsWith(".css") ? site.text(file) : "");
      while (url.find()) {
        follow(file, url.group(1));
      }
    }
    return broken;
  }

  /** Returns how many links led into the site. */
  int followed() {
    return followed;
  }

  /** What the site says of its own whole address has to be there too, but what others own. */
  private static String inside(String link) {
    boolean isOwn = link.startsWith(PUBLISHED) && !link.endsWith("/report-error/");
    return isOwn ? TOP + link.substring(PUBLISHED.length()) : link;
  }

  private void follow(String from, String link) {
    URI target = TOP.resolve(encoded(from)).resolve(link);
    if (!TOP.getHost().equals(target.getHost())) {
      if (!SCHEMES_OUTSIDE.contains(String.valueOf(target.getScheme()))) {
        broken.add(from + ": " + link);
      }
      return;
    }
    followed++;
    String path = decoded(target.getRawPath().substring(1));
    String file = path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
    if (!files.contains(file)) {
      broken.add(from + ": " + link);
    } else if (target.getRawFragment() != null && !hasAnchor(file, target.getRawFragment())) {
      broken.add(from + ": " + link);
    }
  }

  private boolean hasAnchor(String file, String fragment) {
    Document page = pages.get(file);
    return page != null && page.getElementById(decoded(fragment)) != null;
  }

  private static String encoded(String path) {
    return path.replace(" ", "%20");
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }
}
