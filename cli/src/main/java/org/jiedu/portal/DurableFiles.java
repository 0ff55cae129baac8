package org.jiedu.portal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Changes files so that the change is whole, and on the disk when the method returns. */
final class DurableFiles {
  /** For what anybody on the machine may read. */
  static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rw-r--r--");

  /** For what only the portal's own user may read. */
  static final Set<PosixFilePermission> SECRET = PosixFilePermissions.fromString("rw-------");

  private DurableFiles() {}

  /** Writes a file; one that is there is replaced at once. */
  static void write(Path file, byte[] bytes, Set<PosixFilePermission> permissions)
      throws IOException {
    Path fresh = fresh(file);
    Files.deleteIfExists(fresh);
    try {
      // Never for a moment readable by others: it is made with what it shall have.
      var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try (FileChannel channel =
          FileChannel.open(fresh, options, PosixFilePermissions.asFileAttribute(permissions))) {
        writeAll(channel, bytes);
        channel.force(true);
      }
      replace(fresh, file);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Makes a symbolic link; one that is there is replaced at once. */
  static void link(Path link, Path target) throws IOException {
    Path fresh = fresh(link);
    Files.deleteIfExists(fresh);
    try {
      Files.createSymbolicLink(fresh, target);
      replace(fresh, link);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Deletes a file; returns whether it was there. */
  static boolean delete(Path file) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    Files.delete(file);
    syncFolder(folder(file));
    return true;
  }

  /** Returns where the next state of a file is made; what a crash leaves there is worthless. */
  static Path fresh(Path file) {
    return file.resolveSibling("." + file.getFileName() + ".new");
  }

  /** Writes all of the bytes at the channel's position. */
  static void writeAll(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
  }

  /** Waits until a file's bytes are on the disk. */
  static void syncFile(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
    }
  }

  /** Waits until the names in a folder are on the disk. */
  static void syncFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static void replace(Path fresh, Path file) throws IOException {
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    syncFolder(folder(file));
  }

  private static Path folder(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(file + " has no folder above it");
    }
    return folder;
  }
}
