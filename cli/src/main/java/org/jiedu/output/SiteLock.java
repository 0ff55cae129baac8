package org.jiedu.output;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jiedu.diagnostic.Message;

/**
 * The right to write a site: one process, and one thread in it, has it at a time. It ends with the
 * process, however that ends.
 */
public final class SiteLock implements AutoCloseable {

  private static final String FILE = "build.lock";
  private static final String HOLDER = "build.holder";
  private static final long PAUSE_MILLIS = 100;

  /** This process, in words that no other one has: a process id alone is soon used again. */
  private static final String THIS_PROCESS =
      ProcessHandle.current().pid()
          + ProcessHandle.current().info().startInstant().map(SiteLock::since).orElse("");

  private final FileChannel channel;
  private final Path holder;

  private SiteLock(FileChannel channel, Path holder) {
    this.channel = channel;
    this.holder = holder;
  }

  /**
   * Waits for the lock that lies in a folder and takes it.
   *
   * @param folder made when missing
   * @param patience how long to wait for whoever holds it
   * @throws OutputException when it is still held then, with the holder's process id, or when the
   *     folder cannot be written
   */
  public static SiteLock acquire(Path folder, Duration patience) throws OutputException {
    long deadline = System.nanoTime() + patience.toNanos();
    try {
      Files.createDirectories(folder);
      Optional<SiteLock> lock = attempt(folder);
      while (lock.isEmpty()) {
        if (System.nanoTime() >= deadline) {
          throw held(folder, patience);
        }
        Thread.sleep(PAUSE_MILLIS);
        lock = attempt(folder);
      }
      return lock.get();
    } catch (IOException failure) {
      throw OutputException.writing(folder, failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw held(folder, patience);
    }
  }

  /** Returns whether the lock has not been given back. */
  public boolean isHeld() {
    return channel.isOpen();
  }

  /** Gives the lock back; a second time does nothing. */
  @Override
  public void close() {
    synchronized (SiteLock.class) {
      if (!channel.isOpen()) {
        return;
      }
      try (channel) {
        Files.deleteIfExists(holder);
      } catch (IOException left) {
        // The note may stay: it only says who held a lock that the system itself has given back.
        return;
      }
    }
  }

  /**
   * POSIX gives a process's locks back as soon as it closes the file anywhere, even where it failed
   * to lock it. So a file that this very process holds is never opened again: the note tells.
   */
  @SuppressWarnings("resource") // the lock is given back by closing the channel
  private static Optional<SiteLock> attempt(Path folder) throws IOException {
    synchronized (SiteLock.class) {
      Path holder = folder.resolve(HOLDER);
      if (holder(folder).equals(THIS_PROCESS)) {
        return Optional.empty();
      }
      FileChannel channel =
          FileChannel.open(
              folder.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      boolean isOurs = false;
      try {
        FileLock lock = channel.tryLock();
        if (lock == null) {
          return Optional.empty();
        }
        Files.write(holder, THIS_PROCESS.getBytes(StandardCharsets.UTF_8));
        isOurs = true;
        return Optional.of(new SiteLock(channel, holder));
      } catch (OverlappingFileLockException heldHere) {
        return Optional.empty();
      } finally {
        if (!isOurs) {
          channel.close();
        }
      }
    }
  }

  private static String holder(Path folder) {
    try {
      return Files.readString(folder.resolve(HOLDER));
    } catch (IOException none) {
      return "";
    }
  }

  private static OutputException held(Path folder, Duration patience) {
    String holder = holder(folder);
    return new OutputException(
        Message.of(
            "另一次构建（进程 {0}）正占用 {1}，等待了 {2} 秒；请等它结束后再试，原有内容没有改动。",
            "another build (process {0}) holds {1}; waited {2} s; try again when it has ended;"
                + " what was there is still there",
            holder.isEmpty() ? "?" : holder,
            folder.resolve(FILE),
            patience.toSeconds()));
  }

  private static String since(Instant start) {
    return " since " + start;
  }
}
