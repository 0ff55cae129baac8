package org.jiedu.source;

import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Place;
import org.jiedu.script.Language;

/**
 * A text in each language, as {@code {zh: …, bo: …}} gives it.
 *
 * @param place the whole mapping
 * @param versions the text in each language that has one, in the order of the site's languages;
 *     never blank
 */
public record LocalText(Place place, List<Version> versions) {

  /** The text in one language. */
  public record Version(Language language, Placed<String> text) {}

  /** Copies the versions. */
  public LocalText {
    versions = List.copyOf(versions);
  }

  /** Returns the text in a language, if there is one. */
  public Optional<String> in(Language language) {
    // Every page asks for dozens: a stream for each is felt.
    for (Version version : versions) {
      if (version.language().equals(language)) {
        return Optional.of(version.text().value());
      }
    }
    return Optional.empty();
  }
}
