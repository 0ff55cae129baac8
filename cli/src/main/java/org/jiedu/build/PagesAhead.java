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
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Future;
import java.util.function.Predicate;
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
   * @param editions whether pages are asked for whose addresses begin so: with {@code /zh/}, or, in
   *     all languages, with {@code /}
   */
  public Optional<Result> run(Set<String> folders, Predicate<String> editions)
      throws IOException, InterruptedException {
    Shelf read = Shelf.of(file -> true);
    try {
      return run(folders, editions, read);
    } finally {
      // The library leads to it, and stays.
      read.close();
    }
  }

  private Optional<Result> run(Set<String> folders, Predicate<String> editions, Shelf read)
      throws IOException, InterruptedException {
    Diagnostics diagnostics = new Diagnostics();
    Typesetter typesetter = memory.typesetter(settings.drawing());
    WorkspaceCheck check = new WorkspaceCheck(settings, typesetter, diagnostics, memory);
    Optional<WorkspaceCheck.Again> again = check.readAgain(folders, read);
    if (again.isEmpty()) {
      return Optional.empty();
    }
    Library library = again.get().library();
    ZonedDateTime moment = settings.moment(library.site().timeZone());
    Library shown = library.publishedBy(moment, settings.shown());
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (Workers workers = Workers.of(settings.jobs())) {
      Optional<Pages> pages = Optional.empty();
      if (!diagnostics.hasErrors()) {
        PageSources sources =
            PageSources.of(
                shown, moment.toLocalDate(), settings.drawing().pictures(), typesetter, read);
        List<PageList.Draft> drafts = PageList.about(sources, folders, editions).drafts();
        pages = Optional.of(begin(sources, drafts, diagnostics, workers));
      }
      // Nearly always they find nothing that forbids the pages, which are made meanwhile.
      check.checkAgain(again.get(), folders, read);
      if (pages.isPresent()) {
        files.putAll(files(pages.get(), diagnostics));
      }
    }
    return Optional.of(new Result(files, diagnostics.sorted(), Unseen.in(shown, moment)));
  }

  /**
   * Pages that are being made.
   *
   * @param files those that are made so far, by path
   * @param works what was found on the way
   */
  private record Pages(
      PageRenderer renderer,
      SortedMap<String, byte[]> files,
      List<Future<Diagnostics.Apart<Boolean>>> works) {}

  private Pages begin(
      PageSources sources, List<PageList.Draft> drafts, Diagnostics diagnostics, Workers workers) {
    Library library = sources.library();
    PageRenderer renderer =
        new PageRenderer(
            memory.templates(library.workspace()),
            library.workspace(),
            diagnostics,
            library.tracer());
    Pages pages = new Pages(renderer, new ConcurrentSkipListMap<>(), new ArrayList<>());
    for (PageList.Draft draft : drafts) {
      Diagnostics.Work<Boolean, IOException> work =
          () -> {
            Page page = draft.maker().make();
            pages.files().put(page.path(), renderer.render(page).bytes());
            return true;
          };
      pages.works().add(workers.executor().submit(() -> diagnostics.apart(work)));
    }
    return pages;
  }

  /** Waits for all pages; what came of them counts only where the rules allow them to be made. */
  private static SortedMap<String, byte[]> files(Pages pages, Diagnostics diagnostics)
      throws IOException, InterruptedException {
    boolean isForbidden = diagnostics.hasErrors();
    for (Future<Diagnostics.Apart<Boolean>> work : pages.works()) {
      if (isForbidden) {
        work.cancel(false);
      } else {
        diagnostics.add(Workers.result(work).findings());
      }
    }
    if (isForbidden || diagnostics.hasErrors()) {
      return Collections.emptySortedMap();
    }
    SortedMap<String, byte[]> files = new TreeMap<>(pages.files());
    files.putAll(pages.renderer().assets());
    return files;
  }
}
