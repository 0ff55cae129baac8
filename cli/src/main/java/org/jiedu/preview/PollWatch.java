package org.jiedu.preview;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks at every file again and again, where the system does not tell what is saved. */
final class PollWatch implements Watch {
  private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(300);
  private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

  /** A look may take this part of the time at most: one in ten. */
  private static final long REST = 9;

  private final WatchedFiles files;
  private final CountDownLatch closed = new CountDownLatch(1);
  private SortedMap<String, String> stamps;
  private long lookNanos;

  private PollWatch(WatchedFiles files, SortedMap<String, String> stamps) {
    this.files = files;
    this.stamps = stamps;
  }

  /** Begins to watch. */
  static PollWatch start(WatchedFiles files) throws IOException {
    return new PollWatch(files, look(files));
  }

  @Override
  public Optional<Edits> next(Duration patience) throws IOException, InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    SortedSet<String> changed = new TreeSet<>();
    while (changed.isEmpty() && System.nanoTime() < end) {
      long rest = Math.max(PERIOD_NANOS, REST * lookNanos);
      if (isClosedAfter(Math.min(rest, end - System.nanoTime()))) {
        return Optional.empty();
      }
      changed.addAll(changes());
    }
    boolean isQuiet = changed.isEmpty();
    while (!isQuiet) {
      if (isClosedAfter(QUIET_NANOS)) {
        return Optional.empty();
      }
      isQuiet = !changed.addAll(changes());
    }
    return Optional.of(Edits.of(changed));
  }

  private boolean isClosedAfter(long nanos) throws InterruptedException {
    return closed.await(Math.max(0, nanos), TimeUnit.NANOSECONDS);
  }

  private SortedSet<String> changes() throws IOException {
    long start = System.nanoTime();
    SortedMap<String, String> now = look(files);
    NavigableSet<String> changed = new TreeSet<>();
    now.forEach(
        (file, stamp) -> {
          if (!stamp.equals(stamps.get(file))) {
            changed.add(file);
          }
        });
    stamps.keySet().stream().filter(file -> !now.containsKey(file)).forEach(changed::add);
    stamps = now;
    lookNanos = System.nanoTime() - start;
    return changed;
  }

  /** Returns of every file what no edit leaves as it was. */
  private static SortedMap<String, String> look(WatchedFiles files) throws IOException {
    SortedMap<String, String> stamps = new TreeMap<>();
    Files.walkFileTree(
        files.root(),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(files.root()) || files.isWatched(folder)
                ? FileVisitResult.CONTINUE
                : FileVisitResult.SKIP_SUBTREE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (files.isWatched(file)) {
              stamps.put(
                  files.name(file),
                  attributes.lastModifiedTime()
                      + " "
                      + attributes.size()
                      + " "
                      + attributes.fileKey());
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException gone) {
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
            return FileVisitResult.CONTINUE;
          }
        });
    return stamps;
  }

  @Override
  public void close() {
    closed.countDown();
  }
}
