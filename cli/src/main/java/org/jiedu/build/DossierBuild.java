package org.jiedu.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jiedu.content.Interpretation;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.library.Library;
import org.jiedu.output.WholeFile;
import org.jiedu.page.DossierPages;
import org.jiedu.page.DossierView;
import org.jiedu.page.Page;
import org.jiedu.page.PageSources;
import org.jiedu.page.Pictures;
import org.jiedu.script.Typesetter;
import org.jiedu.template.PageRenderer;

/** Writes the submission (报审件) of one package, a draft or not, into one file. */
public final class DossierBuild {
  private final BuildSettings settings;
  private final String id;
  private final Diagnostics diagnostics;

  /**
   * What became of the package.
   *
   * @param isKnown whether there is such a package
   * @param isWithdrawn whether it was withdrawn: then there is nothing to submit
   * @param known the ids of all packages, sorted
   * @param isWritten whether the file was written; not after an error
   */
  public record Result(
      boolean isKnown, boolean isWithdrawn, List<String> known, boolean isWritten) {
    /** Copies the ids. */
    public Result {
      known = List.copyOf(known);
    }
  }

  /** Makes the build of a package's submission. */
  public DossierBuild(BuildSettings settings, String id, Diagnostics diagnostics) {
    this.settings = settings;
    this.id = id;
    this.diagnostics = diagnostics;
  }

  /**
   * Writes the submission, or reports what is wrong. Errors of other packages do not stop it.
   *
   * @param file where it goes
   */
  public Result run(Path file) throws IOException, InterruptedException {
    try (Workers workers = Workers.of(settings.jobs())) {
      Typesetter typesetter = settings.drawing().typesetter();
      Optional<Library> read =
          new WorkspaceCheck(settings, typesetter, diagnostics).library(workers.executor());
      if (read.isEmpty()) {
        return new Result(true, false, List.of(), false);
      }
      List<String> known = read.get().interpretationIds().stream().sorted().toList();
      Optional<Interpretation> found = read.get().interpretation(id);
      if (found.isEmpty() || concerns().stream().anyMatch(Diagnostic::isError)) {
        return new Result(known.contains(id), false, known, false);
      }
      if (found.get().head().withdrawn().isPresent()) {
        return new Result(true, true, known, false);
      }
      String html =
          new PageRenderer(read.get().workspace(), diagnostics)
              .render(page(read.get(), found.get(), typesetter));
      boolean isWhole = concerns().stream().noneMatch(Diagnostic::isError);
      if (isWhole) {
        WholeFile.write(file, html.getBytes(StandardCharsets.UTF_8));
      }
      return new Result(true, false, known, isWhole);
    }
  }

  /** Returns the findings that concern the package: its own and those of the portal. */
  public List<Diagnostic> concerns() {
    String own = "content/interpretations/" + id + "/";
    return diagnostics.sorted().stream()
        .filter(
            finding ->
                finding.place().file().startsWith(own)
                    || !finding.place().file().startsWith("content/"))
        .toList();
  }

  private Page page(Library library, Interpretation interpretation, Typesetter typesetter)
      throws IOException {
    PageSources sources =
        PageSources.of(
            library,
            settings.moment(library.site().timeZone()).toLocalDate(),
            Pictures.NONE,
            typesetter);
    String own = interpretation.folder() + "/";
    List<DossierView.Finding> findings =
        concerns().stream()
            .filter(finding -> finding.place().file().startsWith(own))
            .map(finding -> shown(finding, own, library.site().authoritative().tag()))
            .toList();
    return new DossierPages(sources).page(interpretation, findings);
  }

  private static DossierView.Finding shown(Diagnostic finding, String own, String language) {
    return new DossierView.Finding(
        finding.place().file().substring(own.length()) + ":" + finding.place().line(),
        finding.message().in(language),
        finding.rule().id());
  }
}
