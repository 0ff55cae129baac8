package org.jiedu.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.jiedu.check.CopiedPassages.Copy;
import org.jiedu.content.Body;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.markdown.alert.Alert;
import org.jiedu.markdown.clause.Clause;
import org.jiedu.markdown.section.PlainText;
import org.jiedu.markdown.section.Section;
import org.jiedu.source.FrontMatterSpan;
import org.jiedu.source.SourceReader;
import org.jiedu.source.SourceText;

/** Finds sections that repeat the policy word for word instead of explaining it (照抄照搬). */
final class CopiedTextCheck implements Check {
  static final Rule COPIED_TEXT =
      Rule.warning("copied-text")
          .when(
              "一节有40%以上的文字（涉及范围、执行标准为70%）与文件原文一字不差，每处12个字以上；引用（>）和关键词诠释不算",
              "more than 40 % of a section (70 % in `scope` and `standards`; `terms` not at all) stands"
                  + " word for word in the policy, in runs of 12 characters or more; quotations (`>`) do"
                  + " not count")
          .because(
              "解读不是文件要点摘抄：照抄照搬、把原文缩短，读者还是看不懂（各地解读工作规定都不允许）。",
              "An explanation is no excerpt: whoever could not understand the policy cannot understand"
                  + " its own words again (local rules on explanations forbid copying).")
          .example(
              """
              ## 目标任务

              建立覆盖城乡、管理规范、便民高效的临时救助制度，切实保障困难群众基本生活。
              """,
              """
              ## 目标任务

              不管住在城里还是乡下，家里突然遇到难处，当天就能找到人帮忙，不用再到处跑。
              """);

  private static final double MOST = 0.4;
  private static final double MOST_OF_FACTS = 0.7;
  private static final int LONGEST_QUOTE = 40;

  @Override
  public List<Rule> rules() {
    return List.of(COPIED_TEXT);
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) throws IOException {
    if (texts.interpretation().head().withdrawn().isPresent()) {
      return;
    }
    for (Body.OfInterpretation body : texts.bodies()) {
      List<Original> originals = originals(texts, body);
      if (!originals.isEmpty()) {
        CopiedPassages passages =
            CopiedPassages.of(originals.stream().map(Original::body).toList());
        for (Section section : body.sections().sections()) {
          report(section, passages, originals, diagnostics);
        }
      }
    }
  }

  /**
   * A policy's text in the language of the package's.
   *
   * @param bodyStart where what stands below the front matter begins in the file
   */
  private record Original(Text text, SourceText source, int bodyStart) {
    String body() {
      return source.text().substring(bodyStart);
    }

    /** Returns the clause that a passage of the body stands in. */
    Optional<Clause> clauseAt(int offset) {
      int line = source.place(bodyStart + offset, bodyStart + offset).line();
      return text.clauses().stream()
          .filter(clause -> clause.place().line() <= line)
          .reduce((earlier, later) -> later);
    }
  }

  private static List<Original> originals(PackageTexts texts, Body body) throws IOException {
    Path root = texts.library().workspace().root();
    List<Original> originals = new ArrayList<>();
    for (Policy policy : texts.library().policiesOf(texts.interpretation())) {
      Optional<Text> text = policy.text(body.language()).filter(Text::hasBody);
      if (text.isPresent() && Files.isRegularFile(root.resolve(text.get().file()))) {
        source(texts.readers().sources(), text.get().file())
            .map(
                source ->
                    new Original(
                        text.get(),
                        source,
                        FrontMatterSpan.find(source).map(FrontMatterSpan::bodyStart).orElse(0)))
            .ifPresent(originals::add);
      }
    }
    return originals;
  }

  private static Optional<SourceText> source(SourceReader sources, String file) throws IOException {
    Optional<SourceText> kept =
        sources.shelf().find(file, Body.OfPolicy.class).map(body -> body.document().source());
    return kept.isPresent() ? kept : sources.read(sources.file(file));
  }

  private static void report(
      Section section, CopiedPassages passages, List<Original> originals, Diagnostics diagnostics) {
    String id = section.id().orElse("");
    if (id.equals("terms")) {
      return;
    }
    Copy copy = passages.copyIn(words(section.blocks()));
    double most = id.equals("scope") || id.equals("standards") ? MOST_OF_FACTS : MOST;
    if (copy.share() <= most) {
      return;
    }
    Original original = originals.get(copy.document());
    Message clause =
        original
            .clauseAt(copy.offset())
            .map(found -> Message.of("{0} #{1}", "{0} #{1}", found.label(), found.anchor()))
            .orElse(Message.of("开头", "its beginning"));
    diagnostics.report(
        COPIED_TEXT,
        section.place(),
        Message.of(
            "“"
                + section.title()
                + "”有"
                + percent(copy)
                + "%与文件原文一字不差，最长的一处“"
                + quote(copy)
                + "”在文件的"
                + clause.zh()
                + "；请用自己的话解释，原文用 > 引用。",
            percent(copy)
                + " % of “"
                + section.title()
                + "” stands word for word in the policy; the longest passage, “"
                + quote(copy)
                + "”, is of "
                + clause.en()
                + "; explain it in your own words, and quote with >."));
  }

  private static String percent(Copy copy) {
    return String.format(Locale.ROOT, "%.0f", copy.share() * 100);
  }

  private static String quote(Copy copy) {
    String words = copy.longest();
    return words.codePointCount(0, words.length()) <= LONGEST_QUOTE
        ? words
        : words.substring(0, words.offsetByCodePoints(0, LONGEST_QUOTE)) + "……";
  }

  /** Returns a section's words, with a line for each block, without headings and quotations. */
  private static String words(List<Node> blocks) {
    StringBuilder words = new StringBuilder();
    for (Node block : blocks) {
      boolean isQuoted = block instanceof BlockQuote && !(block instanceof Alert);
      if (!isQuoted && !(block instanceof Heading)) {
        words.append(PlainText.of(block)).append('\n');
      }
    }
    return words.toString();
  }
}
