package org.jiedu.check;

import java.util.List;
import java.util.Optional;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationHead.Waiver;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.script.Language;
import org.jiedu.workspace.SectionDefinition;

/** Holds the sections that a package leaves out to those it may, and to a reason. */
final class WaiverCheck implements Check {
  static final Rule WAIVER_WITHOUT_REASON =
      Rule.error("waiver-without-reason")
          .when("省略一节，缺少一种语言的理由", "a waiver gives no reason in one of the languages")
          .because(
              "省略的理由会显示在网页上，读哪一种文字的人都应当知道为什么没有这一节（本工具的规定）。",
              "The page shows why a section was left out, and readers of either language"
                  + " have a right to it; this is a rule of the project.")
          .example(
              """
              # package.yaml
              waived:
                changes: {zh: 此前没有同类文件可以对照。}
              """,
              """
              # package.yaml
              waived:
                changes: {zh: 此前没有同类文件可以对照。, bo: སྔོན་ཆད་བསྡུར་ས་ཡོད་པའི་ཡིག་ཆ་མེད།}
              """);

  static final Rule WAIVER_UNUSED =
      Rule.warning("waiver-unused")
          .when("写了省略理由的一节，正文里其实有", "a waived section is there all the same")
          .because(
              "网页上一边写着“没有这一节”，一边又有这一节，读者不知道该信哪个。",
              "A page that has a section and says why it has not leaves readers in doubt.")
          .example(
              """
              # package.yaml
              waived:
                changes: {zh: 此前没有同类文件可以对照。, bo: སྔོན་ཆད་བསྡུར་ས་ཡོད་པའི་ཡིག་ཆ་མེད།}
              # zh.md
              ## 新旧政策差异

              补助标准由每人每月280元提高到320元，申请的办法和以前一样，没有改变。
              """,
              """
              # package.yaml
              waived: {}
              # zh.md
              ## 新旧政策差异

              补助标准由每人每月280元提高到320元，申请的办法和以前一样，没有改变。
              """);

  static final Rule KEY_UNKNOWN = Rule.error("yaml-key-unknown");

  @Override
  public List<Rule> rules() {
    return List.of(WAIVER_WITHOUT_REASON, WAIVER_UNUSED);
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) {
    Library library = texts.library();
    for (Waiver waiver : texts.interpretation().head().waived()) {
      String id = waiver.section().value();
      Optional<SectionDefinition> definition = library.site().sections().find(id);
      if (definition.isEmpty()) {
        reportUnknown(waiver, library, diagnostics);
      } else {
        report(texts.interpretation(), waiver, definition.get(), diagnostics);
        reportReason(waiver, library.site().languages(), diagnostics);
      }
    }
  }

  private static void reportUnknown(Waiver waiver, Library library, Diagnostics diagnostics) {
    String id = waiver.section().value();
    List<String> known =
        library.site().sections().required().stream().map(SectionDefinition::id).toList();
    Message unknown =
        Message.of("没有“{0}”这一节；请改正，或者删去。", "There is no section {0}; mend or delete it.", id);
    diagnostics.report(
        KEY_UNKNOWN, waiver.section().place(), unknown.and(Nearest.didYouMean(id, known)));
  }

  private static void report(
      Interpretation interpretation,
      Waiver waiver,
      SectionDefinition definition,
      Diagnostics diagnostics) {
    boolean isThere =
        interpretation.texts().stream()
            .anyMatch(text -> TextSections.of(interpretation, text).has(definition.id()));
    if (definition.need() == SectionDefinition.Need.CORE) {
      diagnostics.report(
          SectionCheck.SECTION_MISSING,
          waiver.section().place(),
          Message.of(
              "“{0}”是必备的一节，不能省略；请写出这一节，并从 waived 中删去。",
              "The section {0} is never left out; write it, and delete it from waived.",
              definition.id()));
    } else if (isThere || definition.need() == SectionDefinition.Need.OPTIONAL) {
      diagnostics.report(
          WAIVER_UNUSED,
          waiver.section().place(),
          isThere
              ? Message.of(
                  "正文里有“{0}”一节，不必说明省略的理由；请从 waived 中删去。",
                  "The section {0} is there; delete it from waived.", definition.id())
              : Message.of(
                  "“{0}”一节本来可有可无，请从 waived 中删去。",
                  "The section {0} is not asked for; delete it from waived.", definition.id()));
    }
  }

  private static void reportReason(
      Waiver waiver, List<Language> languages, Diagnostics diagnostics) {
    for (Language language : languages) {
      if (waiver.reason().in(language).isEmpty()) {
        Message name = LanguageName.of(language);
        diagnostics.report(
            WAIVER_WITHOUT_REASON,
            waiver.reason().place(),
            Message.of(
                "省略“" + waiver.section().value() + "”一节，应当写明理由，这里缺少" + name.zh() + "；请补上。",
                "The reason for leaving out "
                    + waiver.section().value()
                    + " is not there in "
                    + name.en()
                    + "; add it."));
      }
    }
  }
}
