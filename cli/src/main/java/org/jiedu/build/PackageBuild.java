package org.jiedu.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.ExecutorService;
import org.jiedu.content.Interpretation;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.library.Library;
import org.jiedu.output.WholeFile;
import org.jiedu.script.Typesetter;

/** Writes the files that are made of one package, whatever is wrong with others. */
final class PackageBuild {
  private final BuildSettings settings;
  private final String id;
  private final Diagnostics diagnostics;

  PackageBuild(BuildSettings settings, String id, Diagnostics diagnostics) {
    this.settings = settings;
    this.id = id;
    this.diagnostics = diagnostics;
  }

  /** Makes files of a package. */
  @FunctionalInterface
  interface Making {
    /** Returns the files' bytes by where they go. */
    SortedMap<Path, byte[]> files(Subject subject) throws IOException, InterruptedException;
  }

  /**
   * What files are made of.
   *
   * @param library all of the workspace, drafts among it
   * @param workers the threads that may help
   */
  record Subject(
      Library library,
      Interpretation interpretation,
      Typesetter typesetter,
      ExecutorService workers) {}

  /** Makes and writes the files, all or none; an error of the package or the portal stops it. */
  PackageResult run(Making making) throws IOException, InterruptedException {
    try (Workers workers = Workers.of(settings.jobs())) {
      Typesetter typesetter = settings.drawing().typesetter();
      Optional<Library> read =
          new WorkspaceCheck(settings, typesetter, diagnostics, BuildMemory.none())
              .library(workers.executor());
      if (read.isEmpty()) {
        return new PackageResult.Refused();
      }
      List<String> known = read.get().interpretationIds().stream().sorted().toList();
      if (!known.contains(id)) {
        return new PackageResult.Unknown(known);
      }
      Optional<Interpretation> found = read.get().interpretation(id);
      if (found.isEmpty() || isFaulty()) {
        return new PackageResult.Refused();
      }
      if (found.get().head().withdrawn().isPresent()) {
        return new PackageResult.Withdrawn();
      }
      SortedMap<Path, byte[]> files =
          making.files(new Subject(read.get(), found.get(), typesetter, workers.executor()));
      if (isFaulty()) {
        return new PackageResult.Refused();
      }
      for (Map.Entry<Path, byte[]> file : files.entrySet()) {
        WholeFile.write(file.getKey(), file.getValue());
      }
      return new PackageResult.Written(files.size());
    }
  }

  /** Returns the findings that concern the package: its own and those of the portal. */
  List<Diagnostic> concerns() {
    String own = "content/interpretations/" + id + "/";
    return diagnostics.sorted().stream()
        .filter(
            finding ->
                finding.place().file().startsWith(own)
                    || !finding.place().file().startsWith("content/"))
        .toList();
  }

  private boolean isFaulty() {
    return concerns().stream().anyMatch(Diagnostic::isError);
  }
}
