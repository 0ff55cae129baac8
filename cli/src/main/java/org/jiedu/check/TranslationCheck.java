package org.jiedu.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationHead.AwaitedTranslation;
import org.jiedu.content.Text;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.diagnostic.Severity;
import org.jiedu.library.Library;
import org.jiedu.script.Language;
import org.jiedu.source.Untranslated;
import org.jiedu.workspace.SectionDefinition;

/** Holds packages to both languages: files, sections, titles, summaries, and texts in YAML. */
final class TranslationCheck implements Check {
  static final Rule TRANSLATION_MISSING =
      Rule.error("translation-missing")
          .when(
              "缺少一种语言的文件、一节、标题或者文字；还在等译文的是警告",
              "a language file, section, title or text is not there; a warning while it"
                  + " is awaited")
          .because(
              "读藏文的人和读汉文的人应当看到同样的内容；缺了译文，他们看到的就是空白（本工具的规定）。",
              "Readers of Tibetan and of Chinese are told the same; where a translation"
                  + " is missing, one of them is told nothing. This is the project's own rule.")
          .example(
              """
              # package.yaml
              essentials:
                amount: {zh: 每人每月800元}
              """,
              """
              # package.yaml
              essentials:
                amount: {zh: 每人每月800元, bo: མི་རེར་ཟླ་རེར་སྒོར་800}
              """);

  static final Rule KEY_MISSING = PolicyTextCheck.KEY_MISSING;

  @Override
  public List<Rule> rules() {
    return List.of(TRANSLATION_MISSING, KEY_MISSING);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    reportTexts(library.workspace().untranslated(), diagnostics);
  }

  @Override
  public void check(PolicyTexts texts, Diagnostics diagnostics) {
    reportTexts(texts.policy().untranslated(), diagnostics);
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) {
    Library library = texts.library();
    Interpretation interpretation = texts.interpretation();
    for (Language language : library.site().languages()) {
      boolean isAwaited = isAwaited(interpretation, language, library, texts.today());
      Severity severity = isAwaited ? Severity.WARNING : Severity.ERROR;
      new OneLanguage(library, interpretation, language, severity, diagnostics).report();
    }
  }

  private static void reportTexts(List<Untranslated> texts, Diagnostics diagnostics) {
    for (Untranslated text : texts) {
      diagnostics.report(TRANSLATION_MISSING, text.place(), missingText(text.language()));
    }
  }

  private static Message missingText(Language language) {
    Message name = LanguageName.of(language);
    return Message.of(
        "这里缺少" + name.zh() + "（" + language.tag() + "）；请补上。",
        "The text in " + name.en() + " (" + language.tag() + ") is missing here; add it.");
  }

  /** Returns whether a translation may still be missing, as the file says and the deadline lets. */
  static boolean isAwaited(
      Interpretation interpretation, Language language, Library library, LocalDate today) {
    LocalDate latest =
        library
            .workspace()
            .calendar()
            .deadline(
                interpretation.head().published().value().day(),
                library.site().deadlines().translation());
    return !language.equals(library.site().authoritative())
        && interpretation.head().translations().stream()
            .filter(awaited -> awaited.isInto(language))
            .map(AwaitedTranslation::due)
            .anyMatch(due -> !today.isAfter(due.value()) && !today.isAfter(latest));
  }

  /** A package in one language. */
  private record OneLanguage(
      Library library,
      Interpretation interpretation,
      Language language,
      Severity severity,
      Diagnostics diagnostics) {

    void report() {
      interpretation.untranslated().stream()
          .filter(text -> text.language().equals(language))
          .forEach(text -> report(text.place(), missingText(language)));
      if (interpretation.head().withdrawn().isPresent()) {
        return;
      }
      Optional<Text> text = interpretation.text(language);
      if (text.isPresent()) {
        reportFrontMatter(text.get());
        reportSections(text.get());
      } else if (!PolicyTextCheck.exists(library, file())) {
        Message name = LanguageName.of(language);
        Message missing =
            Message.of(
                "缺少" + name.zh() + "文件 " + language.tag() + ".md；请添加",
                "The file " + language.tag() + ".md in " + name.en() + " is missing; add it");
        report(Place.startOf(file()), missing.and(orAwait()));
      }
    }

    private String file() {
      return interpretation.file(language.tag() + ".md");
    }

    /** Only a translation can be awaited. */
    private Message orAwait() {
      return language.equals(library.site().authoritative())
          ? Message.of("。", ".")
          : Message.of(
              "，还在翻译的，在 package.yaml 的 translation 下写明完成的日期。",
              " or, while it is being translated, give its day under translation in package.yaml.");
    }

    private void reportFrontMatter(Text text) {
      if (PolicyTextCheck.hasFrontMatter(text)) {
        if (text.frontMatter().title().isEmpty()) {
          reportKey("title", text);
        }
        if (text.frontMatter().summary().isEmpty()) {
          reportKey("summary", text);
        }
      }
    }

    private void reportKey(String key, Text text) {
      Place place = PolicyTextCheck.placeOf(key, text);
      if (language.equals(library.site().authoritative())) {
        diagnostics.report(KEY_MISSING, place, PolicyTextCheck.missing(key, text));
      } else {
        report(
            place,
            Message.of("缺少 {0} 的译文；请补上。", "The translation of {0} is missing; add it.", key));
      }
    }

    /** Reports each section that another language has and this one has not. */
    private void reportSections(Text text) {
      Map<String, Integer> own = TextSections.of(interpretation, text).parts();
      Map<String, Integer> others = new TreeMap<>();
      for (Text other : interpretation.texts()) {
        TextSections.of(interpretation, other)
            .parts()
            .forEach((id, parts) -> others.merge(id, parts, Math::max));
      }
      others.forEach(
          (id, parts) -> {
            int found = own.getOrDefault(id, 0);
            if (found < parts && !isReportedAsMissing(id, found)) {
              report(Place.startOf(text.file()), missingSection(id, found));
            }
          });
    }

    /** What the authoritative text lacks is missing, and not untranslated. */
    private boolean isReportedAsMissing(String id, int found) {
      boolean isRequired =
          interpretation.head().form().value().isFull()
              && !interpretation.head().isWaived(id)
              && library.site().sections().required().stream()
                  .anyMatch(definition -> definition.id().equals(id));
      return found == 0 && isRequired && language.equals(library.site().authoritative());
    }

    private Message missingSection(String id, int found) {
      String title =
          library.site().sections().find(id).flatMap(definition -> name(definition)).orElse(id);
      return found == 0
          ? Message.of(
              "缺少“{0}”（{1}）一节，另一种语言有这一节；请补上。",
              "The section “{0}” ({1}) is missing; the other language has it: add it.", title, id)
          : Message.of(
              "“{0}”（{1}）一节只有{2}个标题，另一种语言更多；请一一对应。",
              "The section “{0}” ({1}) has {2} headings; the other language has more;"
                  + " let each have its partner.",
              title,
              id,
              found);
    }

    private Optional<String> name(SectionDefinition definition) {
      return definition.name().in(language);
    }

    private void report(Place place, Message message) {
      diagnostics.report(TRANSLATION_MISSING, severity, place, message);
    }
  }
}
