package org.jiedu.content;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jiedu.diagnostic.Place;
import org.jiedu.markdown.term.Term;
import org.jiedu.script.Language;
import org.jiedu.source.Placed;
import org.jiedu.source.Untranslated;

/**
 * An interpretation: a folder of {@code content/interpretations/}, also called a package.
 *
 * @param id the folder's name
 * @param head what {@code package.yaml} says
 * @param seal the same as long as nothing changes in that file
 * @param read its text in each language that has one
 * @param files every file of the folder, relative to it
 * @param untranslated texts of its YAML files, charts included, that lack a language
 */
public record Interpretation(
    String id,
    InterpretationHead head,
    String seal,
    Texts read,
    SortedSet<String> files,
    List<Untranslated> untranslated) {

  /** Copies the list. */
  public Interpretation {
    untranslated = List.copyOf(untranslated);
  }

  /** Returns the folder, relative to the workspace. */
  public String folder() {
    return ContentFolders.INTERPRETATIONS + "/" + id;
  }

  /** Returns a file of the folder, relative to the workspace. */
  public String file(String name) {
    return folder() + "/" + name;
  }

  /** Returns 1:1 of {@code package.yaml}. */
  public Place yamlStart() {
    return Place.startOf(file(ContentFolders.INTERPRETATION_FILE));
  }

  /** Returns its text in each language that has one, in the site's order. */
  public List<Text> texts() {
    return read.whole();
  }

  /** Returns the terms that it defines in a language. */
  public List<Term> terms(Language language) {
    return read.terms(language);
  }

  /** Returns the names of the terms that it defines in a language, each at its list item. */
  public List<Placed<String>> termNames(Language language) {
    return read.termNames(language);
  }

  /** Returns the clauses that its texts lead to, in the order of the texts and their links. */
  public List<ClauseMention> mentions() {
    return read.mentions();
  }

  /**
   * Returns the sections of its text in a language, for who shows their headings and first words
   * and nothing else of them.
   */
  public List<SectionFacts> sections(Language language) {
    return read.sections(language);
  }

  /**
   * Returns another text whenever what others quote of its sections is another: their ids, anchors,
   * headings and first words, in any language.
   */
  public String sectionsSeal() {
    return read.sectionsSeal();
  }

  /** Returns what stands above its texts, by language. */
  public SortedMap<Language, FrontMatter> fronts() {
    return read.fronts();
  }

  /** Returns what stands above the text in a language. */
  public Optional<FrontMatter> front(Language language) {
    return Optional.ofNullable(read.fronts().get(language));
  }

  /** Returns the text in a language. */
  public Optional<Text> text(Language language) {
    return texts().stream().filter(text -> text.language().equals(language)).findFirst();
  }

  /** Returns whether another reading, for the same memory, found the same YAML file. */
  public boolean isOfSameFile(Interpretation other) {
    return !seal.isEmpty() && seal.equals(other.seal);
  }
}
