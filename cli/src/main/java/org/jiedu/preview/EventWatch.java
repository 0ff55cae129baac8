package org.jiedu.preview;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Has the system tell what is saved, in every folder of the workspace: a system's watch does not
 * reach into the folders below.
 */
final class EventWatch implements Watch {
  private static final long QUIET_NANOS = TimeUnit.MILLISECONDS.toNanos(2);

  /** So long at most is waited for quiet: somebody may be writing all the time. */
  private static final long MOST_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  private static final WatchEvent.Kind<?>[] KINDS = {
    StandardWatchEventKinds.ENTRY_CREATE,
    StandardWatchEventKinds.ENTRY_DELETE,
    StandardWatchEventKinds.ENTRY_MODIFY
  };

  private final WatchedFiles files;
  private final WatchService service;
  private final TreeMap<Path, WatchKey> keys = new TreeMap<>();

  private EventWatch(WatchedFiles files, WatchService service) {
    this.files = files;
    this.service = service;
  }

  /**
   * Begins to watch.
   *
   * @throws IOException if the system has no more watches, or none for such folders
   */
  static EventWatch start(WatchedFiles files) throws IOException {
    WatchService service = files.root().getFileSystem().newWatchService();
    EventWatch watch = new EventWatch(files, service);
    try {
      watch.watchAll();
      return watch;
    } catch (IOException e) {
      service.close();
      throw e;
    }
  }

  /** What has happened since it was last quiet. */
  private static final class Happened {
    private final SortedSet<String> files = new TreeSet<>();
    private final List<Path> gone = new ArrayList<>();
    private final List<Path> come = new ArrayList<>();
    private final Set<Path> fresh = new HashSet<>();
    private boolean isMissed;

    boolean isNothing() {
      return files.isEmpty() && !isMissed;
    }
  }

  @Override
  public Optional<Edits> next(Duration patience) throws IOException, InterruptedException {
    try {
      return Optional.of(edits(patience));
    } catch (ClosedWatchServiceException closed) {
      return Optional.empty();
    }
  }

  private Edits edits(Duration patience) throws IOException, InterruptedException {
    Happened happened = new Happened();
    long end = System.nanoTime() + patience.toNanos();
    WatchKey key = service.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    long first = System.nanoTime();
    while (key != null) {
      collect(key, happened);
      long now = System.nanoTime();
      if (happened.isNothing()) {
        first = now;
      }
      long left =
          happened.isNothing() ? end - now : Math.min(QUIET_NANOS, first + MOST_NANOS - now);
      key = left <= 0 ? null : service.poll(left, TimeUnit.NANOSECONDS);
    }
    follow(happened);
    // What came and went in one breath was a tool's own.
    happened.fresh.stream()
        .filter(path -> Files.notExists(path, LinkOption.NOFOLLOW_LINKS))
        .forEach(path -> happened.files.remove(files.name(path)));
    return new Edits(happened.files, happened.isMissed);
  }

  private void collect(WatchKey key, Happened happened) {
    Path folder = (Path) key.watchable();
    for (WatchEvent<?> event : key.pollEvents()) {
      if (event.kind().equals(StandardWatchEventKinds.OVERFLOW)) {
        happened.isMissed = true;
      } else if (event.context() instanceof Path name) {
        collect(folder.resolve(name), event.kind(), happened);
      }
    }
    if (!key.reset()) {
      keys.remove(folder, key);
    }
  }

  private void collect(Path path, WatchEvent.Kind<?> kind, Happened happened) {
    boolean isFolderOnly =
        kind.equals(StandardWatchEventKinds.ENTRY_MODIFY) && keys.containsKey(path);
    if (isFolderOnly || !files.isWatched(path)) {
      return;
    }
    boolean isFirst = happened.files.add(files.name(path));
    if (kind.equals(StandardWatchEventKinds.ENTRY_DELETE)) {
      happened.gone.add(path);
    } else if (kind.equals(StandardWatchEventKinds.ENTRY_CREATE)) {
      happened.come.add(path);
      if (isFirst) {
        happened.fresh.add(path);
      }
    }
  }

  /**
   * Watches new folders and no longer those that have gone. First those that went: a folder that
   * was renamed would else go on telling its old name.
   */
  private void follow(Happened happened) throws IOException {
    if (happened.isMissed) {
      unwatch(files.root());
      watchAll();
      return;
    }
    happened.gone.forEach(this::unwatch);
    for (Path path : happened.come) {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        unwatch(path);
        watch(path, happened.files);
      }
    }
  }

  private void unwatch(Path folder) {
    Iterator<Map.Entry<Path, WatchKey>> below = keys.tailMap(folder, true).entrySet().iterator();
    while (below.hasNext()) {
      Map.Entry<Path, WatchKey> next = below.next();
      if (!next.getKey().startsWith(folder)) {
        // Not the end: a name that goes on, such as a-b beside a, may stand in between.
        if (!next.getKey().toString().startsWith(folder.toString())) {
          return;
        }
        continue;
      }
      next.getValue().cancel();
      below.remove();
    }
  }

  private void watchAll() throws IOException {
    register(files.root());
    watch(files.root(), new TreeSet<>());
  }

  /** Watches a folder and those below it; what lies in them may have come before the watch. */
  private void watch(Path top, SortedSet<String> found) throws IOException {
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (folder.equals(files.root())) {
              return FileVisitResult.CONTINUE;
            }
            if (!files.isWatched(folder)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            register(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (files.isWatched(file)) {
              found.add(files.name(file));
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
  }

  private void register(Path folder) throws IOException {
    try {
      keys.put(folder, folder.register(service, KINDS));
    } catch (NoSuchFileException | NotDirectoryException gone) {
      // Its parent's watch has told so, or will.
      keys.remove(folder);
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      // Nobody waits for what it would tell.
      return;
    }
  }
}
