package org.jiedu.output;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;

/**
 * A look at a site that begins before anybody holds its lock, beside other work: to list a large
 * site takes long. What was seen holds only if nobody has written the site since. Whoever does puts
 * another manifest into the place of the one that was there.
 */
public final class EarlyLook {
  private final Path folder;
  private final Path manifest;
  private final Optional<Stamp> stamp;
  private final Optional<Future<OldSite>> site;

  /** What tells a manifest from every other. */
  private record Stamp(Optional<Object> key, FileTime modified, long size) {}

  private EarlyLook(
      Path folder, Path manifest, Optional<Stamp> stamp, Optional<Future<OldSite>> site) {
    this.folder = folder;
    this.manifest = manifest;
    this.stamp = stamp;
    this.site = site;
  }

  /**
   * Begins to look at a site; at one without a manifest nobody looks before he holds the lock.
   *
   * @param site the folder, which need not be there
   * @throws OutputException when that cannot be begun
   */
  public static EarlyLook at(Path site, Path manifest) throws OutputException {
    try {
      SiteFolders folders = SiteFolders.of(site, manifest);
      Optional<Stamp> stamp = stamp(manifest);
      return new EarlyLook(
          folders.target(),
          manifest,
          stamp,
          stamp.map(x -> ForkJoinPool.commonPool().submit(() -> OldSite.read(folders))));
    } catch (IOException failure) {
      throw OutputException.writing(site, failure);
    }
  }

  /**
   * Returns what was seen, or empty where it does not hold, or was nothing that can be written to.
   * Only for who holds the lock.
   */
  Optional<OldSite> seen(SiteFolders folders) throws IOException {
    boolean isSame =
        folders.target().equals(folder)
            && folders.manifest().equals(manifest)
            && stamp(manifest).equals(stamp);
    if (site.isEmpty() || !isSame) {
      return Optional.empty();
    }
    try {
      return Optional.of(site.get().get());
    } catch (ExecutionException | CancellationException failed) {
      // Whoever looks again is told why.
      return Optional.empty();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  private static Optional<Stamp> stamp(Path manifest) throws IOException {
    try {
      BasicFileAttributes file =
          Files.readAttributes(manifest, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return Optional.of(
          new Stamp(Optional.ofNullable(file.fileKey()), file.lastModifiedTime(), file.size()));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }
}
