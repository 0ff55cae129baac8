package org.jiedu.output;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A file for what has no room in memory while something is made. It is made when the first bytes
 * are put there, and goes when it is closed or its process ends, on Linux by whatever. Safe for use
 * by several threads.
 */
public final class ScratchFile implements Closeable {
  private final Path file;
  private Optional<FileChannel> channel = Optional.empty();
  private long size;

  /** Makes a scratch file; one that a killed process left there is replaced. */
  ScratchFile(Path file) {
    this.file = file;
  }

  /** Puts bytes behind all others, and returns the offset of their first. */
  public long put(ByteBuffer bytes) throws IOException {
    int length = bytes.remaining();
    FileChannel to = open();
    long place = take(length);
    ByteBuffer left = bytes.duplicate();
    while (left.hasRemaining()) {
      to.write(left, place + length - left.remaining());
    }
    return place;
  }

  /** Returns bytes that were put there, from an offset on. */
  public ByteBuffer get(long place, int length) throws IOException {
    FileChannel from = open();
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (from.read(bytes, place + bytes.position()) < 0) {
        throw new EOFException(file + " is shorter than what was put there");
      }
    }
    return bytes.flip();
  }

  private synchronized FileChannel open() throws IOException {
    if (channel.isEmpty()) {
      Files.createDirectories(SiteFolders.parent(file));
      Files.deleteIfExists(file);
      channel =
          Optional.of(
              FileChannel.open(
                  file,
                  StandardOpenOption.CREATE_NEW,
                  StandardOpenOption.READ,
                  StandardOpenOption.WRITE,
                  StandardOpenOption.DELETE_ON_CLOSE));
    }
    return channel.get();
  }

  private synchronized long take(int length) {
    long place = size;
    size += length;
    return place;
  }

  @Override
  public synchronized void close() throws IOException {
    if (channel.isPresent()) {
      channel.get().close();
    }
  }
}
