package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jiedu.build.BuildSettings;
import org.jiedu.build.PosterBuild;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.page.Pictures;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
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
    PackageAnswer answer = new PackageAnswer(jiedu, spec, id);
    OptionalInt files =
        answer.files(
            build.run(target),
            Message.of(
                "解读包“{0}”已经撤下，没有图可画。", "The package {0} was withdrawn; it has no picture.", id));
    List<Diagnostic> found = build.concerns();
    new DiagnosticPrinter(jiedu).print(found);
    jiedu.say(files.isPresent() ? done(files.getAsInt(), target, stopwatch) : refused(found));
    return files.isPresent() ? ExitCode.OK : ExitCode.CONTENT;
  }

  private BuildSettings settings() {
    return BuildSettings.of(
        jiedu.root(),
        Runtime.getRuntime().availableProcessors(),
        jiedu.clock(),
        new BuildSettings.Drawing(Pictures.ALL, jiedu.resolved(fonts)));
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
