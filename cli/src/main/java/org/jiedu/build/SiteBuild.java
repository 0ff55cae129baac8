package org.jiedu.build;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Predicate;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.library.Library;
import org.jiedu.output.KeptFiles;
import org.jiedu.output.Manifest;
import org.jiedu.output.SiteChange;
import org.jiedu.output.SiteLock;
import org.jiedu.output.SiteWriter;
import org.jiedu.output.ToolFolder;
import org.jiedu.page.Catalogue;
import org.jiedu.page.Page;
import org.jiedu.page.PageList;
import org.jiedu.page.PageSources;
import org.jiedu.page.SiteFile;
import org.jiedu.page.SiteMap;
import org.jiedu.poster.PackagePictures;
import org.jiedu.script.Typesetter;
import org.jiedu.template.PageRenderer;
import org.jiedu.workspace.Site;

/** Builds the whole site into a folder, or, where there is an error, leaves it as it was. */
public final class SiteBuild {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final BuildSettings settings;
  private final Path target;
  private final Diagnostics diagnostics;
  private final Predicate<Diagnostic> stops;

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
    this(settings, target, diagnostics, Diagnostic::isError);
  }

  /**
   * Makes a build that not every error stops.
   *
   * @param target the folder of the site
   * @param stops whether a finding stops the build; one that a portal has already need not
   */
  public SiteBuild(
      BuildSettings settings, Path target, Diagnostics diagnostics, Predicate<Diagnostic> stops) {
    this.settings = settings;
    this.target = target;
    this.diagnostics = diagnostics;
    this.stops = stops;
  }

  /** Returns what was built, or empty after reporting what is wrong. */
  public Optional<Result> run() throws IOException, InterruptedException {
    Typesetter typesetter = settings.drawing().typesetter();
    try (Workers workers = Workers.of(settings.jobs())) {
      Optional<Library> library = sound(typesetter, workers.executor());
      if (library.isEmpty()) {
        return Optional.empty();
      }
      try (SiteLock lock = ToolFolder.of(home()).lock(PATIENCE)) {
        return write(library.get(), typesetter, lock, workers.executor());
      }
    }
  }

  /**
   * Returns the same, built by who has the workspace's lock and keeps it: until it is given back
   * the site stays as it was built.
   *
   * @param held the lock; the target lies in the workspace then
   */
  public Optional<Result> run(SiteLock held) throws IOException, InterruptedException {
    Typesetter typesetter = settings.drawing().typesetter();
    try (Workers workers = Workers.of(settings.jobs())) {
      Optional<Library> library = sound(typesetter, workers.executor());
      return library.isEmpty()
          ? Optional.empty()
          : write(library.get(), typesetter, held, workers.executor());
    }
  }

  /** Returns everything joined, or empty where anything is wrong with it. */
  private Optional<Library> sound(Typesetter typesetter, ExecutorService workers)
      throws IOException, InterruptedException {
    return new WorkspaceCheck(settings, typesetter, diagnostics)
        .library(workers)
        .filter(library -> !isStopped());
  }

  private boolean isStopped() {
    return diagnostics.sorted().stream().anyMatch(stops);
  }

  private Optional<Result> write(
      Library library, Typesetter typesetter, SiteLock lock, ExecutorService workers)
      throws IOException, InterruptedException {
    ZonedDateTime moment = settings.moment(library.site().timeZone());
    Library shown = library.publishedBy(moment, settings.shown());
    PageSources sources =
        PageSources.of(shown, moment.toLocalDate(), settings.drawing().pictures(), typesetter);
    PageList pages = PageList.of(sources);
    ToolFolder folder = ToolFolder.of(home());
    KeptFiles kept = folder.pictures();
    PictureFiles pictures = PictureFiles.keptIn(kept, typesetter);
    PackagePictures drawer = new PackagePictures(sources, typesetter, diagnostics);
    try (SiteWriter writer = SiteWriter.open(target, folder.manifestOf(target), lock)) {
      // Pictures first: they take longest.
      List<Future<Boolean>> drawing = new ArrayList<>();
      for (Callable<Boolean> work : new SitePictures(sources, drawer, pictures, writer).work()) {
        drawing.add(workers.submit(work));
      }
      SortedSet<String> addresses = render(pages, library, writer, workers);
      for (Future<?> future : drawing) {
        Workers.result(future);
      }
      if (isStopped()) {
        return Optional.empty();
      }
      copy(pages.files(), writer);
      writeIndexes(sources, addresses, writer);
      SiteChange change = writer.commit();
      Result result =
          new Result(
              pages.drafts().size(),
              change,
              writer.manifest(),
              library.site(),
              library.staysUntil(moment).toInstant(),
              Unseen.in(shown, moment));
      kept.sweep();
      return Optional.of(result);
    }
  }

  /**
   * Returns the folder that keeps lock and manifest: the workspace for its own site; beside a site
   * elsewhere, so that a workspace that is only read stays as it is.
   */
  private Path home() {
    Path site = target.toAbsolutePath().normalize();
    Path parent = site.getParent();
    return site.startsWith(settings.root()) || parent == null ? settings.root() : parent;
  }

  /** Writes every page and asset; returns the whole addresses of pages that may be found. */
  private NavigableSet<String> render(
      PageList pages, Library library, SiteWriter writer, ExecutorService workers)
      throws IOException, InterruptedException {
    PageRenderer renderer = new PageRenderer(library.workspace(), diagnostics);
    NavigableSet<String> addresses = new ConcurrentSkipListSet<>();
    List<Future<?>> rendering = new ArrayList<>();
    for (PageList.Draft draft : pages.drafts()) {
      Callable<Boolean> work =
          () -> {
            Page page = draft.make();
            writer.write(page.path(), bytes(renderer.render(page)));
            return page.indexedAddress().map(addresses::add).orElse(false);
          };
      rendering.add(workers.submit(work));
    }
    for (Future<?> future : rendering) {
      Workers.result(future);
    }
    for (Map.Entry<String, byte[]> asset : renderer.assets().entrySet()) {
      writer.write(asset.getKey(), asset.getValue());
    }
    return addresses;
  }

  private static void copy(List<SiteFile> files, SiteWriter writer) throws IOException {
    for (SiteFile file : files) {
      writer.write(file.path(), Files.readAllBytes(file.source()));
    }
  }

  private static void writeIndexes(
      PageSources sources, SortedSet<String> addresses, SiteWriter writer) throws IOException {
    writer.write("sitemap.xml", bytes(SiteMap.xml(addresses)));
    String site = sources.library().site().url().toString();
    writer.write("robots.txt", bytes(SiteMap.robots(site)));
    writer.write("catalogue.json", bytes(Catalogue.json(sources)));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
