package org.jiedu.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.InterpreterDuty;
import org.jiedu.library.Library;
import org.jiedu.library.Responsibility;
import org.jiedu.script.Language;
import org.jiedu.source.Placed;
import org.jiedu.workspace.Department;

/** Holds full forms to 谁起草、谁解读: whoever drafted a policy explains it. */
final class InterpreterCheck implements Check {
  static final Rule INTERPRETER_MISMATCH =
      Rule.fixedError("interpreter-mismatch")
          .when(
              "完整的解读不是由应当解读这份文件的部门作出的",
              "a full form is not by the department that must explain the policy")
          .because(
              "“谁起草、谁解读”：以政府或者办公厅名义发布的由起草部门解读，部门发布的由制发部门解读，联合发布的由牵头部门解读、其他部门配合（"
                  + Documents.OPENNESS_NOTICE_ZH
                  + "）。",
              "Whoever drafted a policy explains it: the drafter what government or its"
                  + " office issued, a department its own, the lead what several issued ("
                  + Documents.OPENNESS_NOTICE_EN
                  + ").")
          .example(
              """
              # policy.yaml
              issuers: [bangongting]
              drafter: caizheng
              # package.yaml
              interpreter: jiaoyu
              """,
              """
              # policy.yaml
              issuers: [bangongting]
              drafter: caizheng
              # package.yaml
              interpreter: caizheng
              """);

  @Override
  public List<Rule> rules() {
    return List.of(INTERPRETER_MISMATCH);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    for (Interpretation interpretation : library.interpretations()) {
      if (interpretation.head().form().value().isFull()) {
        new OnePackage(library, interpretation, diagnostics).report();
      }
    }
  }

  private record OnePackage(
      Library library, Interpretation interpretation, Diagnostics diagnostics) {

    void report() {
      // Whoever is not in the register has been reported: the name may be no more than mistyped.
      if (library.workspace().departments().find(interpreter().value()).isEmpty()) {
        return;
      }
      Set<String> allowed = new HashSet<>();
      allowed.add(interpreter().value());
      if (interpretation.head().policies().size() > 1) {
        allowed.addAll(new Responsibility(library).cooperators(interpretation));
      }
      for (Policy policy : library.policiesOf(interpretation)) {
        InterpreterDuty.of(policy, library, interpretation.head().published().value().day())
            .filter(duty -> !allowed.contains(duty.department()))
            .ifPresent(duty -> report(policy, duty));
      }
    }

    private Placed<String> interpreter() {
      return interpretation.head().interpreter();
    }

    private void report(Policy policy, InterpreterDuty duty) {
      boolean isOne = interpretation.head().policies().size() == 1;
      Message who =
          isOne
              ? Message.of(
                  "解读机关应当是“" + name(duty.department()) + "”，",
                  "The interpreter should be " + name(duty.department()))
              : Message.of(
                  "解读机关或者配合部门中应当有“" + name(duty.department()) + "”，",
                  "Interpreter or cooperator should be " + name(duty.department()));
      Message found =
          Message.of(
              "而不是“" + name(interpreter().value()) + "”：",
              ", not " + name(interpreter().value()) + ": ");
      Message rule = Message.of("文件“{0}”", "the policy {0} ", policy.id()).and(duty.reason());
      diagnostics.report(
          INTERPRETER_MISMATCH,
          interpreter().place(),
          (isOne ? who.and(found) : who.and(Message.of("", ": "))).and(rule));
    }

    private String name(String id) {
      Language language = library.site().authoritative();
      return department(id)
          .flatMap(department -> department.name().in(language))
          .map(name -> name + " (" + id + ")")
          .orElse(id);
    }

    private Optional<Department> department(String id) {
      return library.workspace().departments().find(id);
    }
  }
}
