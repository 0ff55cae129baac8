package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jiedu.build.BuildMemory;
import org.jiedu.build.BuildSettings;
import org.jiedu.build.MemoryFile;
import org.jiedu.build.WorkspaceCheck;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.library.Library;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds a workspace to every rule. */
@Command(name = "check")
final class CheckCommand implements Callable<Integer> {
  /** A finding of the portal as a whole that no single author can mend. */
  private static final String NOT_COUNTED_WHEN_STRICT = "words-proposed";

  /** How findings are printed. */
  enum Format {
    text,
    json,
    sarif
  }

  private final Jiedu jiedu;

  @Spec private picocli.CommandLine.Model.CommandSpec spec;

  @Parameters(paramLabel = "PATH", arity = "0..*")
  private List<Path> paths = List.of();

  @Option(names = "--format", paramLabel = "text|json|sarif")
  private Format format = Format.text;

  @Option(names = "--strict")
  private boolean isStrict;

  CheckCommand(Jiedu jiedu) {
    this.jiedu = jiedu;
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Stopwatch stopwatch = Stopwatch.start();
    Path root = jiedu.root();
    List<String> asked = paths.stream().map(path -> name(root, path)).toList();
    Diagnostics diagnostics = new Diagnostics();
    int jobs = Runtime.getRuntime().availableProcessors();
    BuildSettings settings = BuildSettings.reading(root, jobs, jiedu.clock());
    if (asked.isEmpty()) {
      checkAll(settings, diagnostics);
    } else {
      new WorkspaceCheck(settings, diagnostics)
          .run(folder -> asked.stream().anyMatch(path -> meets(folder, path)));
    }
    List<Diagnostic> found =
        diagnostics.sorted().stream().filter(finding -> isAsked(finding, asked)).toList();
    switch (format) {
      case text -> new DiagnosticPrinter(jiedu).print(found);
      case json -> new DiagnosticJson(jiedu.language()).write(found, jiedu.terminal().out());
      case sarif ->
          new DiagnosticSarif(jiedu.language(), Version.number())
              .write(found, jiedu.terminal().out());
    }
    summarise(found, stopwatch);
    return isFailed(found) ? ExitCode.CONTENT : ExitCode.OK;
  }

  private void checkAll(BuildSettings settings, Diagnostics diagnostics)
      throws IOException, InterruptedException {
    Optional<MemoryFile> file = MemoryFile.ofChecks(settings.root());
    if (file.isPresent()) {
      file.get().remembering(memory -> checkAll(settings, diagnostics, memory));
    } else {
      checkAll(settings, diagnostics, BuildMemory.none());
    }
  }

  private Optional<Library> checkAll(
      BuildSettings settings, Diagnostics diagnostics, BuildMemory memory)
      throws IOException, InterruptedException {
    try (ProgressTalk talk = new ProgressTalk(jiedu, Stopwatch.start())) {
      return new WorkspaceCheck(settings.telling(talk), diagnostics, memory).run();
    }
  }

  private String name(Path root, Path path) {
    Path fromHere = jiedu.folder().resolve(path).normalize();
    // With -C a path may well be meant as the findings name it.
    Path file = fromHere.startsWith(root) ? fromHere : root.resolve(path).normalize();
    if (!file.startsWith(root)) {
      throw jiedu.usage(
          spec, Message.of("{0} 不在工作区 {1} 里。", "{0} is not in the workspace {1}.", path, root));
    }
    return root.relativize(file).toString().replace('\\', '/');
  }

  /** Returns whether a path is a folder, lies in it, or holds it. */
  private static boolean meets(String folder, String path) {
    return path.isEmpty()
        || folder.equals(path)
        || folder.startsWith(path + "/")
        || path.startsWith(folder + "/");
  }

  private static boolean isAsked(Diagnostic finding, List<String> asked) {
    String file = finding.place().file();
    return asked.isEmpty()
        || asked.stream()
            .anyMatch(path -> path.isEmpty() || file.equals(path) || file.startsWith(path + "/"));
  }

  private boolean isFailed(List<Diagnostic> found) {
    return found.stream()
        .anyMatch(
            finding ->
                finding.isError()
                    || (isStrict && !finding.rule().id().equals(NOT_COUNTED_WHEN_STRICT)));
  }

  private void summarise(List<Diagnostic> found, Stopwatch stopwatch) {
    if (!jiedu.isQuiet()) {
      jiedu
          .terminal()
          .err()
          .println(FindingCount.of(found).inWords(stopwatch).in(jiedu.language()));
    }
  }
}
