package org.jiedu.preview;

import static java.util.stream.Collectors.toCollection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jiedu.build.BuildMemory;
import org.jiedu.build.BuildSettings;
import org.jiedu.build.MemoryFile;
import org.jiedu.build.PagesAhead;
import org.jiedu.build.SiteBuild;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.output.FolderRemoval;
import org.jiedu.output.Manifest;
import org.jiedu.output.ToolFolder;
import org.jiedu.output.WholeFile;
import org.jiedu.script.Language;

/** Builds into a folder of the tool's own, and makes only what a save has changed. */
public final class RememberingRebuild implements Rebuild, AutoCloseable {
  private final BuildSettings settings;
  private final Path target;
  private final Path ahead;
  private final MemoryFile file;
  private final BuildMemory memory;
  private Optional<Site> last = Optional.empty();
  private List<Diagnostic> findings = List.of();

  /** The paths of what the last site has that stands in a folder of its own so far. */
  private Set<String> early = Set.of();

  /**
   * Makes the rebuild of a workspace.
   *
   * @throws org.jiedu.output.OutputException if the workspace cannot be written to
   */
  public RememberingRebuild(BuildSettings settings) throws IOException {
    this.settings = settings;
    Path folder = ToolFolder.of(settings.root()).folder();
    this.target = folder.resolve("preview");
    this.ahead = folder.resolve("preview-ahead");
    this.file = MemoryFile.ofSite(settings, target);
    this.memory = file.read();
  }

  @Override
  public Outcome run(Edits edits) throws IOException, InterruptedException {
    Diagnostics diagnostics = new Diagnostics();
    Optional<SiteBuild.Result> built =
        new SiteBuild(settings, target, diagnostics, Diagnostic::isError, memory).run();
    // The next preview begins where this one began; to write all that there is takes longer than to
    // build what a save has changed.
    if (last.isEmpty()) {
      file.write(memory);
    }
    findings = diagnostics.sorted();
    Optional<Site> site = built.map(this::site);
    if (site.isPresent()) {
      last = site;
      early = Set.of();
      FolderRemoval.remove(ahead);
    }
    return new Outcome(site, findings);
  }

  private Site site(SiteBuild.Result result) {
    return new Site(
        result.manifest(),
        path -> open(target, path),
        changed(result.manifest()),
        languages(result),
        result.site().url().getPath(),
        result.unseen(),
        result.pages(),
        result.staysUntil());
  }

  @Override
  public Optional<Outcome> ahead(Edits edits, Set<String> read) throws InterruptedException {
    Set<String> folders = SitePath.edited(edits);
    if (folders.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    try {
      Set<String> editions = SitePath.editions(read, last.get().languages());
      Optional<PagesAhead.Result> made =
          new PagesAhead(settings, memory)
              .run(folders, edition -> editions.isEmpty() || editions.contains(edition));
      return made.isPresent() ? Optional.of(ahead(folders, made.get())) : Optional.empty();
    } catch (IOException | UncheckedIOException gone) {
      // Perhaps a file went while it was read; the whole run tells what there is to tell.
      return Optional.empty();
    }
  }

  private Outcome ahead(Set<String> folders, PagesAhead.Result made) throws IOException {
    Predicate<Diagnostic> isOld =
        finding -> folders.stream().noneMatch(one -> finding.place().file().startsWith(one + "/"));
    findings =
        Stream.concat(
                findings.stream().filter(isOld),
                made.findings().stream().filter(Predicate.not(isOld)))
            .sorted()
            .toList();
    if (findings.stream().anyMatch(Diagnostic::isError)) {
      return new Outcome(Optional.empty(), findings);
    }
    return write(made);
  }

  private Outcome write(PagesAhead.Result made) throws IOException {
    Site before = last.orElseThrow();
    Set<String> paths = new HashSet<>(early);
    List<Manifest.Entry> entries = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : made.files().entrySet()) {
      if (SitePath.isNamedByContent(file.getKey()) && before.has(file.getKey())) {
        continue;
      }
      Manifest.Entry entry = Manifest.Entry.of(file.getKey(), file.getValue());
      if (!before.manifest().find(entry.path()).equals(Optional.of(entry))) {
        WholeFile.write(ahead.resolve(entry.path()), file.getValue());
        paths.add(entry.path());
        entries.add(entry);
      }
    }
    early = Set.copyOf(paths);
    Manifest manifest = before.manifest().with(entries);
    Site site =
        new Site(
            manifest,
            path -> open(paths.contains(path) ? ahead : target, path),
            entries.stream().map(Manifest.Entry::path).collect(toCollection(TreeSet::new)),
            before.languages(),
            before.root(),
            made.unseen(),
            before.pages(),
            before.staysUntil());
    last = Optional.of(site);
    return new Outcome(last, findings);
  }

  /** Removes what stands outside the site. */
  @Override
  public void close() throws IOException {
    // Before there was a site the folder may be another preview's.
    if (last.isPresent()) {
      FolderRemoval.remove(ahead);
    }
  }

  private static List<String> languages(SiteBuild.Result result) {
    return result.site().languages().stream().map(Language::tag).toList();
  }

  private SortedSet<String> changed(Manifest now) {
    return now.unlike(last.map(Site::manifest).orElse(Manifest.EMPTY));
  }

  /** Opens a plain file that lies in the folder, whatever links somebody has put there. */
  static SeekableByteChannel open(Path folder, String path) throws IOException {
    Path file = folder.toRealPath().resolve(path);
    Path parent = file.getParent();
    if (parent == null || !parent.toRealPath().equals(parent) || Files.isDirectory(file)) {
      throw new NoSuchFileException(path);
    }
    try {
      return Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS));
    } catch (NoSuchFileException gone) {
      throw gone;
    } catch (IOException e) {
      if (Files.isSymbolicLink(file)) {
        throw new NoSuchFileException(path);
      }
      throw e;
    }
  }
}
