package org.jiedu.content;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jiedu.markdown.link.Link;
import org.jiedu.markdown.link.LinkTarget;
import org.jiedu.markdown.term.Term;
import org.jiedu.script.Language;
import org.jiedu.source.Placed;
import org.jiedu.source.Sha256;

/**
 * What the whole library is joined from, of the texts of one folder: little enough to be kept where
 * the texts are not.
 *
 * @param fronts what stands above the texts, by language
 * @param termNames the terms that are defined, each at its list item, in the languages that have
 *     any
 * @param hasClauses whether a text has numbered places
 * @param mentions the clauses that the texts lead to, in the order of the texts and their links
 * @param sectionsSeal another one whenever others would quote another section
 */
record Gist(
    SortedMap<Language, FrontMatter> fronts,
    SortedMap<Language, List<Placed<String>>> termNames,
    boolean hasClauses,
    List<ClauseMention> mentions,
    String sectionsSeal) {

  /** Copies the collections. */
  Gist {
    fronts = Collections.unmodifiableSortedMap(new TreeMap<>(fronts));
    termNames = Collections.unmodifiableSortedMap(new TreeMap<>(termNames));
    mentions = List.copyOf(mentions);
  }

  static Gist of(List<Text> texts) {
    SortedMap<Language, FrontMatter> fronts = new TreeMap<>();
    SortedMap<Language, List<Placed<String>>> termNames = new TreeMap<>();
    List<ClauseMention> mentions = new ArrayList<>();
    for (Text text : texts) {
      fronts.put(text.language(), text.frontMatter());
      if (!text.terms().isEmpty()) {
        termNames.put(text.language(), names(text.terms()));
      }
      text.links().forEach(link -> addMention(text, link, mentions));
    }
    return new Gist(
        fronts,
        termNames,
        texts.stream().anyMatch(text -> !text.clauses().isEmpty()),
        mentions,
        sectionsSeal(texts));
  }

  private static String sectionsSeal(List<Text> texts) {
    Sha256 seal = new Sha256();
    for (Text text : texts) {
      seal.add(text.language().tag());
      for (SectionFacts section : text.sections()) {
        List.of(section.id(), section.anchor(), section.title(), section.opening())
            .forEach(seal::add);
      }
    }
    return seal.hex();
  }

  static List<Placed<String>> names(List<Term> terms) {
    return terms.stream().map(term -> new Placed<>(term.name(), term.place())).toList();
  }

  private static void addMention(Text text, Link link, List<ClauseMention> mentions) {
    if (link.target() instanceof LinkTarget.ToPolicy target && !target.anchor().isEmpty()) {
      String section = text.sectionAt(link.place()).map(SectionFacts::anchor).orElse("");
      // The same few names in all texts of a portal: each is kept once.
      mentions.add(
          new ClauseMention(
              target.policyId().intern(), target.anchor().intern(), section.intern()));
    }
  }
}
