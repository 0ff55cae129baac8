package org.jiedu.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.script.Language;
import org.jiedu.workspace.TemplateFiles;
import org.jiedu.workspace.Words;

/** Holds the words of the interface to every language, and counts those nobody has reviewed. */
final class WordsCheck implements Check {
  static final Rule WORDS_MISSING = Rule.error("words-missing");
  static final Rule WORDS_PROPOSED = Rule.warning("words-proposed");

  @Override
  public List<Rule> rules() {
    return List.of(WORDS_MISSING, WORDS_PROPOSED);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    Words words = library.workspace().words();
    List<Language> languages = library.site().languages();
    TreeSet<String> names = new TreeSet<>();
    languages.forEach(language -> names.addAll(words.names(language)));
    languages.forEach(language -> reportMissing(words, language, names, diagnostics));
    // One finding for the site: the first language with such words has it.
    languages.stream()
        .filter(language -> proposed(words, language) > 0)
        .findFirst()
        .ifPresent(language -> reportProposed(words, language, diagnostics));
  }

  private static void reportMissing(
      Words words, Language language, Set<String> names, Diagnostics diagnostics) {
    List<String> own = words.names(language);
    if (own.isEmpty() && !names.isEmpty()) {
      diagnostics.report(
          WORDS_MISSING,
          start(language),
          Message.of(
              "没有“{0}”的界面词语；请添加这个文件。",
              "There are no words for {0}; add this file.", language.tag()));
      return;
    }
    for (String name : names) {
      if (!own.contains(name)) {
        diagnostics.report(
            WORDS_MISSING,
            start(language),
            Message.of("缺少界面词语“{0}”。", "The word {0} is missing.", name));
      }
    }
  }

  private static void reportProposed(Words words, Language language, Diagnostics diagnostics) {
    diagnostics.report(
        WORDS_PROPOSED,
        start(language),
        Message.of(
            "有{0}个界面词语还没有经懂这种文字的人审定（status: proposed）。",
            "{0} words are proposed; nobody who reads the language has reviewed them.",
            proposed(words, language)));
  }

  private static long proposed(Words words, Language language) {
    return words.byLanguage().getOrDefault(language, Map.of()).values().stream()
        .filter(word -> word.status() == Words.Status.PROPOSED)
        .count();
  }

  private static Place start(Language language) {
    return Place.startOf(TemplateFiles.name("words/" + language.tag() + ".yaml"));
  }
}
