package org.jiedu.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiedu.content.AnswerFacts;
import org.jiedu.content.Interpretation;
import org.jiedu.content.SectionFacts;
import org.jiedu.content.Text;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.markdown.section.SectionSubstance;
import org.jiedu.script.Language;
import org.jiedu.workspace.SectionDefinition;
import org.jiedu.workspace.SectionRegister;

/** Holds packages to the site's sections: there, filled, in order, once, and known. */
final class SectionCheck implements Check {
  static final Rule SECTION_MISSING = Rule.error("section-missing");
  static final Rule SECTION_EMPTY = Rule.error("section-empty");
  static final Rule SECTION_ORDER = Rule.warning("section-order");
  static final Rule SECTION_DUPLICATE = Rule.error("section-duplicate");
  static final Rule SECTION_UNKNOWN = Rule.error("section-unknown");

  private static final int FEWEST_HAN_CHARACTERS = 20;
  private static final int FEWEST_TIBETAN_SYLLABLES = 8;

  @Override
  public List<Rule> rules() {
    return List.of(
        SECTION_MISSING, SECTION_EMPTY, SECTION_ORDER, SECTION_DUPLICATE, SECTION_UNKNOWN);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    SectionRegister register = library.site().sections();
    for (Interpretation interpretation : library.interpretations()) {
      if (interpretation.head().withdrawn().isEmpty()) {
        reportMissing(interpretation, library, diagnostics);
        PosterWishes.report(interpretation, diagnostics);
        for (Text text : interpretation.texts()) {
          TextSections sections = TextSections.of(interpretation, text);
          reportEmpty(sections, text.language(), diagnostics);
          reportUnknown(text, register, diagnostics);
          reportDuplicates(sections, diagnostics);
          reportOrder(sections, register, text.language(), diagnostics);
        }
      }
    }
  }

  /** Only the authoritative text: what its translation lacks is a matter of the translation. */
  private static void reportMissing(
      Interpretation interpretation, Library library, Diagnostics diagnostics) {
    Language language = library.site().authoritative();
    Optional<Text> text = interpretation.text(language);
    if (text.isEmpty() || !interpretation.head().form().value().isFull()) {
      return;
    }
    TextSections sections = TextSections.of(interpretation, text.get());
    for (SectionDefinition definition : library.site().sections().required()) {
      if (!sections.has(definition.id()) && !interpretation.head().isWaived(definition.id())) {
        diagnostics.report(
            SECTION_MISSING, Place.startOf(text.get().file()), missing(definition, language));
      }
    }
  }

  private static Message missing(SectionDefinition definition, Language language) {
    String name = name(definition, language);
    return definition.need() == SectionDefinition.Need.CORE
        ? Message.of(
            "缺少“{0}”一节；请加上“## {0}”和它的内容，这一节不能省略。",
            "The section “{0}” is missing; add “## {0}” with its text: it cannot be waived.", name)
        : Message.of(
            "缺少“{0}”一节；请加上“## {0}”和它的内容，确实没有的，在 package.yaml 的 waived 下写明 {1} 的理由。",
            "The section “{0}” is missing; add “## {0}” with its text, or give the reason for {1}"
                + " under waived in package.yaml.",
            name,
            definition.id());
  }

  /** Returns a section's name in a language, or its id where it has none. */
  static String name(SectionDefinition definition, Language language) {
    return definition.name().in(language).orElse(definition.id());
  }

  private static void reportEmpty(
      TextSections sections, Language language, Diagnostics diagnostics) {
    for (TextSections.Run run : sections.runs()) {
      boolean isEmpty =
          run.parts().stream().map(SectionFacts::substance).noneMatch(SectionCheck::isShowing)
              && isShort(run.parts().stream().map(SectionFacts::substance).toList(), language);
      if (isEmpty && !run.id().isEmpty()) {
        diagnostics.report(SECTION_EMPTY, run.place(), empty(run.parts().get(0).title()));
      }
    }
    for (AnswerFacts answer : sections.answers()) {
      boolean isEmpty =
          !isShowing(answer.substance()) && isShort(List.of(answer.substance()), language);
      if (isEmpty) {
        diagnostics.report(SECTION_EMPTY, answer.place(), empty(answer.section()));
      }
    }
  }

  private static Message empty(String title) {
    return Message.of(
        "“{0}”一节几乎没有内容；应当有至少{1}个汉字（藏文{2}个音节），或者有表格、列表、图表、音视频。",
        "The section “{0}” is all but empty; expected are {1} Han characters or {2} Tibetan"
            + " syllables, or a table, list, chart or medium.",
        title,
        FEWEST_HAN_CHARACTERS,
        FEWEST_TIBETAN_SYLLABLES);
  }

  private static boolean isShowing(SectionSubstance substance) {
    return substance.hasTable()
        || substance.hasList()
        || substance.hasChart()
        || substance.hasMedium();
  }

  private static boolean isShort(List<SectionSubstance> parts, Language language) {
    int han = parts.stream().mapToInt(SectionSubstance::hanCharacters).sum();
    int tibetan = parts.stream().mapToInt(SectionSubstance::tibetanSyllables).sum();
    return language.isTibetan()
        ? tibetan < FEWEST_TIBETAN_SYLLABLES
        // Nothing is known of the length of a text in another script.
        : language.tag().startsWith("zh") && han < FEWEST_HAN_CHARACTERS;
  }

  private static void reportUnknown(Text text, SectionRegister register, Diagnostics diagnostics) {
    List<String> names =
        register.definitions().stream()
            .flatMap(definition -> definition.headings(text.language()).stream())
            .toList();
    for (SectionFacts section : text.sections()) {
      if (section.id().isEmpty()) {
        Message unknown =
            Message.of(
                "“{0}”不是任何一节的名称；请用规定的名称或别名，或者在标题后写明编号，例如 {#background}。",
                "“{0}” is no section's name; take a name or an alias of the site, or put an id"
                    + " behind the heading, such as {#background}.",
                section.title());
        diagnostics.report(
            SECTION_UNKNOWN,
            section.place(),
            unknown.and(Nearest.didYouMean(section.title(), names)));
      }
    }
  }

  private static void reportDuplicates(TextSections sections, Diagnostics diagnostics) {
    Set<String> seen = new HashSet<>();
    for (TextSections.Run run : sections.runs()) {
      if (!run.id().isEmpty() && !seen.add(run.id())) {
        diagnostics.report(
            SECTION_DUPLICATE,
            run.place(),
            Message.of(
                "“{0}”（{1}）前面已经有了；同一节的内容请放在一起。",
                "“{0}” ({1}) stood here before; put a section's parts one behind the other.",
                run.parts().get(0).title(),
                run.id()));
      }
    }
  }

  private static void reportOrder(
      TextSections sections, SectionRegister register, Language language, Diagnostics diagnostics) {
    List<String> order = register.required().stream().map(SectionDefinition::id).toList();
    Set<String> seen = new HashSet<>();
    int last = -1;
    for (TextSections.Run run : sections.runs()) {
      int index = order.indexOf(run.id());
      boolean isFirst = seen.add(run.id());
      if (index >= 0 && index < last && isFirst) {
        diagnostics.report(
            SECTION_ORDER,
            run.place(),
            Message.of(
                "“{0}”应当在“{1}”之前。",
                "“{0}” should stand before “{1}”.",
                run.parts().get(0).title(),
                name(register.required().get(last), language)));
      }
      last = isFirst ? Math.max(last, index) : last;
    }
  }
}
