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
  static final Rule WORDS_MISSING =
      Rule.error("words-missing")
          .when("界面用语缺少一种语言", "a word of the interface is missing in a language")
          .because(
              "网页上的“首页”“搜索”等词，两种文字的页面都要有，否则读者会看到另一种文字或者空白。",
              "The words around a text, such as those for home and search, are needed on"
                  + " the pages of either language.")
          .example(
              """
              # templates/words/bo.yaml; 没有 nav-home
              more: {text: "འགྲེལ་བཤད་གཞན།", status: proposed}
              """,
              """
              # templates/words/bo.yaml
              nav-home: {text: "གཙོ་ངོས།", status: proposed}
              more: {text: "འགྲེལ་བཤད་གཞན།", status: proposed}
              """);

  static final Rule WORDS_PROPOSED =
      Rule.warning("words-proposed")
          .when(
              "界面用语还没有人审定；--strict 不计",
              "words of the interface that nobody has reviewed yet; not counted by" + " `--strict`")
          .because(
              "程序自带的藏文用语有些是拟出来的，没有在政府网站上见到；请懂藏文的人审定以后再改成 reviewed（本工具的规定）。",
              "Some Tibetan words that come with the tool are proposals not found on an"
                  + " official site; only who reads Tibetan makes them reviewed. This is the"
                  + " project's own rule.")
          .example(
              """
              # templates/words/bo.yaml
              nav-home: {text: "གཙོ་ངོས།", status: proposed}
              """,
              """
              # templates/words/bo.yaml; 已经请懂藏文的人看过
              nav-home: {text: "གཙོ་ངོས།", status: reviewed}
              """);

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
            Message.of(
                "缺少界面词语“{0}”；请在这个文件里补上。", "The word {0} is missing; add it to this file.", name));
      }
    }
  }

  private static void reportProposed(Words words, Language language, Diagnostics diagnostics) {
    diagnostics.report(
        WORDS_PROPOSED,
        start(language),
        Message.of(
            "有{0}个界面词语还没有经懂这种文字的人审定（status: proposed）；审定以后，请改成 reviewed。",
            "{0} words are proposed; nobody who reads the language has reviewed them; whoever"
                + " does writes reviewed.",
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
