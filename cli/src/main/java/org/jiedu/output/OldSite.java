package org.jiedu.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.jiedu.diagnostic.Message;

/** The site as the last build left it, and what has become of it since. */
final class OldSite {

  /** A file that tells our folder from anybody else's, and keeps Git out of it. */
  static final String MARK = ".gitignore";

  private static final String MARK_TEXT =
      "# Built by jiedu, whole or not at all: what else lies here goes with the next build.\n*\n";

  private final Path folder;
  private final Map<String, Found> files;
  private final Manifest manifest;

  /**
   * A file that lies in the folder.
   *
   * @param isListed whether the manifest can be believed about its bytes
   */
  private record Found(long size, boolean isListed) {

    static Found of(BasicFileAttributes file, Optional<FileTime> listedAt) {
      // What was edited after the manifest was written may hold other bytes of the same number.
      boolean isListed =
          listedAt.map(at -> file.lastModifiedTime().compareTo(at) <= 0).orElse(false);
      return new Found(file.isRegularFile() ? file.size() : -1, isListed);
    }
  }

  private OldSite(Path folder, Map<String, Found> files, Manifest manifest) {
    this.folder = folder;
    this.files = Collections.unmodifiableMap(files);
    this.manifest = manifest;
  }

  static byte[] mark() {
    return MARK_TEXT.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads which files the folder holds.
   *
   * @throws OutputException when the folder holds files that no build of ours has put there
   */
  static OldSite read(SiteFolders folders) throws IOException {
    Path folder = folders.target();
    if (Files.notExists(folder)) {
      return new OldSite(folder, Map.of(), Manifest.EMPTY);
    }
    if (!Files.isDirectory(folder)) {
      throw new NotDirectoryException(folder.toString());
    }
    Optional<Manifest> manifest = Manifest.read(folders.manifest());
    Optional<FileTime> listedAt = writtenAt(folders.manifest(), manifest);
    Map<String, Found> files = new HashMap<>();
    FileListing.of(folder).forEach((path, file) -> files.put(path, Found.of(file, listedAt)));
    var site = new OldSite(folder, files, manifest.orElse(Manifest.EMPTY));
    site.refuseForeign();
    return site;
  }

  /** Returns the paths of all files, whoever put them there. */
  Set<String> paths() {
    return files.keySet();
  }

  /** Returns what the manifest lists below a folder, which ends in a slash. */
  SortedMap<String, Manifest.Entry> listed(String folder) {
    return manifest.files().subMap(folder, folder + Character.MAX_VALUE);
  }

  /** Returns whether the folder holds this very file. */
  boolean holds(Manifest.Entry entry) throws IOException {
    Found found = files.get(entry.path());
    if (found == null || found.size() != entry.size()) {
      return false;
    }
    Manifest.Entry listed = manifest.files().get(entry.path());
    if (listed != null && found.isListed()) {
      return listed.equals(entry);
    }
    return Manifest.digestOf(folder.resolve(entry.path())).equals(entry.sha256());
  }

  private void refuseForeign() throws IOException {
    boolean isOurs =
        holds(Manifest.Entry.of(MARK, mark()))
            || manifest.files().keySet().containsAll(files.keySet());
    if (!isOurs) {
      throw new OutputException(
          Message.of(
              "文件夹 {0} 里有其他文件（如 {1}），不是本工具构建的网站，没有写入；请另选一个空文件夹。",
              "the folder {0} holds other files, such as {1}, and no site that was built by this"
                  + " tool: nothing was written; choose an empty folder",
              folder,
              Collections.min(files.keySet())));
    }
  }

  private static Optional<FileTime> writtenAt(Path file, Optional<Manifest> manifest)
      throws IOException {
    return manifest.isPresent() ? Optional.of(Files.getLastModifiedTime(file)) : Optional.empty();
  }
}
