package org.jiedu.markdown.chart;

import java.util.Optional;
import org.jiedu.diagnostic.Place;
import org.jiedu.markdown.link.Link;
import org.jiedu.markdown.link.LinkTarget;

/**
 * A chart, picture or medium that a text shows: {@code ![text](charts/funding.yaml)}.
 *
 * @param kind which of the three
 * @param path relative to the package; with a leading {@code /} for a file of the site
 * @param text the text alternative as written; may be empty
 * @param place where the text shows it
 */
public record Embed(EmbedKind kind, String path, String text, Place place) {

  /** Returns what an image shows; empty for a link, and for an image outside the site. */
  public static Optional<Embed> of(Link link) {
    if (!link.isImage()) {
      return Optional.empty();
    }
    if (link.target() instanceof LinkTarget.ToFile file) {
      return Optional.of(embed(file.path(), link));
    }
    return link.target() instanceof LinkTarget.ToSite site
        ? Optional.of(embed(site.path(), link))
        : Optional.empty();
  }

  private static Embed embed(String path, Link link) {
    return new Embed(EmbedKind.of(path), path, link.text(), link.place());
  }
}
