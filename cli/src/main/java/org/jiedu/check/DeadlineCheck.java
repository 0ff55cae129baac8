package org.jiedu.check;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationDuty.DutyKind;
import org.jiedu.content.InterpretationHead.AwaitedTranslation;
import org.jiedu.content.Policy;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.library.Responsibility;
import org.jiedu.source.Moment;
import org.jiedu.source.Placed;
import org.jiedu.workspace.Calendar;

/**
 * Holds publications to their deadlines in working days: a policy to that after it was issued, the
 * first full interpretation to that after its policy.
 *
 * <p>The first working day after the start is day 1. Where the calendar lacks a year, that is said,
 * and Monday to Friday are counted.
 */
final class DeadlineCheck implements Check {
  static final Rule INTERPRETATION_LATE =
      Rule.warning("interpretation-late")
          .when(
              "文件的第一份完整解读在规定的工作日之后才发布",
              "the first full interpretation is published over `deadlines.interpretation` working"
                  + " days after its policy")
          .because(
              "解读应当与文件同步发布，最迟不超过文件公布后3个工作日（各地落实国办发〔2017〕47号的要求；天数由"
                  + " site.yaml 的 deadlines.interpretation 规定）。",
              "An explanation comes out with its policy, at the latest three working days after it"
                  + " (local rules that carry out 国办发〔2017〕47号; site.yaml gives the number of"
                  + " days).")
          .example(
              """
              # policy.yaml
              published: 2026-03-10
              # package.yaml
              published: 2026-03-20
              """,
              """
              # policy.yaml
              published: 2026-03-10
              # package.yaml
              published: 2026-03-12
              """);

  static final Rule POLICY_LATE =
      Rule.warning("policy-late")
          .when(
              "本门户自己的文件在成文后规定的工作日之后才公布",
              "a policy of this portal's own is published over `deadlines.policy` working days"
                  + " after it was issued")
          .because(
              "属于主动公开范围的政府信息，应当自形成或者变更之日起20个工作日内公开（《政府信息公开条例》，国务院令第711号，第二十六条）。",
              "What is to be made public must be so within twenty working days of being made"
                  + " (Regulation on the Disclosure of Government Information, 国务院令第711号,"
                  + " article 26).")
          .example(
              """
              issued: 2026-03-02
              published: 2026-04-30
              """,
              """
              issued: 2026-03-02
              published: 2026-03-10
              """);

  static final Rule CALENDAR_MISSING =
      Rule.warning("calendar-missing")
          .when("要数工作日的那一年，日历里没有", "a working day is asked for in a year that the calendar lacks")
          .because(
              "调休的工作日和放假的日子每年由国务院办公厅通知规定，没有当年的日历就数不准期限。",
              "Each year's holidays and working weekends are announced by the general office of the"
                  + " State Council; without them no deadline can be counted.")
          .example(
              """
              # calendar.yaml, asked about 2026
              2025:
                holidays: [2025-10-01/2025-10-08]
              """,
              """
              2025:
                holidays: [2025-10-01/2025-10-08]
              2026:
                holidays: [2026-10-01/2026-10-07]
                workdays: [2026-10-10]
              """);

  private static final String CALENDAR_FILE = "site/calendar.yaml";

  @Override
  public List<Rule> rules() {
    return List.of(INTERPRETATION_LATE, POLICY_LATE, CALENDAR_MISSING);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    Deadline deadline = new Deadline(library.workspace().calendar(), diagnostics);
    Responsibility responsibility = new Responsibility(library);
    for (Policy policy : library.policies()) {
      if (policy.head().isPublic()) {
        if (!responsibility.isOfSuperior(policy)) {
          reportPolicy(policy, library, deadline);
        }
        if (SetCheck.duty(policy, library) == DutyKind.REQUIRED && !library.lacksPackages()) {
          reportInterpretation(policy, library, deadline);
        }
      }
    }
    for (Interpretation interpretation : library.interpretations()) {
      for (AwaitedTranslation awaited : interpretation.head().translations()) {
        deadline.ask(interpretation.head().published().value().day(), awaited.due().value());
      }
    }
  }

  private static void reportPolicy(Policy policy, Library library, Deadline deadline) {
    LocalDate issued = policy.head().issued().value();
    Placed<Moment> published = policy.head().published();
    int most = library.site().deadlines().policy();
    deadline
        .overrun(issued, published.value().day(), most)
        .ifPresent(
            days ->
                deadline.report(
                    POLICY_LATE,
                    published.place(),
                    Message.of(
                        "文件 {0} 成文，{1} 才公布，是第{2}个工作日；应当在{3}个工作日之内公布。",
                        "Issued on {0}, this was published on {1}, the working day number {2};"
                            + " expected within {3}.",
                        issued,
                        published.value().day(),
                        days,
                        most)));
  }

  private static void reportInterpretation(Policy policy, Library library, Deadline deadline) {
    Optional<Interpretation> first =
        library.set(policy).members().stream()
            .filter(member -> member.head().form().value().isFull() && !member.head().isDraft())
            .findFirst();
    if (first.isEmpty()) {
      return;
    }
    LocalDate start = policy.head().published().value().day();
    Placed<Moment> published = first.get().head().published();
    int most = library.site().deadlines().interpretation();
    deadline
        .overrun(start, published.value().day(), most)
        .ifPresent(
            days ->
                deadline.report(
                    INTERPRETATION_LATE,
                    published.place(),
                    Message.of(
                        "文件“{0}”{1} 公布，这份解读 {2} 才发布，是第{3}个工作日；应当在{4}个工作日之内发布。",
                        "The policy {0} was published on {1}, this first explanation of it on {2},"
                            + " the working day number {3}; expected within {4}.",
                        policy.id(),
                        start,
                        published.value().day(),
                        days,
                        most)));
  }

  private record Deadline(Calendar calendar, Diagnostics diagnostics) {

    /** Returns how many working days it took, if these are too many. */
    Optional<Integer> overrun(LocalDate start, LocalDate end, int most) {
      // A day off is no working day: so many days are within any deadline, whatever the calendar.
      if (!end.isAfter(start.plusDays(most))) {
        return Optional.empty();
      }
      ask(start, end);
      int days = calendar.workingDays(start, end);
      return days > most ? Optional.of(days) : Optional.empty();
    }

    /** Reports each year that the calendar lacks; its days are counted as weeks have them. */
    void ask(LocalDate start, LocalDate end) {
      for (int year = start.plusDays(1).getYear(); year <= end.getYear(); year++) {
        if (!calendar.years().contains(year)) {
          reportMissing(year);
        }
      }
    }

    /** An empty calendar is one that could not be read, which was reported. */
    private void reportMissing(int year) {
      if (!calendar.years().isEmpty()) {
        report(
            CALENDAR_MISSING,
            Place.startOf(CALENDAR_FILE),
            Message.of(
                "日历里没有{0}年，数不了这一年的工作日；请按国务院办公厅的放假通知补上{0}年的 holidays 和 workdays。",
                "The calendar lacks the year {0}, whose working days are asked for; add its holidays"
                    + " and workdays.",
                String.valueOf(year)));
      }
    }

    void report(Rule rule, Place place, Message message) {
      diagnostics.report(rule, place, message);
    }
  }
}
