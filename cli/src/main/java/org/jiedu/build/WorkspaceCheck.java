package org.jiedu.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import org.jiedu.check.CheckScope;
import org.jiedu.check.Checks;
import org.jiedu.content.Content;
import org.jiedu.content.ContentReader;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Findings;
import org.jiedu.library.Library;
import org.jiedu.library.LibraryBuilder;
import org.jiedu.script.Typefaces;
import org.jiedu.script.Typesetter;
import org.jiedu.source.Shelf;
import org.jiedu.trace.Dependency;
import org.jiedu.workspace.Workspace;

/** Reads a workspace, joins it, and holds it to every rule. */
public final class WorkspaceCheck {
  // content, policies or interpretations, and the folder's own name.
  private static final int CONTENT_DEPTH = 3;

  private final BuildSettings settings;
  private final Typesetter typesetter;
  private final Diagnostics diagnostics;
  private final BuildMemory memory;

  /** Makes a check whose findings go to a collection. */
  public WorkspaceCheck(BuildSettings settings, Diagnostics diagnostics) {
    this(settings, new Typesetter(Typefaces.installed()), diagnostics, BuildMemory.none());
  }

  /**
   * Makes a check whose findings go to a collection.
   *
   * @param memory what was checked there before
   * @throws IOException if a font cannot be read
   */
  public WorkspaceCheck(BuildSettings settings, Diagnostics diagnostics, BuildMemory memory)
      throws IOException {
    this(settings, memory.typesetter(settings.drawing()), diagnostics, memory);
  }

  WorkspaceCheck(
      BuildSettings settings, Typesetter typesetter, Diagnostics diagnostics, BuildMemory memory) {
    this.memory = memory;
    this.settings = settings;
    this.typesetter = typesetter;
    this.diagnostics = diagnostics;
  }

  /**
   * Checks a workspace, but looks into the texts of some folders only; what is found elsewhere by
   * the way is found all the same.
   *
   * @param isAsked whether a policy's or a package's folder, relative to the workspace, is asked
   *     for
   */
  public void run(Predicate<String> isAsked) throws IOException, InterruptedException {
    try (Workers workers = Workers.of(settings.jobs())) {
      Shelf shelf = Shelf.of(file -> isAsked.test(folder(file)));
      library(workers.executor(), isAsked, shelf);
    }
  }

  /** Checks a workspace; returns everything joined, or empty where the portal itself has errors. */
  public Optional<Library> run() throws IOException, InterruptedException {
    try (Workers workers = Workers.of(settings.jobs())) {
      return library(workers.executor());
    }
  }

  /** Reads and joins a workspace without holding it to the rules; empty likewise. */
  public Optional<Library> read() throws IOException, InterruptedException {
    try (Workers workers = Workers.of(settings.jobs())) {
      return joined(workers.executor(), folder -> true, Shelf.none());
    }
  }

  /** Returns everything joined, after all checks; empty where the portal itself has errors. */
  Optional<Library> library(ExecutorService workers) throws IOException, InterruptedException {
    return library(workers, Shelf.of(file -> true));
  }

  /**
   * Returns the same.
   *
   * @param shelf takes what was read, for the checks and for who looks into it after them
   */
  Optional<Library> library(ExecutorService workers, Shelf shelf)
      throws IOException, InterruptedException {
    return library(workers, folder -> true, shelf);
  }

  /**
   * Everything joined, of which some folders were read again.
   *
   * @param isOfSameFiles whether no YAML file has changed: then what concerns the library as a
   *     whole is as it was found last
   */
  record Again(Library library, boolean isOfSameFiles) {}

  /**
   * Reads some folders again, takes all others as the memory has them, and joins everything. Empty
   * where that cannot be.
   *
   * @param folders relative to the workspace
   */
  Optional<Again> readAgain(Set<String> folders, Shelf shelf) throws IOException {
    Optional<Workspace> workspace = workspace();
    Optional<Library> before = memory.library();
    if (workspace.isEmpty() || before.isEmpty()) {
      return Optional.empty();
    }
    Optional<Content.Reread> read = reader(workspace.get(), shelf).readAgain(folders);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    Library library = before.get().with(read.get());
    memory.keepLibrary(library);
    return Optional.of(new Again(library, before.get().isOfSameFiles(read.get())));
  }

