package org.jiedu.check;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationDuty.DutyKind;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.diagnostic.Severity;
import org.jiedu.library.Library;
import org.jiedu.library.Responsibility;
import org.jiedu.source.Placed;
import org.jiedu.workspace.Department;

/** Holds policies to a lead or a drafter, and packages to somebody who answers and can be asked. */
final class ResponsibilityCheck implements Check {
  static final Rule LEAD_MISSING =
      Rule.error("lead-missing")
          .when("有几个发文机关，没有写明牵头部门", "several issuers and no lead")
          .because(
              "“多部门联合发文的，牵头部门负责做好解读工作，其他联合发文部门配合”（"
                  + Documents.OPENNESS_NOTICE_ZH
                  + "）；没有牵头部门，就不知道由谁解读。",
              "What several departments issued together is explained by the one that"
                  + " leads ("
                  + Documents.OPENNESS_NOTICE_EN
                  + "); without a lead nobody knows who explains it.")
          .example(
              """
              # policy.yaml
              issuers: [caizheng, jiaoyu]
              """,
              """
              # policy.yaml
              issuers: [caizheng, jiaoyu]
              lead: caizheng
              """);

  static final Rule COOPERATOR_MISSING =
      Rule.warning("cooperator-missing")
          .when("cooperators 漏了一个发文机关", "`cooperators` leaves out an issuer")
          .because(
              "联合发文的，牵头部门解读，“其他联合发文部门配合”（" + Documents.OPENNESS_NOTICE_ZH + "），读者也要看到还有谁负责。",
              "The others that issued a policy take part when the lead explains it ("
                  + Documents.OPENNESS_NOTICE_EN
                  + "), and readers see who answers.")
          .example(
              """
              # policy.yaml
              issuers: [caizheng, jiaoyu, bangongting]
              lead: caizheng
              # package.yaml
              cooperators: [jiaoyu]
              """,
              """
              # policy.yaml
              issuers: [caizheng, jiaoyu, bangongting]
              lead: caizheng
              # package.yaml
              cooperators: [jiaoyu, bangongting]
              """);

  static final Rule RESPONSIBLE_MISSING =
      Rule.error("responsible-missing")
          .when(
              "没有写明负责人，登记的部门当天也没有在任的主要负责人",
              "nobody is named, and the department has no head in office")
          .because(
              "部门主要负责人是“第一解读人和责任人”（" + Documents.OPENNESS_NOTICE_ZH + "），网页上要写明是谁。",
              "A department's head is the first to explain and to answer for its"
                  + " policies ("
                  + Documents.OPENNESS_NOTICE_EN
                  + "), and the page names that person.")
          .example(
              """
              # departments.yaml
              caizheng:
                name: {zh: 财政厅, bo: ནོར་སྲིད་ཐིང}
                phone: 0000-0000002
              """,
              """
              # departments.yaml
              caizheng:
                name: {zh: 财政厅, bo: ནོར་སྲིད་ཐིང}
                phone: 0000-0000002
                heads:
                  - {name: {zh: 次仁多吉, bo: ཚེ་རིང་རྡོ་རྗེ}, post: {zh: 厅长, bo: ཐིང་གཙོ}, from: 2025-07-01}
              """);

  static final Rule CONTACT_MISSING =
      Rule.error("contact-missing")
          .when("没有电话或者电子邮箱，登记的部门也没有", "there is no telephone or e-mail, here or in the register")
          .because(
              "读者看完还有不明白的，要有地方问；有的地方要求文件、解读、解读机关、解读人和联系方式一起公布。",
              "Who has read it and still has a question must be able to ask; some places"
                  + " publish document, explanation, body, interpreter and contact together.")
          .example(
              """
              # departments.yaml
              caizheng:
                name: {zh: 财政厅, bo: ནོར་སྲིད་ཐིང}
              """,
              """
              # departments.yaml
              caizheng:
                name: {zh: 财政厅, bo: ནོར་སྲིད་ཐིང}
                phone: 0000-0000002
              """);

  static final Rule KEY_MISSING = PolicyTextCheck.KEY_MISSING;

