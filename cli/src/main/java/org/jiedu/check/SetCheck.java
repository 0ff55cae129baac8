package org.jiedu.check;

import java.time.LocalDate;
import java.util.List;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationDuty;
import org.jiedu.content.InterpretationDuty.DutyKind;
import org.jiedu.content.Policy;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;
import org.jiedu.library.Library;
import org.jiedu.library.Responsibility;

/** Holds policies that must be explained to a set with a full form. */
final class SetCheck implements Check {
  static final Rule SET_INCOMPLETE =
      Rule.error("set-incomplete")
          .when(
              "应当解读的文件有解读，但是没有一份完整的",
              "a policy that must be explained has packages, but no full form")
          .because(
              "图解、音频、视频只讲重点，看不了、听不了的读者得不到全部内容；至少要有一份文字解读或者问答，把规定的各节讲全（本工具的规定）。",
              "A diagram, audio or video tells the main points, and not to everybody;"
                  + " one text or set of questions tells it all. This is the project's own"
                  + " rule.")
          .example(
              """
              # policy.yaml
              interpretation: required
              # package.yaml
              form: diagram
              """,
              """
              # policy.yaml
              interpretation: required
              # package.yaml
              form: text
              """);

  static final Rule INTERPRETATION_MISSING =
      Rule.warning("interpretation-missing")
          .when("应当解读的文件还没有解读", "a policy that must be explained has no interpretation")
          .because(
              "对重大政策不解读的，“要严肃批评、公开通报”（" + Documents.OPENNESS_NOTICE_ZH + "）；确实不必解读的，写明理由。",
              "Who leaves a weighty policy unexplained is to be criticised in public ("
                  + Documents.OPENNESS_NOTICE_EN
                  + "); where none is needed, the reason is recorded.")
          .example(
              """
              # content/policies/caizheng-2022-3/policy.yaml; 没有解读
              number: 示财〔2022〕3号
              """,
              """
              # content/policies/caizheng-2022-3/policy.yaml
              number: 示财〔2022〕3号
              interpretation:
                exempt:
                  zh: 本办法已由示民〔2026〕5号替代。
                  bo: བྱེད་ཐབས་འདིའི་ཚབ་ཏུ་བྱེད་ཐབས་གསར་པ（示民〔2026〕5号）སྤེལ་ཟིན།
              """);

  @Override
  public List<Rule> rules() {
    return List.of(SET_INCOMPLETE, INTERPRETATION_MISSING);
  }

  @Override
  public void check(Library library, LocalDate today, Diagnostics diagnostics) {
    if (library.lacksPackages()) {
      return;
    }
    for (Policy policy : library.policies()) {
      boolean isShown = policy.head().isPublic() && policy.head().withdrawn().isEmpty();
      if (isShown && duty(policy, library) == DutyKind.REQUIRED) {
        report(policy, library, diagnostics);
      }
    }
  }

  /** Returns whether a policy must be explained: as it says, else by whether a superior's is. */
  static DutyKind duty(Policy policy, Library library) {
    boolean isOfSuperior = new Responsibility(library).isOfSuperior(policy);
    return policy
        .head()
        .interpretation()
        .map(InterpretationDuty::kind)
        .orElse(isOfSuperior ? DutyKind.OPTIONAL : DutyKind.REQUIRED);
  }

  private static void report(Policy policy, Library library, Diagnostics diagnostics) {
    List<Interpretation> members =
        library.set(policy).members().stream().filter(SetCheck::counts).toList();
    if (members.isEmpty()) {
      diagnostics.report(
          INTERPRETATION_MISSING,
          policy.yamlStart(),
          Message.of(
              "这份文件应当解读，还没有任何解读；请添加解读，不必解读的，用 interpretation 写明理由。",
              "This policy must be explained and is not; explain it or, where it need not be,"
                  + " say why under"
                  + " interpretation."));
    } else if (members.stream().noneMatch(member -> member.head().form().value().isFull())) {
      diagnostics.report(
          SET_INCOMPLETE,
          policy.yamlStart(),
          Message.of(
              "这份文件的解读（{0}）都是辅助形式；至少应当有一份文字解读（text）或者问答（questions）。",
              "The explanations of this policy ({0}) only supplement; expected is at least one of"
                  + " form text or questions.",
              String.join("、", members.stream().map(Interpretation::id).toList())));
    }
  }

  private static boolean counts(Interpretation interpretation) {
    return !interpretation.head().isDraft() && interpretation.head().withdrawn().isEmpty();
  }
}
