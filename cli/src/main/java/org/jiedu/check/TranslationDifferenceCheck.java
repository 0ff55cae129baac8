package org.jiedu.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.commonmark.node.Node;
import org.jiedu.content.Body;
import org.jiedu.content.Interpretation;
import org.jiedu.content.SectionFacts;
import org.jiedu.content.Text;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.markdown.link.Link;
import org.jiedu.markdown.section.PlainText;
import org.jiedu.markdown.section.Section;
import org.jiedu.script.Language;
import org.jiedu.script.TextNumbers;
import org.jiedu.script.TextNumbers.Written;
import org.jiedu.script.TextStatistics;
import org.jiedu.workspace.Site;

/** Holds each section and its translation to the same facts, and each to its own script. */
final class TranslationDifferenceCheck implements Check {
  static final Rule TRANSLATION_DIFFERS =
      Rule.warning("translation-differs")
          .when(
              "一节与它的译文，数字、日期、文号、链接、图表不同，或者表格、列表的行数不同",
              "the sets of numbers, dates, document numbers, links or charts of a pair of sections"
                  + " differ, or the shapes of their tables and lists")
          .because(
              "数字、日期译错，读者就会领错钱、跑错日子；这些不懂另一种文字的人也能核对。",
              "A wrong number or day sends readers the wrong way, and can be found by who reads only"
                  + " one of the languages.")
          .example(
              """
              # zh.md
              每人每月320元。
              # bo.md
              མི་རེར་ཟླ་རེར་སྒོར་330།
              """,
              """
              # zh.md
              每人每月320元。
              # bo.md
              མི་རེར་ཟླ་རེར་སྒོར་320།
              """);

  static final Rule TRANSLATION_UNTRANSLATED =
      Rule.warning("translation-untranslated")
          .when(
              "藏文一节里汉字超过30%，或者中文一节里藏文超过30%",
              "over 30 % of a Tibetan section's letters are Han, or the reverse")
          .because(
              "没有译完的一节，只读一种文字的人看不懂。",
              "Who reads one language cannot read a section that was left in the other.")
          .example(
              """
              # bo.md
              ## དམིགས་འབེན་ལས་འགན།

              让家庭困难的孩子安心读完高中。
              """,
              """
              # bo.md
              ## དམིགས་འབེན་ལས་འགན།

              ཁྱིམ་ཚང་དཀའ་ངལ་ཡོད་པའི་བྱིས་པས་སེམས་བདེའི་ངང་མཐོ་འབྲིང་མཐར་ཕྱིན་ཐུབ་པ་ཡིན།
              """);

  private static final double MOST = 0.3;
  private static final int FEWEST_LETTERS = 10;
  private static final int MOST_TOLD = 5;
  // Titles and numbers of documents stay in Chinese.
  private static final Pattern CITED =
      Pattern.compile("《[^》]*》|[\\p{IsHan}]{1,12}[〔\\[（(][0-9]{4}[〕\\]）)][0-9]+号|第[0-9]+号");

  @Override
  public List<Rule> rules() {
    return List.of(TRANSLATION_DIFFERS, TRANSLATION_UNTRANSLATED);
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) {
    Interpretation interpretation = texts.interpretation();
    if (interpretation.head().withdrawn().isPresent()) {
      return;
    }
    for (Body.OfInterpretation body : texts.bodies()) {
      Optional<Text> text = interpretation.text(body.language());
      for (Section section : body.sections().sections()) {
        if (text.isPresent() && hasForeign(section, text.get())) {
          reportUntranslated(section, body.language(), diagnostics);
        }
      }
    }
    Site site = texts.library().site();
    Optional<Body.OfInterpretation> source = texts.body(site.authoritative());
    Optional<Body.OfInterpretation> target = texts.body(site.translation());
    Optional<Text> sourceText = interpretation.text(site.authoritative());
    Optional<Text> targetText = interpretation.text(site.translation());
    if (source.isPresent()
        && target.isPresent()
        && sourceText.isPresent()
        && targetText.isPresent()) {
      Shapes shapes = new Shapes(interpretation, sourceText.get());
      Shapes translatedShapes = new Shapes(interpretation, targetText.get());
      for (Section section : source.get().sections().sections()) {
        find(target.get(), section.anchor())
            .ifPresent(
                translated ->
                    compare(
                        new Pair(
                            section,
                            translated,
                            shapes.of(section),
                            translatedShapes.of(translated)),
                        site,
                        diagnostics));
      }
    }
  }

  /** The shapes of the sections of one text. */
  private record Shapes(
      Interpretation interpretation, Language language, Map<String, List<Link>> links) {

    Shapes(Interpretation interpretation, Text text) {
      this(interpretation, text.language(), SectionShape.linksBySection(text));
    }

    SectionShape of(Section section) {
      List<Node> blocks = new ArrayList<>();
      blocks.add(section.heading());
      blocks.addAll(section.blocks());
      List<Link> inIt = links.getOrDefault(section.anchor(), List.of());
      return SectionShape.of(blocks, inIt, interpretation, language);
    }
  }

