package org.jiedu.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jiedu.diagnostic.Message;
import org.jiedu.output.FolderRemoval;
import org.jiedu.output.HardLink;
import org.jiedu.output.Manifest;

/**
 * Makes the folder of a release beside its place, checks it, and renames it when it is on the disk.
 *
 * @param release what it will be
 * @param built the web root as it was built
 * @param manifest of that web root
 * @param earlier the releases that are there, newest first
 */
record ReleaseCopy(Release release, Path built, Manifest manifest, List<Release> earlier) {

  // Where the file of a release is: in the newest, or in the one before it that was rolled back.
  private static final int LOOKED_THROUGH = 2;

  /**
   * A file of an earlier release.
   *
   * @param listedAt when its manifest was written
   */
  private record Earlier(Path file, FileTime listedAt) {
    /** Returns whether nobody has written it since; what it was is in the manifest. */
    boolean isUntouched(Manifest.Entry entry) throws IOException {
      BasicFileAttributes attributes =
          Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
      return attributes.isRegularFile()
          && attributes.size() == entry.size()
          // Within one tick of the system's clock nobody knows what came first.
          && attributes.lastModifiedTime().compareTo(listedAt) < 0;
    }
  }

  /** Makes the release; after a failure nothing of it is there. */
  void run() throws IOException {
    Path half = release.folder().resolveSibling(".new-" + release.folder().getFileName());
    FolderRemoval.remove(half);
    try {
      Files.createDirectory(half);
      fill(half);
      Files.move(half, release.folder(), StandardCopyOption.ATOMIC_MOVE);
      DurableFiles.syncFolder(Optional.ofNullable(half.getParent()).orElseThrow());
    } finally {
      FolderRemoval.remove(half);
    }
  }

  private void fill(Path half) throws IOException {
    Path site = Files.createDirectory(half.resolve("site"));
    Set<Path> folders = folders(site);
    for (Path folder : folders) {
      Files.createDirectories(folder);
    }
    Map<String, Earlier> same = sameFiles();
    EachFile.of(manifest.entries(), entry -> put(entry, site, same));
    EachFile.of(folders, DurableFiles::syncFolder);
    DurableFiles.write(
        Release.manifestFile(half),
        manifest.toText().getBytes(StandardCharsets.UTF_8),
        DurableFiles.OPEN);
    DurableFiles.write(Release.jsonFile(half), release.json(), DurableFiles.OPEN);
  }

  private Set<Path> folders(Path site) {
    Set<Path> folders = new TreeSet<>(Set.of(site));
    for (Manifest.Entry file : manifest.entries()) {
      Path folder = site.resolve(file.path()).getParent();
      while (folder != null && folders.add(folder)) {
        folder = folder.getParent();
      }
    }
    return folders;
  }

  /** Returns where the newest release stands that has a file, by the file's digest. */
  private Map<String, Earlier> sameFiles() throws IOException {
    Set<String> wanted = new HashSet<>();
    manifest.entries().forEach(entry -> wanted.add(entry.sha256()));
    Map<String, Earlier> found = new HashMap<>();
    for (Release one : earlier.stream().limit(LOOKED_THROUGH).toList()) {
      FileTime listedAt = Files.getLastModifiedTime(Release.manifestFile(one.folder()));
      for (Manifest.Entry entry : one.manifest().orElse(Manifest.EMPTY).entries()) {
        if (wanted.contains(entry.sha256())) {
          found.putIfAbsent(
              entry.sha256(), new Earlier(one.site().resolve(entry.path()), listedAt));
        }
      }
    }
    return found;
  }

  private void put(Manifest.Entry entry, Path site, Map<String, Earlier> same) throws IOException {
    Path file = site.resolve(entry.path());
    Optional<Earlier> old = Optional.ofNullable(same.get(entry.sha256()));
    // A file that somebody has changed in an older release must not come into the new one.
    if (old.isPresent()
        && HardLink.isMade(file, old.get().file())
        && (old.get().isUntouched(entry) || ReleaseCheck.isAsListed(file, entry))) {
      return;
    }
    Files.deleteIfExists(file);
    Files.copy(built.resolve(entry.path()), file);
    if (!ReleaseCheck.isAsListed(file, entry)) {
      throw notAsBuilt(entry.path());
    }
    DurableFiles.syncFile(file);
  }

  private static PortalException notAsBuilt(String path) {
    return new PortalException(
        Message.of(
            "发布没有完成，网站没有改动：构建好的 {0} 与清单不符，磁盘可能有问题。",
            "Nothing was released and the site is as it was: the built {0} is not what the manifest"
                + " says; the disk may be failing.",
            path));
  }
}
