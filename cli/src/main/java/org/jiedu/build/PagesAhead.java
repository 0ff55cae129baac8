package org.jiedu.build;

import java.io.IOException;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.library.Library;
import org.jiedu.page.Page;
import org.jiedu.page.PageList;
import org.jiedu.page.PageSources;
import org.jiedu.script.Typesetter;
import org.jiedu.source.Shelf;
import org.jiedu.template.PageRenderer;

/**
 * Makes the pages about a few policies and packages before the rest of the site, and leaves it as
 * it is: for who has just saved one of them and looks at it. What it makes, the next whole build
 * makes likewise.
 */
public final class PagesAhead {
  private final BuildSettings settings;
  private final BuildMemory memory;

  /**
   * Makes the maker of pages.
   *
   * @param memory what whole builds have kept; at least one has come to its end
   */
  public PagesAhead(BuildSettings settings, BuildMemory memory) {
    this.settings = settings;
    this.memory = memory;
  }

  /**
   * What was made.
   *
   * @param files pages, and the assets that they ask for, by path; none where an error of the
   *     folders forbids them
   * @param findings all that is wrong in the folders as far as these themselves tell, sorted
   * @param unseen what the site shows though readers may not see it yet
   */
  public record Result(
      SortedMap<String, byte[]> files, List<Diagnostic> findings, List<Unseen> unseen) {
    /** Copies the collections. */
    public Result {
      files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
      findings = List.copyOf(findings);
      unseen = List.copyOf(unseen);
    }
  }

  /**
   * Returns the pages about some folders, or empty where only a whole build can tell.
   *
   * @param folders relative to the workspace; of all others nothing is looked at
   */
  public Optional<Result> run(Set<String> folders) throws IOException, InterruptedException {
    Diagnostics diagnostics = new Diagnostics();
    Typesetter typesetter = memory.typesetter(settings.drawing());
    Shelf read = Shelf.of(file -> true);
    Optional<Library> library =
        new WorkspaceCheck(settings, typesetter, diagnostics, memory).again(folders, read);
    if (library.isEmpty()) {
      return Optional.empty();
    }
    ZonedDateTime moment = settings.moment(library.get().site().timeZone());
    Library shown = library.get().publishedBy(moment, settings.shown());
    SortedMap<String, byte[]> files = new TreeMap<>();
    if (!diagnostics.hasErrors()) {
      PageSources sources =
          PageSources.of(
              shown, moment.toLocalDate(), settings.drawing().pictures(), typesetter, read);
      files.putAll(files(sources, folders, diagnostics));
    }
    return Optional.of(new Result(files, diagnostics.sorted(), Unseen.in(shown, moment)));
  }

  private SortedMap<String, byte[]> files(
      PageSources sources, Set<String> folders, Diagnostics diagnostics)
      throws IOException, InterruptedException {
    Library library = sources.library();
    PageRenderer renderer =
        new PageRenderer(
            memory.templates(library.workspace()),
            library.workspace(),
            diagnostics,
            library.tracer());
    ConcurrentMap<String, byte[]> made = new ConcurrentHashMap<>();
    List<Callable<Boolean>> work = new ArrayList<>();
    for (PageList.Draft draft : PageList.about(sources, folders).drafts()) {
      work.add(
          () -> {
            Page page = draft.maker().make();
            made.put(page.path(), renderer.render(page).bytes());
            return true;
          });
    }
    try (Workers workers = Workers.of(settings.jobs())) {
      Workers.runAll(work, workers.executor(), Progress.NONE);
    }
    SortedMap<String, byte[]> files = new TreeMap<>(made);
    files.putAll(renderer.assets());
    return diagnostics.hasErrors() ? new TreeMap<>() : files;
  }
}
