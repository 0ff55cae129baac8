package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiedu.build.BuildSettings;
import org.jiedu.build.PosterBuild;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Nearest;
import org.jiedu.page.Pictures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the pictures of one package: its poster, slices, card and charts. */
@Command(name = "poster")
final class PosterCommand implements Callable<Integer> {
  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "ID", index = "0")
  private String id = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR")
  private Optional<Path> output = Optional.empty();

  @Option(names = "--font", paramLabel = "FILE")
  private List<Path> fonts = List.of();

  PosterCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Stopwatch stopwatch = Stopwatch.start();
    Path target = jiedu.folder().resolve(output.orElse(Path.of("poster", id))).normalize();
    Diagnostics diagnostics = new Diagnostics();
    PosterBuild build = new PosterBuild(settings(), id, diagnostics);
    PosterBuild.Result result = build.run(target);
    if (!result.isKnown()) {
      throw unknown(result.known());
    }
    if (result.isWithdrawn()) {
      throw usage(
          Message.of(
              "解读包“{0}”已经撤下，没有图可画。", "The package {0} was withdrawn; it has no picture.", id));
    }
    List<Diagnostic> found = build.concerns();
    new DiagnosticPrinter(jiedu).print(found);
    boolean isDone = result.files() > 0;
    if (!jiedu.isQuiet()) {
      Message summary = isDone ? done(result.files(), target, stopwatch) : refused(found);
      jiedu.terminal().err().println(summary.in(jiedu.language()));
    }
    return isDone ? ExitCode.OK : ExitCode.CONTENT;
  }

  private BuildSettings settings() {
    return new BuildSettings(
        jiedu.root(),
        Runtime.getRuntime().availableProcessors(),
        Optional.empty(),
        jiedu.clock(),
        Optional.empty(),
        new BuildSettings.Drawing(Pictures.ALL, jiedu.resolved(fonts)));
  }

  private ParameterException unknown(List<String> known) {
    Message message =
        Message.of("没有解读包“{0}”。", "There is no package {0}.", id)
            .and(Nearest.didYouMean(id, known));
    return usage(message);
  }

  private ParameterException usage(Message message) {
    return new ParameterException(spec.commandLine(), message.in(jiedu.language()));
  }

  private Message done(int files, Path target, Stopwatch stopwatch) {
    return Message.of(
        "画好了{0}张图，在 {1}（{2}秒）。",
        "Made {0} pictures in {1} ({2} s).", files, jiedu.shown(target), stopwatch.seconds());
  }

  private static Message refused(List<Diagnostic> found) {
    return Message.of(
        "有{0}个错误，没有画图。",
        "There are {0} errors; no picture was made.", FindingCount.of(found).errors());
  }
}
