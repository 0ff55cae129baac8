package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import org.jiedu.script.Language;
import org.jiedu.workspace.Site;

/**
 * One of the choices of languages in which the site is read: each language alone, or both side by
 * side.
 *
 * @param languages one or two, the authoritative one first
 * @param prefix of its addresses: {@code /zh/}, or {@code /} for both
 */
public record Edition(List<Language> languages, String prefix) {

  /** Copies the list. */
  public Edition {
    languages = List.copyOf(languages);
  }

  /** Returns the edition that shows both languages. */
  public static Edition bilingual(Site site) {
    return new Edition(site.languages(), "/");
  }

  /** Returns the edition in one language. */
  public static Edition of(Language language) {
    return new Edition(List.of(language), "/" + language.tag() + "/");
  }

  /** Returns the editions in one language each, in the site's order. */
  public static List<Edition> single(Site site) {
    return site.languages().stream().map(Edition::of).toList();
  }

  /** Returns all editions, in the order of the language switch. */
  public static List<Edition> all(Site site) {
    List<Edition> editions = new ArrayList<>(single(site));
    editions.add(bilingual(site));
    return List.copyOf(editions);
  }

  /** Returns whether two languages stand side by side. */
  public boolean isBilingual() {
    return languages.size() > 1;
  }

  /**
   * Returns what search engines know the edition by: the tag of its language, or {@code x-default}
   * for both.
   */
  public String hreflang() {
    return isBilingual() ? "x-default" : main().htmlTag();
  }

  /** Returns the language that the page as a whole is in: the first. */
  public Language main() {
    return languages.get(0);
  }

  /** Returns the edition whose lists this one leads to: lists have one language. */
  public Edition forLists() {
    return isBilingual() ? of(main()) : this;
  }
}
