package org.jiedu.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationHead;
import org.jiedu.content.Policy;
import org.jiedu.content.PolicyHead;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.source.Placed;
import org.jiedu.workspace.Department;
import org.jiedu.workspace.Site;
import org.jiedu.workspace.Topic;

/** Holds the topics, audiences and departments that files name to the site's registers. */
final class RegisterCheck implements Check {
  static final Rule TOPIC_UNKNOWN =
      Rule.error("topic-unknown")
          .when("主题不在 site.yaml 里", "a topic is not in `site.yaml`")
          .because(
              "读者按主题找解读；主题写错了，这份解读就不会出现在任何一个主题下面。",
              "Readers look by topic; under a mistyped one they would find nothing.")
          .example(
              """
              # package.yaml
              topics: [caizhen]
              """,
              """
              # package.yaml
              topics: [caizheng]
              """);

  static final Rule AUDIENCE_UNKNOWN =
      Rule.error("audience-unknown")
          .when("面向的人群不在 site.yaml 里", "an audience is not in `site.yaml`")
          .because(
              "农牧民、学生等按人群找解读；写错了，该看到的人就看不到。",
              "Farmers, students and others look under what is for them; with a mistyped"
                  + " audience they do not see it.")
          .example(
              """
              # package.yaml
              audiences: [farmer]
              """,
              """
              # package.yaml
              audiences: [farmers]
              """);

  static final Rule DEPARTMENT_UNKNOWN =
      Rule.error("department-unknown")
          .when("部门不在 departments.yaml 里", "a department is not in `departments.yaml`")
          .because(
              "部门的名称、电话和负责人都从登记表里来；编号写错了，网页上就没有解读机关。",
              "Name, telephone and head come from the register; with a mistyped id the"
                  + " page would have no interpreter.")
          .example(
              """
              # package.yaml
              interpreter: caizhen
              """,
              """
              # package.yaml
              interpreter: caizheng
              """);

  /** A register, and what is said of an id outside it. */
  private record Register(Rule rule, Collection<String> ids, Message unknown) {}

  @Override
  public List<Rule> rules() {
    return List.of(TOPIC_UNKNOWN, AUDIENCE_UNKNOWN, DEPARTMENT_UNKNOWN);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    Site site = library.site();
    Register topics =
        new Register(
            TOPIC_UNKNOWN,
            site.topics().stream().map(topic -> topic.id().value()).toList(),
            Message.of(
                "site/site.yaml 的 topics 中没有主题“{0}”；请改正编号，或者先在那里添加。",
                "There is no topic {0} in site/site.yaml; mend the id, or add the topic there."));
    Register audiences =
        new Register(
            AUDIENCE_UNKNOWN,
            site.audiences().stream().map(audience -> audience.id().value()).toList(),
            Message.of(
                "site/site.yaml 的 audiences 中没有人群“{0}”；请改正编号，或者先在那里添加。",
                "There is no audience {0} in site/site.yaml; mend the id, or add the audience"
                    + " there."));
    report(topicsOf(library), topics, diagnostics);
    for (Interpretation interpretation : library.interpretations()) {
      report(interpretation.head().audiences(), audiences, diagnostics);
    }
    reportDepartments(library, diagnostics);
  }

  private static List<Placed<String>> topicsOf(Library library) {
    List<Placed<String>> topics = new ArrayList<>();
    library.site().topics().stream()
        .map(Topic::parent)
        .flatMap(Optional::stream)
        .forEach(topics::add);
    library.policies().forEach(policy -> topics.addAll(policy.head().topics()));
    library.interpretations().forEach(explained -> topics.addAll(explained.head().topics()));
    return topics;
  }

  private static void reportDepartments(Library library, Diagnostics diagnostics) {
    List<String> ids = library.workspace().departments().ids();
    // A register that could not be read has been reported; it makes no department unknown.
    if (ids.isEmpty()) {
      return;
    }
    Register departments =
        new Register(
            DEPARTMENT_UNKNOWN,
            ids,
            Message.of(
                "site/departments.yaml 中没有部门“{0}”；请改正编号，或者先在那里登记。",
                "There is no department {0} in site/departments.yaml; mend the id, or enter it"
                    + " there."));
    for (Department department : library.workspace().departments().all()) {
      report(department.parent().stream().toList(), departments, diagnostics);
      report(department.successor().stream().toList(), departments, diagnostics);
    }
    for (Policy policy : library.policies()) {
      PolicyHead head = policy.head();
      report(head.issuers(), departments, diagnostics);
      report(head.lead().stream().toList(), departments, diagnostics);
      report(head.drafter().stream().toList(), departments, diagnostics);
      report(head.localLead().stream().toList(), departments, diagnostics);
    }
    for (Interpretation interpretation : library.interpretations()) {
      InterpretationHead head = interpretation.head();
      report(List.of(head.interpreter()), departments, diagnostics);
      report(head.cooperators(), departments, diagnostics);
    }
  }

  private static void report(
      List<Placed<String>> named, Register register, Diagnostics diagnostics) {
    for (Placed<String> id : named) {
      if (!register.ids().contains(id.value())) {
        Message unknown = Message.of(register.unknown().zh(), register.unknown().en(), id.value());
        diagnostics.report(
            register.rule(),
            id.place(),
            unknown.and(Nearest.didYouMean(id.value(), register.ids())));
      }
    }
  }
}