  /** Holds what {@link #readAgain} has read to the rules. */
  void checkAgain(Again again, Set<String> folders, Shelf shelf) throws IOException {
    List<Findings> common = new ArrayList<>();
    for (Checks.Work one : work(again.library(), folders::contains, shelf)) {
      if (!one.folder().isEmpty()) {
        one.search().run();
      } else if (!again.isOfSameFiles()) {
        common.add(findings(one));
      }
    }
    if (!again.isOfSameFiles()) {
      memory.keepCommonFindings(Findings.all(common));
    }
    diagnostics.add(memory.commonFindings());
  }

  private List<Checks.Work> work(Library library, Predicate<String> isAsked, Shelf shelf) {
    LocalDate today = settings.moment(library.site().timeZone()).toLocalDate();
    CheckScope scope = new CheckScope(today, isAsked, shelf, settings.history());
    return Checks.work(library, scope, diagnostics);
  }

  private Optional<Library> library(ExecutorService workers, Predicate<String> isAsked, Shelf shelf)
      throws IOException, InterruptedException {
    Optional<Library> library = joined(workers, isAsked, shelf);
    if (library.isPresent()) {
      check(library.get(), work(library.get(), isAsked, shelf), workers);
    }
    return library;
  }

  private void check(Library library, List<Checks.Work> pieces, ExecutorService workers)
      throws IOException, InterruptedException {
    Recall<Findings>.Run run =
        memory.checks().begin(library.tracer(), memory.stateIn(library::state));
    Queue<Findings> common = new ConcurrentLinkedQueue<>();
    List<Callable<Boolean>> work = new ArrayList<>();
    for (Checks.Work one : pieces) {
      work.add(
          () -> {
            if (!memory.isKept()) {
              one.search().run();
            } else if (one.folder().isEmpty()) {
              common.add(findings(one));
            } else {
              diagnostics.add(run.of(one.folder(), found -> true, () -> findings(one, library)));
            }
            return true;
          });
    }
    settings.progress().begin(Progress.Stage.CHECKING, work.size());
    Workers.runAll(work, workers, settings.progress());
    if (memory.isKept()) {
      run.end();
      memory.keepCommonFindings(Findings.all(common));
      diagnostics.add(memory.commonFindings());
    }
  }

  private Findings findings(Checks.Work work, Library library) throws IOException {
    library.tracer().note(Dependency.Kind.FOLDER, work.folder());
    return findings(work);
  }

  private Findings findings(Checks.Work work) throws IOException {
    return diagnostics
        .apart(
            () -> {
              work.search().run();
              return true;
            })
        .findings();
  }

  /** Returns the policy's or the package's folder that a file stands in. */
  private static String folder(String file) {
    Path path = Path.of(file);
    return path.subpath(0, Math.min(path.getNameCount(), CONTENT_DEPTH)).toString();
  }

  private Optional<Library> joined(ExecutorService workers, Predicate<String> isAsked, Shelf shelf)
      throws IOException, InterruptedException {
    Optional<Workspace> workspace = workspace();
    if (workspace.isEmpty()) {
      return Optional.empty();
    }
    settings.progress().begin(Progress.Stage.READING, 0);
    Content content = reader(workspace.get(), shelf).read(workers, isAsked);
    Library library = new LibraryBuilder(workspace.get(), memory.content().tracer()).build(content);
    memory.keepLibrary(library);
    return Optional.of(library);
  }

  /** Returns the portal, and has the memory forget what belongs to another one. */
  private Optional<Workspace> workspace() throws IOException {
    Optional<Workspace> workspace =
        memory
            .workspace(settings.root(), diagnostics)
            .map(read -> settings.baseUrl().map(read::at).orElse(read));
    workspace.ifPresent(
        read -> {
          ZoneId zone = read.site().timeZone();
          memory.begin(settings, settings.moment(zone).toLocalDate().toString());
        });
    return workspace;
  }

  private ContentReader reader(Workspace workspace, Shelf shelf) {
    return new ContentReader(workspace, diagnostics, typesetter, shelf, memory.content());
  }
}
