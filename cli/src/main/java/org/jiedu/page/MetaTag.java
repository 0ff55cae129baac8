package org.jiedu.page;

/**
 * A page tag of the standard for government sites, or one of Open Graph.
 *
 * @param name in its exact case, such as {@code SiteName} or {@code og:title}
 */
public record MetaTag(String name, String content) {

  /** Returns the attribute of {@code <meta>} that holds the name. */
  public String attribute() {
    return name.startsWith("og:") ? "property" : "name";
  }
}
