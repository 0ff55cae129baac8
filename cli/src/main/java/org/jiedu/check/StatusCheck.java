package org.jiedu.check;

import java.time.LocalDate;
import java.util.List;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyStatus;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.source.Kinds;
import org.jiedu.source.Placed;

/** Compares what policies say of their status with dates and relations. */
final class StatusCheck implements Check {
  static final Rule POLICY_SUPERSEDED =
      Rule.warning("policy-superseded")
          .when("解读发布时，文件已经失效或者废止", "it explains a policy that was no longer in force")
          .because(
              "读者照着失效的文件去办事会白跑一趟；应当解读现行的文件。",
              "Readers who follow a policy that is no longer in force go in vain; the"
                  + " one in force is to be explained.")
          .example(
              """
              # policy.yaml
              effective: 2021-01-01
              expires: 2025-12-31
              # package.yaml
              published: 2026-03-10
              """,
              """
              # policy.yaml
              effective: 2021-01-01
              expires: 2030-12-31
              # package.yaml
              published: 2026-03-10
              """);

  static final Rule STATUS_CONTRADICTS =
      Rule.warning("status-contradicts")
          .when("status: 写的与日期、各文件的关系对不上", "`status:` says other than dates and relations")
          .because(
              "网页会写明文件是否有效；写错了，读者会照着废止的文件办，或者不敢用有效的文件。",
              "The page says whether a policy is in force; a wrong word lets readers"
                  + " follow one that is not, or leave one that is.")
          .example(
              """
              # policy.yaml; 没有文件废止它
              status: repealed
              """,
              """
              # policy.yaml
              status: in-force
              """);

  @Override
  public List<Rule> rules() {
    return List.of(POLICY_SUPERSEDED, STATUS_CONTRADICTS);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    for (Policy policy : library.policies()) {
      PolicyStatus computed = library.computedStatus(policy, today);
      policy
          .head()
          .status()
          .filter(status -> status.value() != computed)
          .ifPresent(
              status ->
                  diagnostics.report(
                      STATUS_CONTRADICTS,
                      status.place(),
                      Message.of(
                          "写的是 {0}，按日期和各文件的关系应当是 {1}；请改正，或者删去这一行，由程序推算。",
                          "{0} is written, but dates and relations make it {1}; mend it, or"
                              + " delete the line"
                              + " and let it be computed.",
                          Kinds.word(status.value()),
                          Kinds.word(computed))));
    }
    for (Interpretation interpretation : library.interpretations()) {
      for (Placed<String> named : interpretation.head().policies()) {
        library
            .policy(named.value())
            .filter(policy -> isOver(library, policy, interpretation, today))
            .ifPresent(
                policy ->
                    diagnostics.report(
                        POLICY_SUPERSEDED,
                        named.place(),
                        Message.of(
                            "解读发布时（{1}），文件“{0}”已经失效或者废止；请核对日期，或者改为解读现行的文件。",
                            "The policy {0} was no longer in force when this was published ({1});"
                                + " mend the dates, or explain the one in force.",
                            policy.id(),
                            interpretation.head().published().value().day())));
      }
    }
  }

  private static boolean isOver(
      Library library, Policy policy, Interpretation interpretation, LocalDate today) {
    LocalDate day = interpretation.head().published().value().day();
    // A written status has no date: it counts where dates and relations cannot tell more.
    boolean isWrittenOnly =
        isOver(library.status(policy, today)) && !isOver(library.computedStatus(policy, today));
    return isWrittenOnly || isOver(library.computedStatus(policy, day));
  }

  private static boolean isOver(PolicyStatus status) {
    return status == PolicyStatus.REPEALED || status == PolicyStatus.EXPIRED;
  }
}
