package org.jiedu.cli;

import java.io.PrintWriter;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiedu.check.Checks;
import org.jiedu.diagnostic.Explanation;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.diagnostic.Rule;
import org.jiedu.diagnostic.Severity;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what a rule is for, where it comes from, and shows a wrong and a right example. */
@Command(name = "explain")
final class ExplainCommand implements Callable<Integer> {
  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "RULE", arity = "0..1", completionCandidates = Ids.class)
  private Optional<String> id = Optional.empty();

  ExplainCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  /** What may be asked for, for completion. */
  static final class Ids implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Checks.rules().stream().map(Rule::id).iterator();
    }
  }

  @Override
  public Integer call() {
    List<Rule> rules = Checks.rules();
    if (id.isEmpty()) {
      rules.forEach(this::list);
      return ExitCode.OK;
    }
    String asked = id.get();
    Rule rule =
        rules.stream()
            .filter(candidate -> candidate.id().equals(asked))
            .findFirst()
            .orElseThrow(() -> unknown(asked, rules.stream().map(Rule::id).toList()));
    explain(rule);
    return ExitCode.OK;
  }

  private ParameterException unknown(String asked, List<String> known) {
    Message message =
        Message.of("没有“{0}”这条规则。", "There is no rule {0}.", asked)
            .and(Nearest.didYouMean(asked, known))
            .and(Message.of("用 jiedu explain 列出全部规则。", " jiedu explain lists all rules."));
    return jiedu.usage(spec, message);
  }

  private void list(Rule rule) {
    String line = rule.id() + "  " + rule.explanation().when().in(jiedu.language());
    jiedu.terminal().out().println(line);
  }

  private void explain(Rule rule) {
    String language = jiedu.language();
    PrintWriter out = jiedu.terminal().out();
    Explanation explanation = rule.explanation();
    out.println(rule.id() + " · " + severity(rule).in(language));
    out.println();
    out.println(found(explanation).in(language));
    out.println(explanation.because().in(language));
    out.println();
    out.println(Message.of("不对：", "Wrong:").in(language));
    out.println(explanation.wrong().indent(4).stripTrailing());
    out.println();
    out.println(Message.of("对：", "Right:").in(language));
    out.println(explanation.right().indent(4).stripTrailing());
    out.println();
    if (!rule.id().startsWith("allow-")) {
      out.println(excuse(rule).in(language));
    }
  }

  private static Message found(Explanation explanation) {
    return Message.of(
        "查什么：{0}。", "Found when {1}.", explanation.when().zh(), explanation.when().en());
  }

  private static Message severity(Rule rule) {
    Message grade =
        switch (rule.severity()) {
          case ERROR -> new Message("错误", "error");
          case WARNING -> new Message("警告", "warning");
          case OFF -> new Message("默认不查", "off by default");
        };
    return rule.isFixed() ? grade.and(new Message("，不能更改", ", fixed")) : grade;
  }

  /** Returns how an author lets a finding stand, or who switches the rule on. */
  private static Message excuse(Rule rule) {
    if (rule.isFixed()) {
      return new Message(
          "这条规则不能在 site.yaml 里更改，也不能豁免。",
          "Neither site.yaml nor a jiedu-allow comment has a say in this rule.");
    }
    if (rule.severity() == Severity.OFF) {
      return Message.of(
          "要检查这一条，在 site.yaml 的 rules: 下写“{0}: warning”。",
          "To have it checked, put “{0}: warning” under rules: in site.yaml.", rule.id());
    }
    return Message.of(
        "确有理由保留的，在上一行写注释：Markdown 写 <!-- jiedu-allow {0}: 理由 -->，YAML 写 # jiedu-allow {0}: 理由。",
        "To let one finding stand, write a comment on the line before it:"
            + " <!-- jiedu-allow {0}: reason --> in Markdown, # jiedu-allow {0}: reason in YAML.",
        rule.id());
  }
}
