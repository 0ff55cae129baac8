package org.jiedu.check;

import org.jiedu.chart.ChartReader;
import org.jiedu.content.BodyReader;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.library.Library;
import org.jiedu.source.Shelf;
import org.jiedu.source.SourceReader;
import org.jiedu.workspace.Workspace;

/**
 * Read again what the checks look into; what is wrong with the files was reported when they were
 * read for the facts. Safe for use by several threads.
 */
record Readers(SourceReader sources, BodyReader bodies, ChartReader charts) {

  /**
   * Makes readers for a library's workspace.
   *
   * @param shelf where stands what need not be read again
   */
  static Readers of(Library library, Shelf shelf) {
    Workspace workspace = library.workspace();
    SourceReader sources = new SourceReader(workspace.root(), new Diagnostics(), shelf);
    return new Readers(
        sources,
        new BodyReader(workspace, sources, library.tracer()),
        new ChartReader(sources, workspace.site().languages()));
  }
}
