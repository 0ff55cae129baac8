package org.jiedu.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.workspace.Site.RuleSetting;

/** Holds the severities of {@code site.yaml} to rules that exist and are not fixed. */
final class RuleSettingCheck implements Check {
  static final Rule VALUE_INVALID = Rule.error("yaml-value-invalid");

  @Override
  public List<Rule> rules() {
    return List.of(VALUE_INVALID);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    List<Rule> rules = Checks.rules();
    List<String> known = rules.stream().map(Rule::id).toList();
    for (RuleSetting setting : library.site().ruleSettings()) {
      String id = setting.rule().value();
      Optional<Rule> rule = rules.stream().filter(candidate -> candidate.id().equals(id)).findAny();
      if (rule.isEmpty()) {
        Message unknown =
            Message.of(
                "没有“{0}”这条规则；用 jiedu explain 可以列出全部规则。",
                "There is no rule {0}; jiedu explain lists them.", id);
        diagnostics.report(
            VALUE_INVALID, setting.rule().place(), unknown.and(Nearest.didYouMean(id, known)));
      } else if (rule.get().isFixed()) {
        diagnostics.report(
            VALUE_INVALID,
            setting.rule().place(),
            Message.of("规则“{0}”不能更改，请删去这一行。", "The rule {0} is fixed; delete this line.", id));
      }
    }
  }
}
