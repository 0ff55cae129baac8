package org.jiedu.library;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead;
import org.jiedu.diagnostic.Message;
import org.jiedu.source.Placed;
import org.jiedu.workspace.Department;
import org.jiedu.workspace.DepartmentKind;

/**
 * Who must explain a policy: 谁起草、谁解读 (notice of 2018).
 *
 * @param department its id, which is in the register
 * @param reason why it is this one, as the end of a sentence about the policy
 */
public record InterpreterDuty(String department, Message reason) {

  /**
   * Returns who must explain a policy; empty where anybody may or the policy does not say.
   *
   * @param day the day of the explanation: a department that was no more by then has a successor
   */
  public static Optional<InterpreterDuty> of(Policy policy, Library library, LocalDate day) {
    PolicyHead head = policy.head();
    if (new Responsibility(library).isOfSuperior(policy)) {
      return duty(
          head.localLead(),
          Message.of(
              "由上级机关发布，由 local-lead 指定的部门解读。",
              "was issued by a superior and is explained by its local-lead."),
          new Register(library, day));
    }
    if (head.issuers().stream().map(Placed::value).distinct().count() > 1) {
      return duty(
          head.lead(),
          Message.of("由几个部门联合发布，由牵头部门解读。", "was issued jointly and is explained by its lead."),
          new Register(library, day));
    }
    if (isOfDepartment(head, library)) {
      return duty(
          Optional.of(head.issuers().get(0)),
          Message.of("由部门发布，由发布的部门解读。", "was issued by a department, which explains it."),
          new Register(library, day));
    }
    return duty(
        head.drafter(),
        Message.of(
            "由政府或者办公厅发布，谁起草、谁解读。",
            "was issued by government or general office and is explained by its drafter."),
        new Register(library, day));
  }

  private static boolean isOfDepartment(PolicyHead head, Library library) {
    return library
        .workspace()
        .departments()
        .find(head.issuers().get(0).value())
        .map(Department::kind)
        .filter(kind -> kind == DepartmentKind.DEPARTMENT)
        .isPresent();
  }

  private static Optional<InterpreterDuty> duty(
      Optional<Placed<String>> department, Message reason, Register register) {
    return department
        .map(Placed::value)
        .map(register::successor)
        .filter(id -> register.find(id).isPresent())
        .map(id -> new InterpreterDuty(id, reason));
  }

  private record Register(Library library, LocalDate day) {

    Optional<Department> find(String id) {
      return library.workspace().departments().find(id);
    }

    /** Follows 机构改革: a department that is no more has handed on what it drafted. */
    String successor(String id) {
      Set<String> seen = new HashSet<>();
      String current = id;
      while (seen.add(current)) {
        current =
            find(current)
                .filter(found -> found.until().filter(until -> !day.isBefore(until)).isPresent())
                .flatMap(Department::successor)
                .map(Placed::value)
                .orElse(current);
      }
      return current;
    }
  }
}
