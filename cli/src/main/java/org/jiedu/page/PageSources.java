package org.jiedu.page;

import java.time.LocalDate;
import java.util.List;
import org.jiedu.chart.ChartReader;
import org.jiedu.chart.ChartRenderer;
import org.jiedu.chart.ChartWords;
import org.jiedu.content.BodyReader;
import org.jiedu.content.Interpretation;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.library.Library;
import org.jiedu.library.SiteAddresses;
import org.jiedu.picture.Wording;
import org.jiedu.script.Typesetter;
import org.jiedu.source.Shelf;
import org.jiedu.source.SourceReader;
import org.jiedu.trace.Dependency;
import org.jiedu.workspace.Workspace;

/**
 * What pages are made from. Safe for use by several threads.
 *
 * @param library what readers may see
 * @param today the day that statuses are reckoned for, in the site's zone
 * @param pictures which packages have pictures beside their pages
 * @param facts what the pictures and media of the workspace are like
 */
public record PageSources(
    Library library,
    LocalDate today,
    BodyReader bodies,
    ChartReader charts,
    ChartRenderer renderer,
    ListIndex lists,
    Pictures pictures,
    FileFacts facts) {
  /**
   * Returns the sources of a library; what is wrong in the files was reported before.
   *
   * @param typesetter measures the words of charts
   * @param read where stands what was read for the library, and what is read for a page
   */
  public static PageSources of(
      Library library, LocalDate today, Pictures pictures, Typesetter typesetter, Shelf read) {
    Workspace workspace = library.workspace();
    // A text is on several pages, which are made one after the other.
    SourceReader files = new SourceReader(workspace.root(), new Diagnostics(), read);
    return new PageSources(
        library,
        today,
        new BodyReader(workspace, files, library.tracer()),
        new ChartReader(files, workspace.site().languages()),
        new ChartRenderer(typesetter, chartWords(workspace)),
        new ListIndex(library),
        pictures,
        new FileFacts());
  }

  /** Returns whether a package has a poster and a card, in every edition. */
  public boolean hasPictures(Interpretation interpretation) {
    return switch (pictures) {
      case ASKED -> Posters.isAsked(interpretation);
      case ALL -> interpretation.head().withdrawn().isEmpty();
      case NONE -> false;
    };
  }

  private static ChartWords chartWords(Workspace workspace) {
    return new ChartWords(
        words(workspace, "chart-before"),
        words(workspace, "chart-after"),
        words(workspace, "chart-source"));
  }

  private static List<Wording> words(Workspace workspace, String name) {
    return workspace.site().languages().stream()
        .flatMap(
            language ->
                workspace.words().find(language, name).stream()
                    .map(word -> new Wording(language, word)))
        .toList();
  }

  /**
   * Returns the state of something that the making of a page has looked at: as long as it is the
   * same, so is what the page shows of it.
   */
  public String state(Dependency dependency) {
    return switch (dependency.kind()) {
      case LIST_SIZE, LIST_PART -> lists.state(dependency);
      default -> library.state(dependency);
    };
  }

  /** Returns a page about to be made. */
  PageContext context(Edition edition, String address) {
    return new PageContext(this, edition, address);
  }

  /** Returns which pages there are beside those of every policy and interpretation. */
  SiteAddresses addresses() {
    return new SiteAddresses(library);
  }
}
