package org.jiedu.page;

import java.time.LocalDate;
import org.jiedu.chart.ChartReader;
import org.jiedu.content.BodyReader;
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
 */
public record PageSources(
    Library library, LocalDate today, BodyReader bodies, ChartReader charts, ListIndex lists) {

  /** Returns the sources of a library; what is wrong in the files was reported before. */
  public static PageSources of(Library library, LocalDate today) {
    Diagnostics unasked = new Diagnostics();
    Workspace workspace = library.workspace();
    return new PageSources(
        library,
        today,
        new BodyReader(workspace, unasked),
        new ChartReader(new SourceReader(workspace.root(), unasked), workspace.site().languages()),
        new ListIndex(library));
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
