package org.jiedu.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationHead.Medium;
import org.jiedu.content.InterpretationHead.Poster;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.chart.EmbedKind;
import org.jiedu.source.Placed;
import org.jiedu.source.Sha256;

/** Lists what a package publishes beside its texts. */
record DossierMaterials(PageContext context, Interpretation interpretation, PrintedHtml html) {

  /**
   * Returns the materials.
   *
   * @param text the package as a page shows it, not yet for paper
   */
  DossierView.Materials materials(InterpretationView text) throws IOException {
    List<DossierView.Medium> media = new ArrayList<>();
    List<String> unshown = new ArrayList<>();
    EmbedFigures figures = figures();
    for (Medium medium : interpretation.head().media()) {
      String name = medium.file().value();
      if (interpretation.files().contains(name)) {
        media.add(medium(medium));
        if (!shows(text, figures.href(name))) {
          unshown.add(html.html(figure(medium, figures)));
        }
      }
    }
    return new DossierView.Materials(cover(), posterTexts(), media, unshown);
  }

  private String cover() {
    return interpretation
        .head()
        .cover()
        .map(Placed::value)
        .filter(name -> interpretation.files().contains(name))
        .map(html::uri)
        .orElse("");
  }

  private List<Fact> posterTexts() {
    return interpretation.head().poster().map(Poster::texts).orElse(List.of()).stream()
        .flatMap(
            card ->
                context.site().sections().find(card.section().value()).stream()
                    .map(
                        section ->
                            new Fact(
                                section.id(),
                                context.phrases().of(section.name()),
                                context.phrases().of(card.text()))))
        .toList();
  }

  private DossierView.Medium medium(Medium medium) throws IOException {
    Path folder = context.library().workspace().root().resolve(interpretation.folder());
    byte[] bytes = Files.readAllBytes(folder.resolve(medium.file().value()));
    return new DossierView.Medium(
        medium.file().value(),
        context.phrases().of(medium.title()),
        (bytes.length + 1023L) / 1024,
        Sha256.ofFile(bytes),
        medium.captions().stream().map(captions -> captions.path().value()).toList());
  }

  private static boolean shows(InterpretationView text, String href) {
    return text.sections().stream()
        .flatMap(section -> section.rows().stream())
        .flatMap(row -> row.cells().stream())
        .anyMatch(cell -> cell.html().contains("src=\"" + EmbedFigures.escape(href) + "\""));
  }

  private String figure(Medium medium, EmbedFigures figures) {
    Embed embed = new Embed(EmbedKind.MEDIUM, medium.file().value(), "", medium.file().place());
    return new MediumFigure(context, figures, context.edition().languages())
        .html(embed, Optional.of(medium));
  }

  private EmbedFigures figures() {
    return new EmbedFigures(context, TextFolder.of(interpretation), context.site().authoritative());
  }
}