  @Override
  public List<Rule> rules() {
    return List.of(
        KEY_MISSING, LEAD_MISSING, COOPERATOR_MISSING, RESPONSIBLE_MISSING, CONTACT_MISSING);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    for (Policy policy : library.policies()) {
      if (isJoint(policy) && policy.head().lead().isEmpty()) {
        diagnostics.report(
            LEAD_MISSING,
            policy.yamlStart(),
            Message.of(
                "这份文件由几个部门联合发布，应当用 lead 写明牵头部门。",
                "This policy has several issuers; name the one that leads under lead."));
      }
      if (lacksDrafter(policy, library)) {
        // No error: the contract lets the key be, and nobody can be told that the wrong one
        // explains.
        diagnostics.report(
            KEY_MISSING,
            Severity.WARNING,
            policy.yamlStart(),
            Message.of(
                "这份文件由政府或者办公厅发布，谁起草、谁解读：应当用 drafter 写明起草部门。",
                "This policy was issued by government or general office and is explained by whoever"
                    + " drafted it; name that department under drafter."));
      }
    }
    for (Interpretation interpretation : library.interpretations()) {
      // Whoever is not in the register has been reported and can have neither head nor telephone.
      boolean isKnown = department(interpretation, library).isPresent();
      if (isKnown) {
        reportCooperators(interpretation, library, diagnostics);
      }
      reportResponsible(interpretation, library, isKnown, diagnostics);
      reportContacts(interpretation, library, isKnown, diagnostics);
    }
  }

  private static Optional<Department> department(Interpretation interpretation, Library library) {
    return library.workspace().departments().find(interpretation.head().interpreter().value());
  }

  /** Returns whether a policy must be explained and does not say by whom. */
  private static boolean lacksDrafter(Policy policy, Library library) {
    PolicyHead head = policy.head();
    return head.isPublic()
        && head.withdrawn().isEmpty()
        && head.drafter().isEmpty()
        && !isJoint(policy)
        && SetCheck.duty(policy, library) == DutyKind.REQUIRED
        && library
            .workspace()
            .departments()
            .find(head.issuers().get(0).value())
            .filter(Department::issuesForDrafters)
            .isPresent();
  }

  private static boolean isJoint(Policy policy) {
    return policy.head().issuers().stream().map(Placed::value).distinct().count() > 1;
  }

  private static void reportCooperators(
      Interpretation interpretation, Library library, Diagnostics diagnostics) {
    if (!interpretation.head().isCooperatorsWritten()) {
      return;
    }
    Set<String> taking = new HashSet<>();
    taking.add(interpretation.head().interpreter().value());
    interpretation.head().cooperators().forEach(id -> taking.add(id.value()));
    Responsibility responsibility = new Responsibility(library);
    for (Policy policy : library.policiesOf(interpretation)) {
      for (String issuer : responsibility.jointIssuers(policy)) {
        if (taking.add(issuer)) {
          diagnostics.report(
              COOPERATOR_MISSING,
              interpretation.yamlStart(),
              Message.of(
                  "文件“{0}”的发文机关“{1}”没有列入 cooperators（配合部门）；请补上。",
                  "{1}, an issuer of the policy {0}, is not among the cooperators; add it.",
                  policy.id(),
                  issuer));
        }
      }
    }
  }

  private static void reportResponsible(
      Interpretation interpretation, Library library, boolean isKnown, Diagnostics diagnostics) {
    if (isKnown && new Responsibility(library).responsible(interpretation).isEmpty()) {
      diagnostics.report(
          RESPONSIBLE_MISSING,
          interpretation.yamlStart(),
          Message.of(
              "没有第一解读人和责任人：请用 responsible 写明，或者在 site/departments.yaml 为“{0}”登记{1}在任的主要负责人。",
              "Nobody answers for this: name one under responsible, or enter the head of {0} who"
                  + " was"
                  + " in office on {1} in site/departments.yaml.",
              interpretation.head().interpreter().value(),
              interpretation.head().published().value().day()));
    }
  }

  private static void reportContacts(
      Interpretation interpretation, Library library, boolean isKnown, Diagnostics diagnostics) {
    boolean isWritten = !interpretation.head().contacts().isEmpty();
    boolean canBeAsked =
        new Responsibility(library)
            .contacts(interpretation).stream()
                .anyMatch(contact -> contact.phone().isPresent() || contact.email().isPresent());
    if ((isKnown || isWritten) && !canBeAsked) {
      diagnostics.report(
          CONTACT_MISSING,
          interpretation.yamlStart(),
          Message.of(
              "没有联系方式：请在 contacts 中写明电话或者邮箱，或者在 site/departments.yaml 登记“{0}”的电话。",
              "There is no telephone or e-mail: give one under contacts, or the telephone of {0} in"
                  + " site/departments.yaml.",
              interpretation.head().interpreter().value()));
    }
  }
}
