package org.jiedu.build;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.library.Library;
import org.jiedu.output.EarlyLook;
import org.jiedu.output.KeptFiles;
import org.jiedu.output.Manifest;
import org.jiedu.output.OutputException;
import org.jiedu.output.SiteChange;
import org.jiedu.output.SiteLock;
import org.jiedu.output.SiteWriter;
import org.jiedu.output.ToolFolder;
import org.jiedu.page.PageSources;
import org.jiedu.script.Typesetter;
import org.jiedu.source.Shelf;
import org.jiedu.workspace.Site;

/** Builds the whole site into a folder, or, where there is an error, leaves it as it was. */
public final class SiteBuild {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BuildSettings settings;
  private final Path target;
  private final Diagnostics diagnostics;
  private final Predicate<Diagnostic> stops;
  private final BuildMemory memory;

  /**
   * What was built.
   *
   * @param pages how many pages the site has
   * @param change what the folder holds that it did not hold before
   * @param manifest every file of the site
   * @param site the portal it is the site of
   * @param staysUntil the first moment at which the same files may make another site
   * @param unseen what it shows though readers may not see it yet
   */
  public record Result(
      int pages,
      SiteChange change,
      Manifest manifest,
      Site site,
      Instant staysUntil,
      List<Unseen> unseen) {}

  /**
   * Makes a build.
   *
   * @param target the folder of the site
   */
  public SiteBuild(BuildSettings settings, Path target, Diagnostics diagnostics) {
    this(settings, target, diagnostics, Diagnostic::isError, BuildMemory.none());
  }

  /**
   * Makes a build that not every error stops.
   *
   * @param target the folder of the site
   * @param stops whether a finding stops the build; one that a portal has already need not
   * @param memory what was built there before
   */
  public SiteBuild(
      BuildSettings settings,
      Path target,
      Diagnostics diagnostics,
      Predicate<Diagnostic> stops,
      BuildMemory memory) {
    this.memory = memory;
    this.settings = settings;
    this.target = target;
    this.diagnostics = diagnostics;
    this.stops = stops;
  }

  /** Returns what was built, or empty after reporting what is wrong. */
  public Optional<Result> run() throws IOException, InterruptedException {
    Typesetter typesetter = memory.typesetter(settings.drawing());
    ToolFolder folder = folder();
    // Who keeps nothing makes a site once: there is no old one to look at. A preview that has built
    // leaves the processors to the browser, which loads what was saved.
    Optional<EarlyLook> look =
        memory.isKept() && memory.library().isEmpty()
            ? Optional.of(EarlyLook.at(target, folder.manifestOf(target)))
            : Optional.empty();
    try (Workers workers = Workers.of(settings.jobs())) {
      Optional<Sound> sound = sound(typesetter, workers.executor());
      if (sound.isEmpty()) {
        return Optional.empty();
      }
      try (SiteLock lock = folder.lock(PATIENCE)) {
        return write(sound.get(), typesetter, new Turn(lock, look), workers.executor());
      }
    }
  }

  private ToolFolder folder() throws OutputException {
    return ToolFolder.of(MemoryFile.home(settings.root(), target));
  }

  /**
   * Returns the same, built by who has the workspace's lock and keeps it: until it is given back
   * the site stays as it was built.
   *
   * @param held the lock; the target lies in the workspace then
   */
  public Optional<Result> run(SiteLock held) throws IOException, InterruptedException {
    Typesetter typesetter = memory.typesetter(settings.drawing());
    try (Workers workers = Workers.of(settings.jobs())) {
      Optional<Sound> sound = sound(typesetter, workers.executor());
      return sound.isEmpty()
          ? Optional.empty()
          : write(sound.get(), typesetter, new Turn(held, Optional.empty()), workers.executor());
    }
  }

  /** The right to write the site, and what was seen of it before. */
  private record Turn(SiteLock lock, Optional<EarlyLook> look) {}

  /** A library with nothing wrong in it, and what was read for it. */
  private record Sound(Library library, Shelf read) {}

  /** Returns everything joined, or empty where anything is wrong with it. */
  private Optional<Sound> sound(Typesetter typesetter, ExecutorService workers)
      throws IOException, InterruptedException {
    Shelf read = Shelf.of(file -> true);
    Optional<Library> library =
        new WorkspaceCheck(settings, typesetter, diagnostics, memory)
            .library(workers, read)
            .filter(joined -> !isStopped());
    if (library.isEmpty()) {
      // What was read stays in the memory, and leads to it.
      read.close();
    }
    return library.map(joined -> new Sound(joined, read));
  }

  private boolean isStopped() {
    return diagnostics.sorted().stream().anyMatch(stops);
  }

  private Optional<Result> write(
      Sound sound, Typesetter typesetter, Turn turn, ExecutorService workers)
      throws IOException, InterruptedException {
    Library library = sound.library();
    ZonedDateTime moment = settings.moment(library.site().timeZone());
    Library shown = library.publishedBy(moment, settings.shown());
    PageSources sources =
        PageSources.of(
            shown, moment.toLocalDate(), settings.drawing().pictures(), typesetter, sound.read());
    ToolFolder folder = folder();
    KeptFiles kept = folder.pictures();
    try (SiteWriter writer =
        SiteWriter.open(target, folder.manifestOf(target), turn.lock(), turn.look())) {
      SiteFilling.Drawers drawers =
          new SiteFilling.Drawers(PictureFiles.keptIn(kept, typesetter), new MediaFiles(kept));
      SiteFilling filling = new SiteFilling(sources, drawers, writer, diagnostics, memory);
      int pages = filling.run(typesetter, workers, settings.progress());
      if (isStopped()) {
        return Optional.empty();
      }
      SiteChange change = writer.commit();
      filling.remember();
      if (filling.isAnew()) {
        kept.sweep();
      }
      return Optional.of(
          new Result(
              pages,
              change,
              writer.manifest(),
              library.site(),
              library.staysUntil(moment).toInstant(),
              Unseen.in(shown, moment)));
    } finally {
      // The library leads to it, and lives as long as a preview or a portal does.
      sound.read().close();
    }
  }
}
