package org.jiedu.preview;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jiedu.build.BuildMemory;
import org.jiedu.build.BuildSettings;
import org.jiedu.build.MemoryFile;
import org.jiedu.build.SiteBuild;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.output.Manifest;
import org.jiedu.output.ToolFolder;
import org.jiedu.script.Language;

/** Builds into a folder of the tool's own, and makes only what a save has changed. */
public final class RememberingRebuild implements Rebuild {
  private final BuildSettings settings;
  private final Path target;
  private final MemoryFile file;
  private final BuildMemory memory;
  private Manifest before = Manifest.EMPTY;

  /**
   * Makes the rebuild of a workspace.
   *
   * @throws org.jiedu.output.OutputException if the workspace cannot be written to
   */
  public RememberingRebuild(BuildSettings settings) throws IOException {
    this.settings = settings;
    this.target = ToolFolder.of(settings.root()).folder().resolve("preview");
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
    if (before.files().isEmpty()) {
      file.write(memory);
    }
    Optional<Site> site = built.map(this::site);
    built.ifPresent(result -> before = result.manifest());
    return new Outcome(site, diagnostics.sorted());
  }

  private Site site(SiteBuild.Result result) {
    return new Site(
        result.manifest(),
        path -> open(target, path),
        changed(before, result.manifest()),
        languages(result),
        result.unseen(),
        result.pages(),
        result.staysUntil());
  }

  private static List<String> languages(SiteBuild.Result result) {
    return result.site().languages().stream().map(Language::tag).toList();
  }

  private static SortedSet<String> changed(Manifest before, Manifest now) {
    SortedSet<String> changed = new TreeSet<>();
    now.files()
        .forEach(
            (path, entry) -> {
              if (!entry.equals(before.files().get(path))) {
                changed.add(path);
              }
            });
    return changed;
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
