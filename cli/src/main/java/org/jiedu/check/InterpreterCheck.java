package org.jiedu.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiedu.content.Interpretation;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.library.Responsibility;
import org.jiedu.script.Language;
import org.jiedu.source.Placed;
import org.jiedu.workspace.Department;
import org.jiedu.workspace.DepartmentKind;

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

  /** Who must explain a policy, and why. */
  private record Duty(String department, Message reason) {}

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
        duty(policy)
            .filter(duty -> !allowed.contains(duty.department()))
            .ifPresent(duty -> report(policy, duty));
      }
    }

    private Placed<String> interpreter() {
      return interpretation.head().interpreter();
    }

    private void report(Policy policy, Duty duty) {
      boolean isOne = interpretation.head().policies().size() == 1;
      Message who =
          isOne
              ? new Message(
                  "解读机关应当是“" + name(duty.department()) + "”，",
                  "The interpreter should be " + name(duty.department()))
              : new Message(
                  "解读机关或者配合部门中应当有“" + name(duty.department()) + "”，",
                  "Interpreter or cooperator should be " + name(duty.department()));
      Message found =
          new Message(
              "而不是“" + name(interpreter().value()) + "”：",
              ", not " + name(interpreter().value()) + ": ");
      Message rule = Message.of("文件“{0}”", "the policy {0} ", policy.id()).and(duty.reason());
      diagnostics.report(
          INTERPRETER_MISMATCH,
          interpreter().place(),
          (isOne ? who.and(found) : who.and(new Message("", ": "))).and(rule));
    }

    private String name(String id) {
      Language language = library.site().authoritative();
      return department(id)
          .flatMap(department -> department.name().in(language))
          .map(name -> name + " (" + id + ")")
          .orElse(id);
    }

    /** Returns who must explain a policy; empty where anybody may or the policy does not say. */
    private Optional<Duty> duty(Policy policy) {
      PolicyHead head = policy.head();
      if (new Responsibility(library).isOfSuperior(policy)) {
        return duty(
            head.localLead(),
            new Message(
                "由上级机关发布，由 local-lead 指定的部门解读。",
                "was issued by a superior and is explained by its local-lead."));
      }
      if (head.issuers().stream().map(Placed::value).distinct().count() > 1) {
        return duty(
            head.lead(),
            new Message("由几个部门联合发布，由牵头部门解读。", "was issued jointly and is explained by its lead."));
      }
      if (isOfDepartment(head)) {
        return duty(
            Optional.of(head.issuers().get(0)),
            new Message("由部门发布，由发布的部门解读。", "was issued by a department, which explains it."));
      }
      return duty(
          head.drafter(),
          new Message(
              "由政府或者办公厅发布，谁起草、谁解读。",
              "was issued by government or general office and is explained by its drafter."));
    }

    private boolean isOfDepartment(PolicyHead head) {
      return department(head.issuers().get(0).value())
          .map(Department::kind)
          .filter(kind -> kind == DepartmentKind.DEPARTMENT)
          .isPresent();
    }

    private Optional<Duty> duty(Optional<Placed<String>> department, Message reason) {
      return department
          .map(Placed::value)
          .map(this::successor)
          .filter(id -> department(id).isPresent())
          .map(id -> new Duty(id, reason));
    }

    /** Follows 机构改革: a department that is no more has handed on what it drafted. */
    private String successor(String id) {
      LocalDate day = interpretation.head().published().value().day();
      Set<String> seen = new HashSet<>();
      String current = id;
      while (seen.add(current)) {
        current =
            department(current)
                .filter(found -> found.until().filter(until -> !day.isBefore(until)).isPresent())
                .flatMap(Department::successor)
                .map(Placed::value)
                .orElse(current);
      }
      return current;
    }

    private Optional<Department> department(String id) {
      return library.workspace().departments().find(id);
    }
  }
}
