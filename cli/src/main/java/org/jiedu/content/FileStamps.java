package org.jiedu.content;

import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * What the system says of the files of a folder. Two that are equal and firm are of the same bytes.
 *
 * @param files by path, relative to the folder
 * @param isFirm whether every file had rested when it was looked at; a file that is written twice
 *     within the grain of the system's clock looks as if it had been written once
 */
record FileStamps(NavigableMap<String, Stamp> files, boolean isFirm) {
  // The coarsest clock of a file system in use.
  private static final long GRAIN_NANOS = TimeUnit.SECONDS.toNanos(2);

  /** What the system says of a file. */
  record Stamp(long size, long modifiedNanos, String key) {
    static Stamp of(BasicFileAttributes attributes) {
      return new Stamp(
          attributes.size(),
          attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS),
          Optional.ofNullable(attributes.fileKey()).map(Object::toString).orElse(""));
    }
  }

  /** Copies the map. */
  FileStamps {
    files = new TreeMap<>(files);
  }

  static FileStamps of(NavigableMap<String, Stamp> files, long nowNanos) {
    boolean isFirm =
        files.values().stream().allMatch(stamp -> stamp.modifiedNanos() < nowNanos - GRAIN_NANOS);
    return new FileStamps(files, isFirm);
  }

  /** Returns the paths of all files. */
  SortedSet<String> names() {
    return Collections.unmodifiableSortedSet(files.navigableKeySet());
  }

  /** Returns whether nothing has changed between another look and this. */
  boolean isSameAs(FileStamps other) {
    return other.isFirm && files.equals(other.files);
  }
}
