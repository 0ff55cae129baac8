package org.jiedu.preview;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Watches a workspace by the system's events, and by looking again and again where it has none. */
final class WorkspaceWatch implements Watch {

  /** File systems whose changes, made elsewhere, the kernel does not hear of. */
  private static final Set<String> SILENT =
      Set.of(
          "nfs",
          "nfs4",
          "cifs",
          "smb",
          "smb2",
          "smb3",
          "9p",
          "vboxsf",
          "prl_fs",
          "fuse.sshfs",
          "fuse.vmhgfs-fuse");

  private final WatchedFiles files;
  private volatile Watch watch;
  private volatile boolean isClosed;

  private WorkspaceWatch(WatchedFiles files, Watch watch) {
    this.files = files;
    this.watch = watch;
  }

  /**
   * Begins to watch.
   *
   * @param root the workspace's folder
   */
  static WorkspaceWatch start(Path root) throws IOException {
    WatchedFiles files = new WatchedFiles(root);
    if (isSilent(root)) {
      return new WorkspaceWatch(files, PollWatch.start(files));
    }
    try {
      return new WorkspaceWatch(files, EventWatch.start(files));
    } catch (IOException noMoreWatches) {
      return new WorkspaceWatch(files, PollWatch.start(files));
    }
  }

  /** Returns whether files are looked at again and again: then a save is seen a little later. */
  boolean isLooking() {
    return watch instanceof PollWatch;
  }

  /** Java's own watch on macOS looks only every few seconds: we look more often. */
  private static boolean isSilent(Path root) throws IOException {
    return System.getProperty("os.name").startsWith("Mac")
        || SILENT.contains(Files.getFileStore(root).type().toLowerCase(Locale.ROOT));
  }

  @Override
  public Optional<Edits> next(Duration patience) throws IOException, InterruptedException {
    try {
      return watch.next(patience);
    } catch (IOException noMoreWatches) {
      if (isLooking()) {
        throw noMoreWatches;
      }
      watch.close();
      watch = PollWatch.start(files);
      return isClosed ? Optional.empty() : Optional.of(Edits.ANYTHING);
    }
  }

  @Override
  public void close() {
    isClosed = true;
    watch.close();
  }
}
