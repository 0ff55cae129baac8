package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import org.jiedu.build.DossierBuild;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the submission (报审件) of one package: what leaders sign on paper. */
@Command(name = "dossier")
final class DossierCommand implements Callable<Integer> {
  private final Jiedu jiedu;

  @Spec private CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "ID", index = "0")
  private String id = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE")
  private Optional<Path> output = Optional.empty();

  DossierCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Stopwatch stopwatch = Stopwatch.start();
    Path target =
        jiedu.folder().resolve(output.orElse(Path.of("dossier", id + ".html"))).normalize();
    Diagnostics diagnostics = new Diagnostics();
    DossierBuild build = new DossierBuild(jiedu.settings(), id, diagnostics);
    PackageAnswer answer = new PackageAnswer(jiedu, spec, id);
    OptionalInt files =
        answer.files(
            build.run(target),
            Message.of(
                "解读包“{0}”已经撤下，不用报审。",
                "The package {0} was withdrawn; there is nothing to submit.", id));
    List<Diagnostic> found = build.concerns();
    new DiagnosticPrinter(jiedu).print(found);
    jiedu.say(files.isPresent() ? done(target, stopwatch) : refused(found));
    return files.isPresent() ? ExitCode.OK : ExitCode.CONTENT;
  }

  private Message done(Path target, Stopwatch stopwatch) {
    return Message.of(
        "报审件写好了：{0}（{1}秒）。用浏览器打开，按A4打印。",
        "Wrote the submission {0} ({1} s). Open it in a browser and print it on A4.",
        jiedu.shown(target),
        stopwatch.seconds());
  }

  private static Message refused(List<Diagnostic> found) {
    return Message.of(
        "有{0}个错误，没有写报审件；请改好以后再报。",
        "There are {0} errors; no submission was written.", FindingCount.of(found).errors());
  }
}
