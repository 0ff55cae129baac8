package org.jiedu.check;

import java.util.List;
import java.util.Optional;
import org.jiedu.content.Body;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.diagnostic.Severity;
import org.jiedu.library.SectionChange;
import org.jiedu.library.TranslatedSection;
import org.jiedu.script.Language;
import org.jiedu.workspace.Site;

/** Holds translations to the source text that they were made from, by digests, not by dates. */
final class TranslationMarkCheck implements Check {
  static final Rule TRANSLATION_STALE =
      Rule.error("translation-stale")
          .when(
              "译文标记之后，原文的一节又改过（译文还在等待期内是警告）",
              "a section of the source changed after its translation was marked (a warning while the"
                  + " translation is awaited)")
          .because(
              "两种文字都是正式文字，以汉文为准；原文改了译文没改，读者看到的就是两种说法。",
              "Both languages are official and the Chinese prevails; where only the source was"
                  + " changed, readers are told two things.")
          .example(
              """
              # zh.md says 320元 now; bo.md was marked when it said 300元
              translated:
                standards: sha256:9f86d081.884c7d65
              """,
              """
              # bo.md was mended, then: jiedu translation mark ID standards
              translated:
                standards: sha256:9f86d081.2c26b46b
              """);

  static final Rule TRANSLATION_UNMARKED =
      Rule.warning("translation-unmarked")
          .when(
              "译文从来没有用 jiedu translation mark 标记过",
              "a translation was never marked with `jiedu translation mark`")
          .because(
              "没有标记，原文以后改动时就没有人知道译文要跟着改。",
              "Without a mark nobody learns that the source changed and the translation did not.")
          .example(
              """
              ---
              title: འགྲེལ་བཤད།
              ---
              """,
              """
              ---
              title: འགྲེལ་བཤད།
              translated:
                background: sha256:9f86d081.884c7d65
              ---
              """);

  static final Rule VALUE_INVALID = Rule.error("yaml-value-invalid");

  @Override
  public List<Rule> rules() {
    return List.of(TRANSLATION_STALE, TRANSLATION_UNMARKED, VALUE_INVALID);
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) {
    Site site = texts.library().site();
    Optional<Body.OfInterpretation> source = texts.body(site.authoritative());
    Optional<Body.OfInterpretation> target = texts.body(site.translation());
    if (texts.interpretation().head().withdrawn().isPresent()
        || source.isEmpty()
        || target.isEmpty()) {
      return;
    }
    boolean isAwaited =
        TranslationCheck.isAwaited(
            texts.interpretation(), site.translation(), texts.library(), texts.today());
    Pair pair =
        new Pair(
            texts.interpretation().id(),
            site.authoritative(),
            isAwaited ? Severity.WARNING : Severity.ERROR,
            diagnostics);
    if (target.get().frontMatter().translated().isEmpty()) {
      pair.reportUnmarked(target.get().document().source().start());
    } else {
      TranslatedSection.of(source.get(), target.get()).forEach(pair::report);
    }
  }

  private record Pair(
      String id, Language sourceLanguage, Severity severity, Diagnostics diagnostics) {

    void reportUnmarked(Place start) {
      diagnostics.report(
          TRANSLATION_UNMARKED,
          start,
          Message.of(
              "译文还没有标记；核对完以后运行 jiedu translation mark {0}。",
              "This translation was never marked; when it is right, run jiedu translation mark {0}.",
              id));
    }

    /** Reports a section that is there: one that is not is missing, and no more. */
    void report(TranslatedSection section) {
      switch (section.state()) {
        case CURRENT, MISSING -> {}
        case MALFORMED ->
            section
                .mark()
                .ifPresent(mark -> reportMalformed(mark.digest().place(), section.anchor()));
        case STALE, UNMARKED ->
            section
                .place()
                .ifPresent(
                    place ->
                        diagnostics.report(TRANSLATION_STALE, severity, place, stale(section)));
      }
    }

    private void reportMalformed(Place place, String anchor) {
      diagnostics.report(
          VALUE_INVALID,
          place,
          Message.of(
              "这里的值由 jiedu translation mark 写入，不要手工填写；请运行 jiedu translation mark {0} {1}。",
              "jiedu translation mark writes this value, nobody by hand; run jiedu translation mark"
                  + " {0} {1}.",
              id,
              anchor));
    }

    private Message stale(TranslatedSection section) {
      Message language = LanguageName.of(sourceLanguage);
      Message change =
          section
              .change()
              .map(SectionChange::inWords)
              .orElse(Message.of("这一节是标记之后新加的", "the section was added since"));
      String command = "jiedu translation mark " + id + " " + section.anchor();
      String title = section.source().title();
      return Message.of(
          "“"
              + (title.isEmpty() ? "开头" : title)
              + "”的"
              + language.zh()
              + "在译文标记之后改过："
              + change.zh()
              + "；改好译文后运行 "
              + command
              + "。",
          "The "
              + language.en()
              + " of “"
              + (title.isEmpty() ? "the opening" : title)
              + "” changed after the translation was marked: "
              + change.en()
              + "; mend the translation, then run "
              + command
              + ".");
    }
  }
}
