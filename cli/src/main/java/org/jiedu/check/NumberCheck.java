package org.jiedu.check;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jiedu.content.Body;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead.Relation;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.diagnostic.Severity;
import org.jiedu.library.Library;
import org.jiedu.markdown.link.DocumentNumber;
import org.jiedu.markdown.link.NumberOccurrence;
import org.jiedu.source.Kinds;
import org.jiedu.source.Placed;

/** Holds document numbers (发文字号) to their form, and each to one policy. */
final class NumberCheck implements Check {
  static final Rule NUMBER_MALFORMED =
      Rule.error("number-malformed")
          .when(
              "发文字号写法不对；正文里的是警告", "a document number is written wrongly; a warning in running text")
          .because(
              "发文字号由机关代字、年份、序号组成，年份用六角括号“〔〕”括起，不加“第”，不编虚位（GB/T 9704-2012）；写法统一，读者才搜得到，"
                  + "程序才认得出是哪份文件。",
              "A document number is made of the code of its issuer, the year in 〔〕 and a"
                  + " number without 第 or leading zeros (GB/T 9704-2012); so written it can be"
                  + " searched for and recognised.")
          .example(
              """
              按照示财[2026]第01号的规定，补助按照面积发放。
              """,
              """
              按照示财〔2026〕1号的规定，补助按照面积发放。
              """);

  static final Rule NUMBER_DUPLICATE =
      Rule.error("number-duplicate")
          .when("两份文件用了同一个发文字号", "two policies bear one document number")
          .because(
              "一个发文字号只属于一份文件（GB/T 9704-2012 规定了编法）；重了，按字号查到的就可能是另一份。",
              "A document number belongs to one document; where two bear it, whoever"
                  + " looks for one finds the other.")
          .example(
              """
              # content/policies/caizheng-2026-9/policy.yaml; 1号是 caizheng-2026-1 的
              number: 示财〔2026〕1号
              """,
              """
              # content/policies/caizheng-2026-9/policy.yaml
              number: 示财〔2026〕9号
              """);

  @Override
  public List<Rule> rules() {
    return List.of(NUMBER_MALFORMED, NUMBER_DUPLICATE, CitedNumbers.CITATION_MISMATCH);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    Map<String, String> idByNumber = new HashMap<>();
    for (Policy policy : library.policies()) {
      Optional<Placed<String>> number = policy.head().number();
      if (number.isPresent()) {
        reportNumber(policy, number.get(), idByNumber, diagnostics);
      }
      policy.head().relations().forEach(relation -> reportRelation(relation, diagnostics));
    }
  }

  /** A policy's text stays as it was issued; only what it cites is compared. */
  @Override
  public void check(PolicyTexts texts, Diagnostics diagnostics) {
    if (texts.policy().head().isPublic()) {
      CitedNumbers cited = new CitedNumbers(texts.library(), diagnostics);
      texts.bodies().forEach(body -> cited.reportMismatches(body.document()));
    }
  }

  @Override
  public void check(PackageTexts texts, Diagnostics diagnostics) {
    CitedNumbers cited = new CitedNumbers(texts.library(), diagnostics);
    for (Body body : texts.bodies()) {
      body.frontMatter().title().ifPresent(cited::reportMalformed);
      body.frontMatter().summary().ifPresent(cited::reportMalformed);
      cited.reportAll(body.document());
    }
  }

  private static void reportNumber(
      Policy policy,
      Placed<String> number,
      Map<String, String> idByNumber,
      Diagnostics diagnostics) {
    Optional<NumberOccurrence> read = DocumentNumber.parse(number.value());
    if (read.isEmpty()) {
      diagnostics.report(
          NUMBER_MALFORMED,
          number.place(),
          Message.of(
              "“{0}”不是发文字号；应当写成“示政办发〔2026〕12号”或者“国令第707号”的样子。",
              "{0} is no document number; one looks like 示政办发〔2026〕12号 or 国令第707号.",
              number.value()));
      return;
    }
    if (!read.get().faults().isEmpty()) {
      diagnostics.report(NUMBER_MALFORMED, number.place(), malformed(read.get()));
    }
    String other = idByNumber.putIfAbsent(read.get().number().normal(), policy.id());
    if (other != null) {
      diagnostics.report(
          NUMBER_DUPLICATE,
          number.place(),
          Message.of(
              "发文字号 {0} 已经用于文件“{1}”；请核对，改正其中一个。",
              "The policy {1} bears the number {0} already; correct one of them.",
              read.get().number().normal(),
              other));
    }
  }

  private static void reportRelation(Relation relation, Diagnostics diagnostics) {
    Placed<String> target = relation.target();
    if (!Kinds.isId(target.value())) {
      DocumentNumber.parse(target.value())
          .filter(found -> !found.faults().isEmpty())
          .ifPresent(
              found ->
                  diagnostics.report(
                      NUMBER_MALFORMED, Severity.WARNING, target.place(), malformed(found)));
    }
  }

  /** Returns what is wrong with a number, and its right form. */
  static Message malformed(NumberOccurrence occurrence) {
    List<Message> faults = occurrence.faults().stream().map(fault -> fault.message()).toList();
    return Message.of(
        "发文字号写法不规范：{0}；应当写成“{2}”。",
        "This is not how a document number is written: {1}; expected {2}.",
        String.join("，", faults.stream().map(Message::zh).toList()),
        String.join(", ", faults.stream().map(Message::en).toList()),
        occurrence.number().normal());
  }
}
