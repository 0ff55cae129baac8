package org.jiedu.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.jiedu.markdown.term.Term;
import org.jiedu.script.Language;

/**
 * The texts of a policy or an interpretation. Those of a folder that nobody asked about are read
 * when somebody looks into them, and for what many look into no more than that is read. Safe for
 * use by several threads.
 */
public final class Texts {

  /** Reads the texts of one folder. */
  interface Reading {

    /** Returns what is known of the texts, in the site's order of languages. */
    List<Text> whole() throws IOException;

    /** Returns the titles, in the same order, without reading on. */
    List<String> titles() throws IOException;

    /** Returns the terms that are defined in a language, without reading the rest. */
    List<Term> terms(Language language) throws IOException;
  }

  private final Reading reading;
  private Optional<List<Text>> whole = Optional.empty();

  /** Makes texts that nobody has looked into. */
  Texts(Reading reading) {
    this.reading = reading;
  }

  /** Returns what is known of the texts, in the site's order of languages. */
  synchronized List<Text> whole() {
    if (whole.isEmpty()) {
      try {
        whole = Optional.of(List.copyOf(reading.whole()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return whole.get();
  }

  /** Returns the titles, in the same order; empty where a text has none. */
  synchronized List<String> titles() {
    try {
      return whole.isPresent() ? whole.get().stream().map(Text::title).toList() : reading.titles();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the terms that are defined in a language. */
  synchronized List<Term> terms(Language language) {
    try {
      return whole.isPresent()
          ? whole.get().stream()
              .filter(text -> text.language().equals(language))
              .flatMap(text -> text.terms().stream())
              .toList()
          : reading.terms(language);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
