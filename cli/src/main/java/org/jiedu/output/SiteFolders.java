package org.jiedu.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The site, the new one that grows beside it, the old one put aside, and the manifest: which of
 * them are there tells at any moment how far a build came.
 *
 * <p>No step of {@link #exchange} or {@link #patch} loses a file: whenever the build is killed,
 * {@link #recover} finds the old site or the new one whole.
 *
 * @param target the site
 * @param fresh the one that grows; always worthless at a start
 * @param aside the old site while the new one takes its place
 * @param manifest there only while it describes the target
 */
record SiteFolders(Path target, Path fresh, Path aside, Path manifest) {
  private static final int BUFFER = 1 << 16;

  /** Returns the folders of a site; a link to a folder is followed, and stays. */
  static SiteFolders of(Path site, Path manifest) throws IOException {
    Path target = Files.exists(site) ? site.toRealPath() : site.toAbsolutePath().normalize();
    Path parent = target.getParent();
    Path name = target.getFileName();
    if (parent == null || name == null) {
      throw new IOException("a site cannot be the root of a disk");
    }
    return new SiteFolders(
        target, parent.resolve("." + name + ".new"), parent.resolve("." + name + ".old"), manifest);
  }

  /** Undoes or ends what a killed build left. */
  void recover() throws IOException {
    Files.createDirectories(parent(target));
    Optional<SitePatch> begun = SitePatch.read(patch());
    if (begun.isPresent()) {
      end(begun.get());
    }
    FolderRemoval.remove(fresh);
    if (!Files.exists(aside, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      FolderRemoval.remove(aside);
    } else {
      // A manifest that is there now belongs to a site that somebody has removed since.
      Files.deleteIfExists(manifest);
      Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
    }
  }

  /** Returns where a patch is written down while it is applied. */
  private Path patch() {
    return manifest.resolveSibling(manifest.getFileName() + ".patch");
  }

  /** Returns where the manifest of the site that is about to be stands. */
  private Path next() {
    return manifest.resolveSibling(manifest.getFileName() + ".new");
  }

  /** Returns where what has no room in memory stands while the site is made. */
  Path scratch() {
    return manifest.resolveSibling(manifest.getFileName() + ".scratch");
  }

  private void describe(Manifest described) throws IOException {
    Files.createDirectories(parent(manifest));
    try (OutputStream to = new BufferedOutputStream(Files.newOutputStream(next()), BUFFER)) {
      described.write(to);
    }
  }

  /** Changes a few files of the site, and leaves the others where they are. */
  void patch(Manifest described, SitePatch patch) throws IOException {
    describe(described);
    patch.write(patch());
    end(patch);
  }

  private void end(SitePatch patch) throws IOException {
    Files.deleteIfExists(manifest);
    patch.apply(fresh, target);
    if (Files.exists(next())) {
      Files.move(next(), manifest, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.deleteIfExists(patch());
  }

  /** Puts the new site into the place of the old one. */
  void exchange(Manifest described) throws IOException {
    describe(described);
    Path next = next();
    // From here to the last line no manifest is better than the one of another site.
    Files.deleteIfExists(manifest);
    boolean hadSite = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    if (hadSite) {
      Files.move(target, aside, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      if (hadSite) {
        Files.move(aside, target, StandardCopyOption.ATOMIC_MOVE);
      }
      throw failure;
    }
    tidy(next);
  }

  /** The new site is in its place: what fails now, the next build catches up on. */
  private void tidy(Path next) {
    try {
      Files.move(next, manifest, StandardCopyOption.ATOMIC_MOVE);
      FolderRemoval.remove(aside);
    } catch (IOException left) {
      return;
    }
  }

  static Path parent(Path path) throws IOException {
    Path parent = path.toAbsolutePath().getParent();
    if (parent == null) {
      throw new IOException(path + " has no folder above it");
    }
    return parent;
  }
}
