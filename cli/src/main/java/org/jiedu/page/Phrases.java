package org.jiedu.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jiedu.content.FrontMatter;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.content.Withdrawal;
import org.jiedu.script.Language;
import org.jiedu.source.LocalText;
import org.jiedu.source.Placed;
import org.jiedu.workspace.Site;
import org.jiedu.workspace.Words;

/** Puts texts and words into the languages of an edition. */
final class Phrases {
  private final Site site;
  private final Words words;
  private final Edition edition;

  Phrases(Site site, Words words, Edition edition) {
    this.site = site;
    this.words = words;
    this.edition = edition;
  }

  Phrase of(LocalText text) {
    return of(text::in);
  }

  /** Returns a word of the interface; its name where no language has it, which a check reports. */
  Phrase word(String name) {
    return of(language -> Optional.of(words.find(language, name).orElse(name)));
  }

  String word(Language language, String name) {
    return words.find(language, name).orElse(name);
  }

  /** Returns a language's own name for itself. */
  Phrase nameOf(Language language) {
    return new Phrase(List.of(text(word(language, "language-name"), language)));
  }

  /** Returns the same text in every language: a number, a day. */
  Phrase same(String text) {
    return new Phrase(List.of(text(text, edition.main())));
  }

  Phrase title(Interpretation interpretation) {
    return of(
        language -> interpretation.front(language).flatMap(FrontMatter::title).map(Placed::value));
  }

  /** Returns the summary; of what was withdrawn the reason, for its text goes, all of it. */
  Phrase summary(Interpretation interpretation) {
    Optional<Withdrawal> withdrawal = interpretation.head().withdrawn();
    if (withdrawal.isPresent()) {
      return of(withdrawal.get().reason());
    }
    return of(
        language ->
            interpretation.front(language).flatMap(FrontMatter::summary).map(Placed::value));
  }

  Phrase title(Policy policy) {
    return of(language -> policy.front(language).flatMap(FrontMatter::title).map(Placed::value));
  }

  /** Returns the summary; of what was withdrawn the reason, likewise. */
  Phrase summary(Policy policy) {
    Optional<Withdrawal> withdrawal = policy.head().withdrawn();
    if (withdrawal.isPresent()) {
      return of(withdrawal.get().reason());
    }
    return of(language -> policy.front(language).flatMap(FrontMatter::summary).map(Placed::value));
  }

  /**
   * Returns what a function gives for each language of the edition. For a language that has nothing
   * the authoritative text stands in, once; where that is missing too, any other.
   */
  Phrase of(Function<Language, Optional<String>> texts) {
    List<org.jiedu.page.Text> found = new ArrayList<>();
    for (Language language : edition.languages()) {
      org.jiedu.page.Text text = bestFor(language, texts);
      if (!found.contains(text)) {
        found.add(text);
      }
    }
    return new Phrase(found);
  }

  private org.jiedu.page.Text bestFor(
      Language language, Function<Language, Optional<String>> texts) {
    Optional<String> own = texts.apply(language);
    if (own.isPresent()) {
      return text(own.get(), language);
    }
    return site.languages().stream()
        .flatMap(other -> texts.apply(other).stream().map(found -> text(found, other)))
        .findFirst()
        .orElseGet(() -> text("", language));
  }

  static org.jiedu.page.Text text(String text, Language language) {
    return new org.jiedu.page.Text(text, language.htmlTag());
  }

  /** Returns keywords of a text in the edition's main language. */
  static String keywords(Optional<Text> text) {
    return text.map(
            found ->
                String.join(
                    ",", found.frontMatter().keywords().stream().map(Placed::value).toList()))
        .orElse("");
  }
}
