package org.jiedu.cli;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jiedu.author.Reviewing;
import org.jiedu.author.Reviewing.Reviewed;
import org.jiedu.author.Reviewing.Signature;
import org.jiedu.build.WorkspaceCheck;
import org.jiedu.content.Review;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.library.Library;
import org.jiedu.source.YamlEdit.NotEditableException;
import org.jiedu.workspace.ReviewStep;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Records that somebody reviewed a package or a policy. */
@Command(name = "review")
final class ReviewCommand implements Callable<Integer> {
  private static final String POLICIES = "policies/";
  private static final int SHOWN_DIGITS = "sha256:".length() + 12;

  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "ID", index = "0")
  private String id = "";

  @Option(names = "--step", paramLabel = "STEP", required = true)
  private String stepId = "";

  @Option(names = "--by", paramLabel = "NAME", required = true)
  private String by = "";

  @Option(names = "--reference", paramLabel = "NUMBER")
  private Optional<String> reference = Optional.empty();

  @Option(names = "--on", paramLabel = "DATE")
  private Optional<LocalDate> on = Optional.empty();

  ReviewCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  /** What is reviewed, with the reviews that it has already. */
  private record Subject(Reviewed reviewed, List<Review> reviews, List<ReviewStep> steps) {}

  @Override
  public Integer call() throws IOException, InterruptedException {
    Diagnostics diagnostics = new Diagnostics();
    Optional<Library> library = new WorkspaceCheck(jiedu.settings(), diagnostics).run();
    if (library.isEmpty()) {
      return refused(diagnostics.sorted());
    }
    Subject subject = subject(library.get());
    ReviewStep step = step(subject);
    if (by.isBlank()) {
      throw jiedu.usage(spec, Message.of("--by 后面应当是审核人的姓名。", "--by needs the reviewer's name."));
    }
    List<Diagnostic> errors =
        diagnostics.sorted().stream()
            .filter(Diagnostic::isError)
            .filter(error -> isOf(error, subject.reviewed()))
            .toList();
    if (!errors.isEmpty()) {
      return refused(errors);
    }
    LocalDate day =
        on.orElseGet(
            () -> LocalDate.ofInstant(jiedu.clock().instant(), library.get().site().timeZone()));
    Signature signature = new Signature(by.strip(), day, reference);
    try {
      String digest = new Reviewing(library.get()).record(subject.reviewed(), step, signature);
      tell(subject, step, signature, digest);
      return ExitCode.OK;
    } catch (NotEditableException e) {
      throw jiedu.usage(
          spec,
          Message.of(
              "{0}/{1} 的写法不便修改（reviews 应当是列表）；请把 reviews 改成每条一行再试。",
              "{0}/{1} is written so that no record can be put into it; make reviews a list with a"
                  + " line each.",
              subject.reviewed().folder(),
              subject.reviewed().yaml()));
    }
  }

  private static boolean isOf(Diagnostic finding, Reviewed reviewed) {
    String file = finding.place().file();
    return file.equals(reviewed.folder()) || file.startsWith(reviewed.folder() + "/");
  }

  private Subject subject(Library library) {
    List<ReviewStep> steps = library.site().reviewSteps();
    if (id.startsWith(POLICIES)) {
      String policy = id.substring(POLICIES.length());
      return library
          .policy(policy)
          .map(
              found ->
                  new Subject(
                      new Reviewed(found.folder(), found.files(), "policy.yaml"),
                      found.head().reviews(),
                      steps.stream().filter(ReviewStep::coversPolicies).toList()))
          .orElseThrow(() -> unknown(policy, library.policyIds().stream().sorted().toList()));
    }
    return library
        .interpretation(id)
        .map(
            found ->
                new Subject(
                    new Reviewed(found.folder(), found.files(), "package.yaml"),
                    found.head().reviews(),
                    steps))
        .orElseThrow(() -> unknown(id, library.interpretationIds().stream().sorted().toList()));
  }

  private ReviewStep step(Subject subject) {
    List<String> known = subject.steps().stream().map(step -> step.id().value()).toList();
    return subject.steps().stream()
        .filter(step -> step.id().value().equals(stepId))
        .findFirst()
        .orElseThrow(
            () ->
                jiedu.usage(
                    spec,
                    Message.of("没有“{0}”这一步审核。", "There is no review step {0}.", stepId)
                        .and(Nearest.didYouMean(stepId, known))
                        .and(
                            Message.of(
                                "这里的步骤有：{0}。",
                                " The steps here: {1}.",
                                String.join("、", known),
                                String.join(", ", known)))));
  }

  private ParameterException unknown(String asked, List<String> known) {
    return jiedu.usage(
        spec,
        Message.of("没有“{0}”，或者它还读不出来。", "There is no {0}, or it cannot be read yet.", asked)
            .and(Nearest.didYouMean(asked, known)));
  }

  private int refused(List<Diagnostic> errors) {
    new DiagnosticPrinter(jiedu).print(errors);
    jiedu.say(
        Message.of(
            "有{0}个错误，没有记录审核；请改好以后再审。",
            "There are {0} errors; no review was recorded.", FindingCount.of(errors).errors()));
    return ExitCode.CONTENT;
  }

  private void tell(Subject subject, ReviewStep step, Signature signature, String digest) {
    jiedu
        .terminal()
        .out()
        .println(
            subject.reviewed().folder()
                + "/"
                + subject.reviewed().yaml()
                + ": "
                + step.id().value()
                + " "
                + signature.by()
                + " "
                + signature.on()
                + " "
                + digest.substring(0, SHOWN_DIGITS));
    List<String> left =
        subject.steps().stream()
            .map(one -> one.id().value())
            .filter(one -> !one.equals(step.id().value()) && !isRecorded(one, subject))
            .toList();
    jiedu.say(
        left.isEmpty()
            ? Message.of("已记录，审核步骤齐全。", "Recorded; every step has a record.")
            : Message.of(
                "已记录；还缺：{0}。",
                "Recorded; still missing: {1}.", String.join("、", left), String.join(", ", left)));
  }

  private static boolean isRecorded(String step, Subject subject) {
    Stream<String> recorded = subject.reviews().stream().map(review -> review.step().value());
    return recorded.anyMatch(step::equals);
  }
}
