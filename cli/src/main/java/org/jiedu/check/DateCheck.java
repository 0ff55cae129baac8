package org.jiedu.check;

import java.time.LocalDate;
import java.util.List;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationHead.Correction;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead;
import org.jiedu.content.PolicyType;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.source.Moment;

/** Holds dates to their order: issued, published, explained, corrected. */
final class DateCheck implements Check {
  static final Rule DATE_ORDER =
      Rule.error("date-order")
          .when(
              "日期前后矛盾：成文晚于发布、解读早于文件发布等",
              "dates contradict one another: issued after published, explained before"
                  + " issued …")
          .because(
              "日期是网页上最容易核对的内容，错了会让人怀疑整份文件；补发的也要写真实的日期，不能倒签。",
              "A date is what readers check first, and a wrong one makes them doubt the"
                  + " rest; what comes late bears its real date too.")
          .example(
              """
              # policy.yaml
              issued: 2026-03-12
              published: 2026-03-10
              """,
              """
              # policy.yaml
              issued: 2026-03-02
              published: 2026-03-10
              """);

  @Override
  public List<Rule> rules() {
    return List.of(DATE_ORDER);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    for (Policy policy : library.policies()) {
      PolicyHead head = policy.head();
      LocalDate published = head.published().value().day();
      if (head.issued().value().isAfter(published)) {
        diagnostics.report(
            DATE_ORDER,
            head.issued().place(),
            Message.of(
                "成文日期 {0} 晚于发布日期 {1}；请核对，改正其中一个。",
                "The policy was issued on {0}, after its publication on {1}; correct one of the"
                    + " dates.",
                head.issued().value(),
                published));
      }
    }
    for (Interpretation interpretation : library.interpretations()) {
      reportCorrections(interpretation, diagnostics);
      if (interpretation.head().form().value().isFull()) {
        library
            .policiesOf(interpretation)
            .forEach(policy -> reportEarlier(interpretation, policy, diagnostics));
      }
    }
  }

  private static void reportEarlier(
      Interpretation interpretation, Policy policy, Diagnostics diagnostics) {
    Moment explained = interpretation.head().published().value();
    Moment published = policy.head().published().value();
    if (policy.head().type() != PolicyType.CONSULTATION && isBefore(explained, published)) {
      diagnostics.report(
          DATE_ORDER,
          interpretation.head().published().place(),
          Message.of(
              "解读早于文件“{0}”发布（{1}）；应当与文件同时或者在它之后发布。",
              "This is published before the policy {0} ({1}); expected with it or after it.",
              policy.id(),
              published.day()));
    }
  }

  private static boolean isBefore(Moment one, Moment other) {
    // A day without an hour is not taken for its first minute.
    return (one.hasTime() && other.hasTime())
        ? one.start().isBefore(other.start())
        : one.day().isBefore(other.day());
  }

  private static void reportCorrections(Interpretation interpretation, Diagnostics diagnostics) {
    LocalDate published = interpretation.head().published().value().day();
    for (Correction correction : interpretation.head().corrections()) {
      if (correction.on().value().isBefore(published)) {
        diagnostics.report(
            DATE_ORDER,
            correction.on().place(),
            Message.of(
                "更正日期 {0} 早于发布日期 {1}；请核对，改正其中一个。",
                "The correction of {0} lies before the publication on {1}; correct one of the"
                    + " dates.",
                correction.on().value(),
                published));
      }
    }
  }
}
