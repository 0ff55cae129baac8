package org.jiedu.content;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
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
 * when somebody looks into them, and for what many look into no more than that is read. Only their
 * gist is kept: the rest is read again, so that no more of it is in memory than a {@link
 * org.jiedu.source.Shelf} has room for. Safe for use by several threads.
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
  private final Reading first;
  private final Reading again;
  private final Tracer tracer;
  private volatile Optional<Gist> gist;
  private volatile Reference<List<Text>> whole = new WeakReference<>(null);

  /**
   * Makes texts that nobody has looked into.
   *
   * @param folder relative to the workspace
   * @param first reads them, and reports what is wrong with them
   * @param again reads them where that was reported
   * @param tracer notes who looks into them
   */
  Texts(String folder, Reading first, Reading again, Tracer tracer) {
    this(folder, first, again, tracer, Optional.empty());
  }

  /**
   * Makes texts that somebody looked into in an earlier process.
   *
   * @param known their gist
   */
  static Texts known(String folder, Reading again, Tracer tracer, Gist known) {
    return new Texts(folder, again, again, tracer, Optional.of(known));
  }

  private Texts(String folder, Reading first, Reading again, Tracer tracer, Optional<Gist> known) {
    this.folder = folder;
    this.first = first;
    this.again = again;
    this.tracer = tracer;
    this.gist = known;
  }

  /** Returns what is known of the texts, in the site's order of languages. */
  List<Text> whole() {
    tracer.note(Dependency.Kind.FOLDER, folder);
    return read();
  }

  private List<Text> read() {
    return Optional.ofNullable(whole.get()).orElseGet(this::readWhole);
  }

  private synchronized List<Text> readWhole() {
    List<Text> known = whole.get();
    if (known != null) {
      return known;
    }
    List<Text> texts = unchecked(gist.isEmpty() ? first::whole : again::whole);
    if (gist.isEmpty()) {
      gist = Optional.of(Gist.of(texts));
    }
    whole = new WeakReference<>(texts);
    return texts;
  }

  /** Returns the gist of the texts, which is made once. */
  Gist gist() {
    if (gist.isEmpty()) {
      read();
    }
    return gist.orElseThrow();
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
        .orElseGet(() -> Gist.names(unchecked(() -> again.terms(language))));
  }

  /** Returns what stands above the texts, by language. */
  SortedMap<Language, FrontMatter> fronts() {
    tracer.note(Dependency.Kind.FRONT, folder);
    return gist.map(Gist::fronts).orElseGet(() -> unchecked(again::fronts));
  }

  /** Returns the sections of the text in a language, as far as others quote them. */
  List<SectionFacts> sections(Language language) {
    tracer.note(Dependency.Kind.SECTIONS, folder);
    for (Text text : read()) {
      if (text.language().equals(language)) {
        return text.sections();
      }
    }
    return List.of();
  }

  /** Returns another text whenever {@link #sections} would tell others something else. */
  String sectionsSeal() {
    return gist().sectionsSeal();
  }

  /** Returns the terms that are defined in a language. */
  List<Term> terms(Language language) {
    tracer.note(Dependency.Kind.TERMS, folder);
    boolean hasNone = gist.filter(known -> !known.termNames().containsKey(language)).isPresent();
    return hasNone ? List.of() : unchecked(() -> again.terms(language));
  }

  /** Reads something of the texts. */
  private interface Look<T> {
    T read() throws IOException;
  }

  private static <T> T unchecked(Look<T> look) {
    try {
      return look.read();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
