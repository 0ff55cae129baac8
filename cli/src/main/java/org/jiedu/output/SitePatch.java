package org.jiedu.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A few files that change in a site which stays otherwise as it is. It is written down before it is
 * applied, so that one that was begun is always ended.
 *
 * @param written files that are new or changed, which stand in the fresh folder, by path
 * @param gone files that are no longer there, by path
 */
record SitePatch(List<String> written, List<String> gone) {
  private static final String WRITTEN = "+ ";
  private static final String GONE = "- ";
  private static final String END = ".";

  /** Copies the lists. */
  SitePatch {
    written = List.copyOf(written);
    gone = List.copyOf(gone);
  }

  /** Returns how many files it touches. */
  int size() {
    return written.size() + gone.size();
  }

  /** Writes it down; from then on it will be applied, now or by the next build. */
  void write(Path file) throws IOException {
    StringBuilder text = new StringBuilder();
    written.forEach(path -> text.append(WRITTEN).append(path).append('\n'));
    gone.forEach(path -> text.append(GONE).append(path).append('\n'));
    text.append(END).append('\n');
    WholeFile.write(file, text.toString().getBytes(StandardCharsets.UTF_8));
  }

  /** Returns the one that was written down, if one was. */
  static Optional<SitePatch> read(Path file) throws IOException {
    List<String> written = new ArrayList<>();
    List<String> gone = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        if (line.startsWith(WRITTEN)) {
          written.add(line.substring(WRITTEN.length()));
        } else if (line.startsWith(GONE)) {
          gone.add(line.substring(GONE.length()));
        }
      }
      return Optional.of(new SitePatch(written, gone));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  /**
   * Applies it, or what is left of it.
   *
   * @param fresh the folder of the new files
   * @param site the site
   */
  void apply(Path fresh, Path site) throws IOException {
    // A file may come where a folder was.
    for (String path : gone) {
      remove(site.resolve(path), site);
    }
    for (String path : written) {
      Path file = fresh.resolve(path);
      if (Files.exists(file)) {
        Path target = site.resolve(path);
        Files.createDirectories(SiteFolders.parent(target));
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
          // Somebody else's: of ours nothing is left in it.
          FolderRemoval.remove(target);
        }
        Files.move(
            file, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  /** Removes a file and the folders above it that hold nothing more. */
  private static void remove(Path file, Path site) throws IOException {
    Files.deleteIfExists(file);
    try {
      for (Path folder = file.getParent();
          folder != null && !folder.equals(site);
          folder = folder.getParent()) {
        Files.deleteIfExists(folder);
      }
    } catch (DirectoryNotEmptyException used) {
      return;
    }
  }
}
