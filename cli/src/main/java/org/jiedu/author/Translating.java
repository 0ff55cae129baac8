package org.jiedu.author;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedu.content.Body;
import org.jiedu.content.BodyReader;
import org.jiedu.content.Interpretation;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.library.Library;
import org.jiedu.library.TranslatedSection;
import org.jiedu.library.TranslatedSection.State;
import org.jiedu.source.YamlEdit.NotEditableException;

/** Tells how translations stand to their sources, and marks them as up to date. */
public record Translating(Library library) {

  /**
   * Returns the sections of a package's source text, in order; empty where there is no text in both
   * languages.
   *
   * @throws IOException if a text cannot be read
   */
  public List<TranslatedSection> sections(Interpretation interpretation) throws IOException {
    // What is wrong with the files is told by whoever checks them.
    BodyReader bodies = new BodyReader(library.workspace(), new Diagnostics(), library.tracer());
    Optional<Body.OfInterpretation> source =
        bodies.interpretation(interpretation.id(), library.site().authoritative());
    Optional<Body.OfInterpretation> target =
        bodies.interpretation(interpretation.id(), library.site().translation());
    return source.isPresent() && target.isPresent()
        ? TranslatedSection.of(source.get(), target.get())
        : List.of();
  }

  /**
   * Marks sections as translated from the source as it is now; returns those that were not marked
   * so before.
   *
   * @param sections those that the translation has
   * @throws NotEditableException if the front matter is written so that it cannot be put there
   * @throws IOException if the file cannot be read or written; it is as it was then
   */
  public List<TranslatedSection> mark(
      Interpretation interpretation, List<TranslatedSection> sections)
      throws IOException, NotEditableException {
    List<TranslatedSection> changed =
        sections.stream().filter(section -> section.state() != State.CURRENT).toList();
    if (!changed.isEmpty()) {
      Map<String, String> digests = new LinkedHashMap<>();
      changed.forEach(
          section -> digests.put(section.anchor(), section.source().digest().written()));
      String file = interpretation.file(library.site().translation().tag() + ".md");
      new AuthorFile(library.workspace().root(), file)
          .editFrontMatter(yaml -> yaml.set("translated", digests));
    }
    return changed;
  }
}
