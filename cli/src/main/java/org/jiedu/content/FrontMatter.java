package org.jiedu.content;

import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Place;
import org.jiedu.source.Placed;

/**
 * What stands above a text in its own language.
 *
 * @param place the front matter, or 1:1 where there is none
 * @param blanks title and summary where their key is there and says nothing, each at its value
 * @param keywords in the order of the file
 * @param translator who translated, in a translation
 * @param reviewer who reviewed the translation
 * @param translated digest of the source section that each section was made from
 */
public record FrontMatter(
    Place place,
    Optional<Placed<String>> title,
    Optional<Placed<String>> summary,
    List<Placed<String>> blanks,
    List<Placed<String>> keywords,
    Optional<String> translator,
    Optional<String> reviewer,
    List<TranslationMark> translated) {

  /** The digest of the source section that a section was made from, by the section's anchor. */
  public record TranslationMark(String section, Placed<String> digest) {}

  /** Copies the lists. */
  public FrontMatter {
    blanks = List.copyOf(blanks);
    keywords = List.copyOf(keywords);
    translated = List.copyOf(translated);
  }

  /** Returns the title, or an empty text where there is none. */
  public String titleOrBlank() {
    return title.map(Placed::value).orElse("");
  }

  /** Returns where a key stands that says nothing, or empty where there is no such key. */
  public Optional<Place> blank(String key) {
    return blanks.stream()
        .filter(blank -> blank.value().equals(key))
        .map(Placed::place)
        .findFirst();
  }

  /** Returns front matter that says nothing. */
  static FrontMatter none(Place place) {
    return new FrontMatter(
        place,
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        List.of());
  }
}
