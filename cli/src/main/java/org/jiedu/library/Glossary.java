package org.jiedu.library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiedu.content.Interpretation;
import org.jiedu.markdown.term.Term;
import org.jiedu.script.DictionaryOrder;
import org.jiedu.script.Language;

/**
 * The terms of all interpretations in one language.
 *
 * @param entries in the language's dictionary order
 */
public record Glossary(List<Entry> entries) {

  /** A term and where it is explained, in the order of the packages' ids. */
  public record Entry(String name, List<Definition> definitions) {}

  /** What one package says of a term. */
  public record Definition(Interpretation interpretation, Term term) {}

  /** Copies the list. */
  public Glossary {
    entries = List.copyOf(entries);
  }

  /** Returns the glossary of a library. */
  public static Glossary of(Library library, Language language) {
    Map<String, List<Definition>> byName = new TreeMap<>(new DictionaryOrder(language));
    for (Interpretation interpretation : library.interpretations()) {
      if (interpretation.head().withdrawn().isEmpty()) {
        for (Term term : interpretation.terms(language)) {
          byName
              .computeIfAbsent(term.name(), x -> new ArrayList<>())
              .add(new Definition(interpretation, term));
        }
      }
    }
    return new Glossary(
        byName.entrySet().stream()
            .map(entry -> new Entry(entry.getKey(), List.copyOf(entry.getValue())))
            .toList());
  }
}
