package org.jiedu.check;

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
  static final Rule SECTION_MISSING =
      Rule.error("section-missing")
          .when(
              "完整的解读缺少一节又没有写明理由，或者省略了必备的一节",
              "a full form lacks a section that is not waived, or a core section is" + " waived")
          .because(
              "解读要着重讲清政策背景依据、目标任务、主要内容、涉及范围、执行标准，以及注意事项、关键词诠释、惠民利民举措、新旧政策差异（"
                  + Documents.OPENNESS_NOTICE_ZH
                  + "；国办发〔2016〕80号）。",
              "An explanation tells nine things, from the background of a policy to what"
                  + " it changes ("
                  + Documents.OPENNESS_NOTICE_EN
                  + "; 国办发〔2016〕80号).")
          .example(
              """
              ## 涉及范围

              全区的城乡低保家庭都可以申请，外出务工的家庭也可以。

              ## 注意事项

              申请表由户主本人签字，请别人代签的不予受理。
              """,
              """
              ## 涉及范围

              全区的城乡低保家庭都可以申请，外出务工的家庭也可以。

              ## 执行标准

              每人每月320元，按季度发到户主的银行卡里，不收任何费用。

              ## 注意事项

              申请表由户主本人签字，请别人代签的不予受理。
              """);

  static final Rule SECTION_EMPTY =
      Rule.error("section-empty")
          .when("一节几乎没有内容", "a section says next to nothing")
          .because(
              "只有标题、没有内容的一节等于没有解读；解读内容应当“全面、详尽、准确”（" + Documents.OPENNESS_NOTICE_ZH + "）。",
              "A heading with nothing below explains nothing; an explanation is to be"
                  + " whole, detailed and exact ("
                  + Documents.OPENNESS_NOTICE_EN
                  + ").")
          .example(
              """
              ## 目标任务

              略。
              """,
              """
              ## 目标任务

              让家庭困难的孩子安心读完高中，不因为缺钱退学。
              """);

  static final Rule SECTION_ORDER =
      Rule.warning("section-order")
          .when("各节的顺序与本网站规定的不同", "sections stand out of the site's order")
          .because(
              "每份解读的顺序一样，读者换一份文件也知道到哪里找；两种文字的页面一节对一节排列（本工具的规定）。",
              "Where every explanation has one order, readers know where to look; pages"
                  + " set both languages side by side, section by section. This is the"
                  + " project's own rule.")
          .example(
              """
              ## 目标任务

              让家庭困难的孩子安心读完高中，不因为缺钱退学。

              ## 政策背景依据

              近三年高中学费上涨，困难家庭的孩子退学的多了，所以制定本办法。
              """,
              """
              ## 政策背景依据

              近三年高中学费上涨，困难家庭的孩子退学的多了，所以制定本办法。

              ## 目标任务

              让家庭困难的孩子安心读完高中，不因为缺钱退学。
              """);

  static final Rule SECTION_DUPLICATE =
      Rule.error("section-duplicate")
          .when("同一节隔着别的节又出现了一次", "a section stands again after another one")
          .because(
              "目录和链接只能指到一处；同一节的内容放在一起，读者才不会漏看。",
              "Contents and links lead to one place; what belongs together is read only"
                  + " where it stands together.")
          .example(
              """
              ## 目标任务

              让家庭困难的孩子安心读完高中，不因为缺钱退学。

              ## 主要内容

              学费全免，每月另发生活补助，都不用还，毕业以后也不用还。

              ## 目标任务

              到2027年，全区困难家庭的高中学生全部得到资助。
              """,
              """
              ## 目标任务

              让家庭困难的孩子安心读完高中，不因为缺钱退学。

              到2027年，全区困难家庭的高中学生全部得到资助。

              ## 主要内容

              学费全免，每月另发生活补助，都不用还，毕业以后也不用还。
              """);

  static final Rule SECTION_UNKNOWN =
      Rule.error("section-unknown")
          .when(
              "“##”标题不是任何一节的名称，也没有写编号；或者 poster: 写了本解读没有的一节",
              "a `##` heading is no section's name and has no id; `poster:` names a"
                  + " section that the package lacks")
          .because(
              "程序靠标题认出是哪一节，认不出的不算写了那一节，也不能与另一种文字对照；想用自己的说法，在标题后面写明编号就可以。",
              "A section is known by its heading; one that is not known counts for"
                  + " nothing and has no partner in the other language. Words of one's own are"
                  + " welcome with an id behind them.")
          .example(
              """
              ## 为什么要出台这个办法？

              近三年高中学费上涨，困难家庭的孩子退学的多了。
              """,
              """
              ## 为什么要出台这个办法？ {#background}

              近三年高中学费上涨，困难家庭的孩子退学的多了。
              """);

  private static final int FEWEST_HAN_CHARACTERS = 20;
  private static final int FEWEST_TIBETAN_SYLLABLES = 8;

  @Override
  public List<Rule> rules() {
    return List.of(
        SECTION_MISSING, SECTION_EMPTY, SECTION_ORDER, SECTION_DUPLICATE, SECTION_UNKNOWN);
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) {
    Interpretation interpretation = texts.interpretation();
    if (interpretation.head().withdrawn().isPresent()) {
      return;
    }
    SectionRegister register = texts.library().site().sections();
    reportMissing(interpretation, texts.library(), diagnostics);
    PosterWishes.report(interpretation, diagnostics);
    for (Text text : interpretation.texts()) {
      TextSections sections = TextSections.of(interpretation, text);
      reportEmpty(sections, text.language(), diagnostics);
      reportUnknown(text, register, diagnostics);
      reportDuplicates(sections, diagnostics);
      reportOrder(sections, register, text.language(), diagnostics);
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
                "“{0}”应当在“{1}”之前；请调整各节的顺序。",
                "“{0}” should stand before “{1}”; move it there.",
                run.parts().get(0).title(),
                name(register.required().get(last), language)));
      }
      last = isFirst ? Math.max(last, index) : last;
    }
  }
}
