package org.jiedu.content;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import org.jiedu.diagnostic.Place;
import org.jiedu.script.Language;
import org.jiedu.source.Untranslated;

/**
 * A policy: a folder of {@code content/policies/}.
 *
 * @param id the folder's name
 * @param head what {@code policy.yaml} says
 * @param seal the same as long as nothing changes in that file
 * @param read its text in each language that has one
 * @param files every file of the folder, relative to it
 * @param untranslated texts of the YAML file that lack a language
 */
public record Policy(
    String id,
    PolicyHead head,
    String seal,
    Texts read,
    SortedSet<String> files,
    List<Untranslated> untranslated) {

  /** Copies the list. */
  public Policy {
    untranslated = List.copyOf(untranslated);
  }

  /** Returns the folder, relative to the workspace. */
  public String folder() {
    return ContentFolders.POLICIES + "/" + id;
  }

  /** Returns a file of the folder, relative to the workspace. */
  public String file(String name) {
    return folder() + "/" + name;
  }

  /** Returns 1:1 of {@code policy.yaml}. */
  public Place yamlStart() {
    return Place.startOf(file(ContentFolders.POLICY_FILE));
  }

  /** Returns its text in each language that has one, in the site's order. */
  public List<Text> texts() {
    return read.whole();
  }

  /** Returns the titles of its texts; empty where one has none. */
  public List<String> titles() {
    return read.fronts().values().stream().map(FrontMatter::titleOrBlank).toList();
  }

  /** Returns whether a text of it has numbered places. */
  public boolean hasClauses() {
    return read.hasClauses();
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
  public boolean isOfSameFile(Policy other) {
    return !seal.isEmpty() && seal.equals(other.seal);
  }
}
