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
   * @param size in bytes; -1 if it is none with bytes of its own
   * @param listed what the manifest lists of it, where it can be believed
   */
  private record Found(long size, Optional<Manifest.Entry> listed) {}

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
    var site =
        new OldSite(
            folder,
            files(FileListing.of(folder), manifest, folders.manifest()),
            manifest.orElse(Manifest.EMPTY));
    site.refuseForeign();
    return site;
  }

  private static Map<String, Found> files(
      Map<String, BasicFileAttributes> lying, Optional<Manifest> manifest, Path listing)
      throws IOException {
    Map<String, Found> files = new HashMap<>(2 * lying.size());
    if (manifest.isPresent()) {
      FileTime listedAt = Files.getLastModifiedTime(listing);
      for (Manifest.Entry entry : manifest.get().entries()) {
        BasicFileAttributes file = lying.get(entry.path());
        // What was edited after the manifest was written may hold other bytes of the same number.
        if (file != null && file.lastModifiedTime().compareTo(listedAt) <= 0) {
          files.put(entry.path(), new Found(size(file), Optional.of(entry)));
        }
      }
    }
    lying.forEach((path, file) -> files.putIfAbsent(path, new Found(size(file), Optional.empty())));
    return files;
  }

  private static long size(BasicFileAttributes file) {
    return file.isRegularFile() ? file.size() : -1;
  }

  /** Returns the paths of all files, whoever put them there. */
  Set<String> paths() {
    return files.keySet();
  }

  /** Returns what the last build says that it has put there. */
  Manifest manifest() {
    return manifest;
  }

  /** Returns whether the folder holds this very file. */
  boolean holds(Manifest.Entry entry) throws IOException {
    Found found = files.get(entry.path());
    if (found == null || found.size() != entry.size()) {
      return false;
    }
    if (found.listed().isPresent()) {
      return found.listed().get().equals(entry);
    }
    return Manifest.digestOf(folder.resolve(entry.path())).equals(entry.sha256());
  }

  private void refuseForeign() throws IOException {
    boolean isOurs =
        holds(Manifest.Entry.of(MARK, mark()))
            || files.keySet().stream().allMatch(path -> manifest.find(path).isPresent());
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
}
