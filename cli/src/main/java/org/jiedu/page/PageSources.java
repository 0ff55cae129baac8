package org.jiedu.page;

import java.time.LocalDate;
import org.jiedu.chart.ChartReader;
import org.jiedu.content.BodyReader;
import org.jiedu.content.Interpretation;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.library.Library;
import org.jiedu.library.SiteAddresses;
import org.jiedu.source.SourceReader;
import org.jiedu.workspace.Workspace;

/**
 * What pages are made from. Safe for use by several threads.
 *
 * @param library what readers may see
 * @param today the day that statuses are reckoned for, in the site's zone
 * @param pictures which packages have pictures beside their pages
 */
public record PageSources(
    Library library,
    LocalDate today,
    BodyReader bodies,
    ChartReader charts,
    ListIndex lists,
    Pictures pictures) {

  /** Returns the sources of a library whose packages have the pictures that they ask for. */
  public static PageSources of(Library library, LocalDate today) {
    return of(library, today, Pictures.ASKED);
  }

  /** Returns the sources of a library; what is wrong in the files was reported before. */
  public static PageSources of(Library library, LocalDate today, Pictures pictures) {
    Diagnostics unasked = new Diagnostics();
    Workspace workspace = library.workspace();
    return new PageSources(
        library,
        today,
        new BodyReader(workspace, unasked),
        new ChartReader(new SourceReader(workspace.root(), unasked), workspace.site().languages()),
        new ListIndex(library),
        pictures);
  }

  /** Returns whether a package has a poster and a card, in every edition. */
  public boolean hasPictures(Interpretation interpretation) {
    return switch (pictures) {
      case ASKED -> Posters.isAsked(interpretation);
      case ALL -> interpretation.head().withdrawn().isEmpty();
      case NONE -> false;
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