  private static Optional<Section> find(Body.OfInterpretation body, String anchor) {
    return body.sections().sections().stream()
        .filter(section -> section.anchor().equals(anchor))
        .findFirst();
  }

  private record Pair(
      Section section, Section translated, SectionShape source, SectionShape target) {}

  private static void compare(Pair pair, Site site, Diagnostics diagnostics) {
    Message here = LanguageName.of(site.authoritative());
    Message there = LanguageName.of(site.translation());
    List<Message> differences = new ArrayList<>();
    only(missing(pair.source.numbers(), pair.target.numbers()), here, there, differences);
    only(missing(pair.target.numbers(), pair.source.numbers()), there, here, differences);
    both(pair.source.documents(), pair.target.documents(), here, there, differences);
    both(pair.source.links(), pair.target.links(), here, there, differences);
    both(pair.source.embeds(), pair.target.embeds(), here, there, differences);
    shapes(Message.of("表格", "tables"), pair.source.tables(), pair.target.tables(), differences);
    shapes(Message.of("列表项", "list items"), pair.source.lists(), pair.target.lists(), differences);
    if (!differences.isEmpty()) {
      diagnostics.report(
          TRANSLATION_DIFFERS,
          pair.translated.place(),
          Message.of(
              "“"
                  + pair.section.title()
                  + "”与译文对不上："
                  + String.join("；", differences.stream().map(Message::zh).toList())
                  + "。",
              "“"
                  + pair.section.title()
                  + "” and its translation differ: "
                  + String.join("; ", differences.stream().map(Message::en).toList())
                  + "."));
    }
  }

  /** Returns the numbers that one side has in digits and the other in no form. */
  private static List<String> missing(TextNumbers own, TextNumbers other) {
    return own.certain().stream()
        .filter(number -> !other.mayHave(number))
        .map(Written::words)
        .distinct()
        .toList();
  }

  private static void both(
      Collection<String> source,
      Collection<String> target,
      Message here,
      Message there,
      List<Message> differences) {
    only(source.stream().filter(one -> !target.contains(one)).toList(), here, there, differences);
    only(target.stream().filter(one -> !source.contains(one)).toList(), there, here, differences);
  }

  private static void only(
      List<String> found, Message side, Message other, List<Message> differences) {
    if (found.isEmpty()) {
      return;
    }
    List<String> told = found.subList(0, Math.min(MOST_TOLD, found.size()));
    String more = found.size() > told.size() ? "……" : "";
    differences.add(
        Message.of(
            side.zh() + "有 " + String.join("、", told) + more + "，" + other.zh() + "没有",
            side.en() + " has " + String.join(", ", told) + more + ", " + other.en() + " has not"));
  }

  private static void shapes(
      Message kind, List<String> source, List<String> target, List<Message> differences) {
    if (!source.equals(target)) {
      differences.add(
          Message.of(
              kind.zh() + "一边是 " + shown(source, "没有") + "，一边是 " + shown(target, "没有"),
              kind.en() + ": " + shown(source, "none") + " against " + shown(target, "none")));
    }
  }

  private static String shown(List<String> shapes, String nothing) {
    return shapes.isEmpty() ? nothing : String.join("、", shapes);
  }

  /** A quick look: most sections have not a letter of the other language. */
  private static boolean hasForeign(Section section, Text text) {
    return text.sections().stream()
        .filter(facts -> facts.anchor().equals(section.anchor()))
        .map(SectionFacts::substance)
        .anyMatch(
            substance ->
                text.language().isTibetan()
                    ? substance.hanCharacters() > 0
                    : substance.tibetanSyllables() > 0);
  }

  private static void reportUntranslated(
      Section section, Language language, Diagnostics diagnostics) {
    StringBuilder words = new StringBuilder();
    section.blocks().forEach(block -> words.append(PlainText.of(block)).append('\n'));
    TextStatistics statistics = TextStatistics.of(CITED.matcher(words).replaceAll(" "));
    double foreign = language.isTibetan() ? statistics.hanShare() : statistics.tibetanShare();
    if (statistics.letters() < FEWEST_LETTERS || foreign <= MOST) {
      return;
    }
    Message own = LanguageName.of(language);
    long percent = Math.round(foreign * 100);
    diagnostics.report(
        TRANSLATION_UNTRANSLATED,
        section.place(),
        Message.of(
            "“"
                + section.title()
                + "”有"
                + percent
                + "%不是"
                + own.zh()
                + "；请译成"
                + own.zh()
                + "，文件标题和文号可以保留原文。",
            percent
                + " % of “"
                + section.title()
                + "” is not in "
                + own.en()
                + "; translate it; titles and numbers of documents may stay."));
  }
}
