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
import org.jiedu.diagnostic.RuleText;
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
    RuleText text = new RuleText(rule);
    out.println(rule.id() + " · " + text.grade().in(language));
    out.println();
    out.println(text.found().in(language));
    out.println(explanation.because().in(language));
    out.println();
    out.println(Message.of("不对：", "Wrong:").in(language));
    out.println(explanation.wrong().indent(4).stripTrailing());
    out.println();
    out.println(Message.of("对：", "Right:").in(language));
    out.println(explanation.right().indent(4).stripTrailing());
    out.println();
    text.excuse().ifPresent(sentence -> out.println(sentence.in(language)));
  }
}
