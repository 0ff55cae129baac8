package org.jiedu.build;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.library.Library;
import org.jiedu.page.DossierPages;
import org.jiedu.page.DossierView;
import org.jiedu.page.Page;
import org.jiedu.page.PageSources;
import org.jiedu.page.Pictures;
import org.jiedu.source.Shelf;
import org.jiedu.template.PageRenderer;

/** Writes the submission (报审件) of one package, a draft or not, into one file. */
public final class DossierBuild {
  private final BuildSettings settings;
  private final Diagnostics diagnostics;
  private final PackageBuild build;

  /** Makes the build of a package's submission. */
  public DossierBuild(BuildSettings settings, String id, Diagnostics diagnostics) {
    this.settings = settings;
    this.diagnostics = diagnostics;
    this.build = new PackageBuild(settings, id, diagnostics);
  }

  /**
   * Writes the submission, or reports what is wrong. Errors of other packages do not stop it.
   *
   * @param file where it goes
   */
  public PackageResult run(Path file) throws IOException, InterruptedException {
    return build.run(
        subject -> {
          byte[] html =
              new PageRenderer(
                      subject.library().workspace(), diagnostics, subject.library().tracer())
                  .render(page(subject))
                  .bytes();
          return new TreeMap<>(Map.of(file, html));
        });
  }

  /** Returns the findings that concern the package: its own and those of the portal. */
  public List<Diagnostic> concerns() {
    return build.concerns();
  }

  private Page page(PackageBuild.Subject subject) throws IOException {
    Library library = subject.library();
    PageSources sources =
        PageSources.of(
            library,
            settings.moment(library.site().timeZone()).toLocalDate(),
            Pictures.NONE,
            subject.typesetter(),
            Shelf.of(file -> true));
    String own = subject.interpretation().folder() + "/";
    List<DossierView.Finding> findings =
        concerns().stream()
            .filter(finding -> finding.place().file().startsWith(own))
            .map(finding -> shown(finding, own, library.site().authoritative().tag()))
            .toList();
    return new DossierPages(sources).page(subject.interpretation(), findings);
  }

  private static DossierView.Finding shown(Diagnostic finding, String own, String language) {
    return new DossierView.Finding(
        finding.place().file().substring(own.length()) + ":" + finding.place().line(),
        finding.message().in(language),
        finding.rule().id());
  }
}
