package org.jiedu.output;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/** Writes folders that are not there yet, each whole or not at all. */
public final class WholeFolder {
  private WholeFolder() {}

  /**
   * Writes a folder, with the folders above it.
   *
   * @param files what it holds, by path relative to it with {@code /}
   * @throws OutputException if it cannot be written or is there already; nothing has changed then
   */
  public static void write(Path folder, SortedMap<String, byte[]> files) throws OutputException {
    try {
      refuseExisting(folder);
      Path parent = SiteFolders.parent(folder);
      Files.createDirectories(parent);
      Path half = half(parent, String.valueOf(folder.getFileName()));
      try {
        fill(half, files);
        Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        FolderRemoval.remove(half);
      }
    } catch (IOException failure) {
      throw OutputException.writing(folder, failure);
    }
  }

  /**
   * Puts files and folders into a folder that is there.
   *
   * @param files by path relative to it with {@code /}; what stands first in a path must not be
   *     there yet
   * @throws OutputException if one cannot be written or is there already; none of them is there
   *     then
   */
  public static void writeInto(Path folder, SortedMap<String, byte[]> files)
      throws OutputException {
    try {
      SortedSet<String> names = new TreeSet<>();
      files.keySet().forEach(path -> names.add(path.split("/", 2)[0]));
      for (String name : names) {
        refuseExisting(folder.resolve(name));
      }
      Path half = half(folder, "new");
      try {
        fill(half, files);
        moveAll(half, names, folder);
      } finally {
        FolderRemoval.remove(half);
      }
    } catch (IOException failure) {
      throw OutputException.writing(folder, failure);
    }
  }

  private static void moveAll(Path from, SortedSet<String> names, Path folder) throws IOException {
    Deque<String> moved = new ArrayDeque<>();
    try {
      for (String name : names) {
        refuseExisting(folder.resolve(name));
        Files.move(from.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        moved.push(name);
      }
    } catch (IOException failure) {
      for (String name : moved) {
        Files.move(folder.resolve(name), from.resolve(name), StandardCopyOption.ATOMIC_MOVE);
      }
      throw failure;
    }
  }

  /** Returns where a folder is made: hidden, so that nobody reads it before it is whole. */
  private static Path half(Path parent, String name) throws IOException {
    Path half = parent.resolve("." + name + ".tmp-" + ProcessHandle.current().pid());
    FolderRemoval.remove(half);
    return half;
  }

  private static void fill(Path folder, SortedMap<String, byte[]> files) throws IOException {
    Files.createDirectory(folder);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(SiteFolders.parent(path));
      Files.write(path, file.getValue());
    }
  }

  private static void refuseExisting(Path path) throws IOException {
    if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(path.toString());
    }
  }
}
