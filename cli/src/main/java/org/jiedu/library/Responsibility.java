package org.jiedu.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationHead.Contact;
import org.jiedu.content.InterpretationHead.Person;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead;
import org.jiedu.source.Placed;
import org.jiedu.workspace.Department;
import org.jiedu.workspace.DepartmentKind;

/** Who answers for what: 谁起草、谁解读, as the register and the files say (notice of 2018). */
public record Responsibility(Library library) {

  /** Returns the department that drafted a policy, as written or by default. */
  public Optional<String> drafter(Policy policy) {
    PolicyHead head = policy.head();
    return head.drafter()
        .map(Placed::value)
        .or(() -> head.lead().map(Placed::value))
        .or(() -> onlyDepartment(head));
  }

  /** Returns whether a policy was issued by a department above this portal. */
  public boolean isOfSuperior(Policy policy) {
    return policy.head().issuers().stream()
        .allMatch(issuer -> department(issuer.value()).filter(Department::isSuperior).isPresent());
  }

  /**
   * Returns the departments of this portal that issued a policy jointly, in the order of its file;
   * empty where it has one issuer. Those above this portal take no part in a local explanation.
   */
  public List<String> jointIssuers(Policy policy) {
    List<String> issuers = policy.head().issuers().stream().map(Placed::value).distinct().toList();
    return issuers.size() == 1
        ? List.of()
        : issuers.stream()
            .filter(issuer -> department(issuer).filter(d -> !d.isSuperior()).isPresent())
            .toList();
  }

  /** Returns who cooperates in an interpretation: as written, or the issuers but the lead. */
  public List<String> cooperators(Interpretation interpretation) {
    if (interpretation.head().isCooperatorsWritten()) {
      return interpretation.head().cooperators().stream().map(Placed::value).toList();
    }
    List<String> cooperators = new ArrayList<>();
    for (Policy policy : library.policiesOf(interpretation)) {
      if (policy.head().issuers().size() > 1) {
        policy.head().issuers().stream()
            .map(Placed::value)
            .filter(issuer -> !isLead(policy, issuer) && !isInterpreter(interpretation, issuer))
            .filter(issuer -> !cooperators.contains(issuer))
            .forEach(cooperators::add);
      }
    }
    return List.copyOf(cooperators);
  }

  /** Returns 第一解读人和责任人: as written, or the interpreter's head in office on that day. */
  public Optional<Person> responsible(Interpretation interpretation) {
    LocalDate day = interpretation.head().published().value().day();
    return interpretation
        .head()
        .responsible()
        .or(
            () ->
                department(interpretation.head().interpreter().value())
                    .flatMap(department -> department.headOn(day))
                    .map(head -> new Person(head.name(), head.post())));
  }

  /** Returns whom a reader can ask: as written, or the interpreter's telephone. */
  public List<Contact> contacts(Interpretation interpretation) {
    if (!interpretation.head().contacts().isEmpty()) {
      return interpretation.head().contacts();
    }
    return department(interpretation.head().interpreter().value()).stream()
        .flatMap(department -> contact(department).stream())
        .toList();
  }

  private static Optional<Contact> contact(Department department) {
    return department
        .phone()
        .map(
            phone ->
                new Contact(
                    Optional.of(department.name()),
                    Optional.empty(),
                    Optional.of(new Placed<>(phone, department.id().place())),
                    Optional.empty(),
                    Optional.empty(),
                    List.of()));
  }

  private Optional<String> onlyDepartment(PolicyHead head) {
    if (head.issuers().size() != 1) {
      return Optional.empty();
    }
    String issuer = head.issuers().get(0).value();
    boolean isDepartment =
        department(issuer).filter(d -> d.kind() == DepartmentKind.DEPARTMENT).isPresent();
    return isDepartment ? Optional.of(issuer) : Optional.empty();
  }

  private Optional<Department> department(String id) {
    return library.workspace().departments().find(id);
  }

  private static boolean isLead(Policy policy, String issuer) {
    return policy.head().lead().filter(lead -> lead.value().equals(issuer)).isPresent();
  }

  private static boolean isInterpreter(Interpretation interpretation, String department) {
    return interpretation.head().interpreter().value().equals(department);
  }
}
