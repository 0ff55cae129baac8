package org.jiedu.check;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.Text;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.ClauseMentions;
import org.jiedu.library.Library;
import org.jiedu.markdown.clause.Clause;

/** Finds the clauses of explained policies that no full form leads to. */
final class ClauseCoverageCheck implements Check {
  static final Rule CLAUSE_UNINTERPRETED =
      Rule.off("clause-uninterpreted")
          .when("文件的一条，没有一份完整的解读链接到它", "no full form links to a clause of the policy")
          .because(
              "想知道还有哪些条款没有讲到的，可以打开这一条；不是每一条都要解读，所以默认不查（本工具的规定）。",
              "For who wants to know which clauses nobody has explained yet; not every"
                  + " clause needs it, so this project's rule is off at first.")
          .example(
              """
              补助按照面积发放（[第二条](policy:#art-2)）。
              """,
              """
              为了管好补助资金，制定了这个办法（[第一条](policy:#art-1)）。补助按照面积发放（[第二条](policy:#art-2)），
              从发布的那一天起施行（[第三条](policy:#art-3)）。
              """);

  @Override
  public List<Rule> rules() {
    return List.of(CLAUSE_UNINTERPRETED);
  }

  @Override
  public void check(PolicyTexts texts, Diagnostics diagnostics) {
    Library library = texts.library();
    Policy policy = texts.policy();
    boolean isExplained =
        library.set(policy).members().stream().anyMatch(ClauseCoverageCheck::counts);
    Optional<Text> text = policy.text(library.site().authoritative());
    if (policy.head().isPublic() && isExplained && text.isPresent()) {
      report(text.get().clauses(), library.mentions(policy), diagnostics);
    }
  }

  private static boolean counts(Interpretation interpretation) {
    return interpretation.head().form().value().isFull() && !interpretation.head().isDraft();
  }

  /** Reports the innermost numbered clauses that are mentioned neither themselves nor as a part. */
  private static void report(
      List<Clause> clauses, ClauseMentions mentions, Diagnostics diagnostics) {
    Map<String, Clause> byAnchor =
        clauses.stream()
            .collect(
                Collectors.toMap(Clause::anchor, Function.identity(), (first, again) -> first));
    Set<String> covered = new HashSet<>();
    Set<String> parents = new HashSet<>();
    for (Clause clause : clauses) {
      if (!clause.label().isEmpty()) {
        clause.parent().ifPresent(parents::add);
      }
      if (isMentioned(clause, mentions)) {
        for (Optional<Clause> up = Optional.of(clause); up.isPresent(); up = parent(up, byAnchor)) {
          covered.add(up.get().anchor());
        }
      }
    }
    for (Clause clause : clauses) {
      boolean isInnermost = !clause.label().isEmpty() && !parents.contains(clause.anchor());
      if (isInnermost && !isCovered(clause, covered, mentions, byAnchor)) {
        diagnostics.report(
            CLAUSE_UNINTERPRETED,
            clause.place(),
            Message.of(
                "没有一份完整的解读讲到“{0}”；请在讲它的地方写上链接 [{0}](policy:#{1})。",
                "No full interpretation leads to {0}; where it is explained, link to it:"
                    + " [{0}](policy:#{1}).",
                clause.label(),
                clause.anchor()));
      }
    }
  }

  private static boolean isCovered(
      Clause clause, Set<String> covered, ClauseMentions mentions, Map<String, Clause> byAnchor) {
    boolean isCovered = covered.contains(clause.anchor());
    Optional<Clause> up = Optional.of(clause);
    while (!isCovered && up.isPresent()) {
      isCovered = isMentioned(up.get(), mentions);
      up = parent(up, byAnchor);
    }
    return isCovered;
  }

  private static Optional<Clause> parent(Optional<Clause> clause, Map<String, Clause> byAnchor) {
    return clause
        .flatMap(Clause::parent)
        .flatMap(anchor -> Optional.ofNullable(byAnchor.get(anchor)));
  }

  private static boolean isMentioned(Clause clause, ClauseMentions mentions) {
    return mentions.of(clause.anchor()).stream()
        .anyMatch(mention -> counts(mention.interpretation()));
  }
}
