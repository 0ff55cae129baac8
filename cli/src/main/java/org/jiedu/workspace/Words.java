package org.jiedu.workspace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedu.script.Language;
import org.jiedu.source.Placed;

/**
 * The words of the interface, in each language.
 *
 * @param byLanguage each language's words by name
 */
public record Words(Map<Language, Map<String, Word>> byLanguage) {

  /** How well a word is founded. Only a person who reads the language makes it reviewed. */
  public enum Status {
    ATTESTED,
    PROPOSED,
    REVIEWED
  }

  /**
   * One word of the interface.
   *
   * @param text what readers see
   * @param status how well it is founded
   * @param source where it is attested, or empty
   */
  public record Word(Placed<String> text, Status status, String source) {}

  /** Copies the words. */
  public Words {
    byLanguage = Map.copyOf(byLanguage);
  }

  /** Returns a word's text, if the language has it. */
  public Optional<String> find(Language language, String name) {
    return Optional.ofNullable(byLanguage.getOrDefault(language, Map.of()).get(name))
        .map(word -> word.text().value());
  }

  /** Returns the names of a language's words in order. */
  public List<String> names(Language language) {
    return byLanguage.getOrDefault(language, Map.of()).keySet().stream().sorted().toList();
  }
}
