package org.jiedu.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.jiedu.markdown.term.Term;
import org.jiedu.script.Language;
import org.jiedu.source.Placed;
import org.jiedu.trace.Dependency;
import org.jiedu.trace.Tracer;

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

    /** Returns what stands above the texts, by language in the same order, without reading on. */
    SortedMap<Language, FrontMatter> fronts() throws IOException;

    /** Returns the terms that are defined in a language, without reading the rest. */
    List<Term> terms(Language language) throws IOException;
  }

  private final String folder;
  private final Reading reading;
  private final Tracer tracer;
  private volatile Optional<Gist> gist;
  private Optional<List<Text>> whole = Optional.empty();

  /**
   * Makes texts that nobody has looked into.
   *
   * @param folder relative to the workspace
   * @param tracer notes who looks into them
   */
  Texts(String folder, Reading reading, Tracer tracer) {
    this(folder, reading, tracer, Optional.empty());
  }

  /**
   * Makes texts that somebody looked into in an earlier process.
   *
   * @param known their gist
   */
  Texts(String folder, Reading reading, Tracer tracer, Optional<Gist> known) {
    this.folder = folder;
    this.reading = reading;
    this.tracer = tracer;
    this.gist = known;
  }

  /** Returns what is known of the texts, in the site's order of languages. */
  List<Text> whole() {
    tracer.note(Dependency.Kind.FOLDER, folder);
    return read();
  }

  private synchronized List<Text> read() {
    if (whole.isEmpty()) {
      try {
        whole = Optional.of(List.copyOf(reading.whole()));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return whole.get();
  }

  /** Returns the gist of the texts, which is made once. */
  Gist gist() {
    if (gist.isEmpty()) {
      gist = Optional.of(Gist.of(read()));
    }
    return gist.get();
  }

  /** Returns the clauses that the texts lead to, in order. */
  List<ClauseMention> mentions() {
    tracer.note(Dependency.Kind.FOLDER, folder);
    return gist().mentions();
  }

  /** Returns whether a text has numbered places. */
  boolean hasClauses() {
    tracer.note(Dependency.Kind.FOLDER, folder);
    return gist().hasClauses();
  }

  /** Returns the names of the terms that are defined in a language, each at its list item. */
  List<Placed<String>> termNames(Language language) {
    tracer.note(Dependency.Kind.TERMS, folder);
    return gist.map(known -> known.termNames().getOrDefault(language, List.of()))
        .orElseGet(() -> Gist.names(readTerms(language)));
  }

  /** Returns what stands above the texts, by language. */
  SortedMap<Language, FrontMatter> fronts() {
    tracer.note(Dependency.Kind.FRONT, folder);
    return gist.map(Gist::fronts).orElseGet(this::readFronts);
  }

  private synchronized SortedMap<Language, FrontMatter> readFronts() {
    try {
      return whole.isPresent() ? gist().fronts() : reading.fronts();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the sections of the text in a language, as far as others quote them. */
  List<SectionFacts> sections(Language language) {
    tracer.note(Dependency.Kind.SECTIONS, folder);
    return read().stream()
        .filter(text -> text.language().equals(language))
        .flatMap(text -> text.sections().stream())
        .toList();
  }

  /** Returns the terms that are defined in a language. */
  List<Term> terms(Language language) {
    tracer.note(Dependency.Kind.TERMS, folder);
    return readTerms(language);
  }

  private synchronized List<Term> readTerms(Language language) {
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
