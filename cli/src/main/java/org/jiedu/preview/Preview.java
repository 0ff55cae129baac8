package org.jiedu.preview;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jiedu.diagnostic.Message;
import org.jiedu.output.OutputException;
import org.jiedu.output.SiteLock;
import org.jiedu.output.ToolFolder;

/**
 * The preview of a workspace: shows its site, and rebuilds it whenever something is saved or the
 * calendar changes it.
 */
public final class Preview implements AutoCloseable {
  private static final Duration TRANSFER_PATIENCE = Duration.ofSeconds(20);
  private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  /** An editor that saves in pieces, or twice, is through after this. */
  private static final Duration QUIET = Duration.ofMillis(10);

  /** But who saves all the time sees what has come of it after this. */
  private static final Duration LONGEST_UNREST = Duration.ofMillis(500);

  /** So long nothing must be saved before the whole site is made anew, which takes the machine. */
  private static final Duration BREATH = Duration.ofMillis(400);

  /** But who saves all the time waits no longer than this for it. */
  private static final Duration LONGEST_DELAY = Duration.ofSeconds(10);

  private final SiteLock lock;
  private final WorkspaceWatch watch;
  private final PreviewServer server;
  private final Rebuild rebuild;
  private final Clock clock;

  /** Paths of what has changed in sites that were not shown, as something more was saved. */
  private final Set<String> untold = new HashSet<>();

  private Instant staysUntil = Instant.MAX;
  private boolean hasFailed;

  private Preview(
      SiteLock lock, WorkspaceWatch watch, PreviewServer server, Rebuild rebuild, Clock clock) {
    this.lock = lock;
    this.watch = watch;
    this.server = server;
    this.rebuild = rebuild;
    this.clock = clock;
  }

  /**
   * How the preview is shown.
   *
   * @param port the port that is wanted; the next that is free where it is taken; 0 for any
   * @param language of the user: {@code zh} or {@code en}
   * @param isFollowing whether open pages lead on to what was edited
   */
  public record Wishes(int port, String language, boolean isFollowing) {}

  /** Hears what the preview does, in the thread that runs it. */
  public interface Listener {
    /**
     * The pages about what was saved are shown, or could not be made for what is wrong with it; the
     * rest of the site follows.
     */
    void shown(Rebuild.Outcome outcome, Edits edits, Duration took);

    /**
     * The site was made anew, or could not be for what is wrong with it.
     *
     * @param edits what was saved
     */
    void rebuilt(Rebuild.Outcome outcome, Edits edits, Duration took);

    /** The site could not be made for reasons outside the content; the next save tries again. */
    void failed(IOException failure);
  }

  /**
   * Limits the connections of all servers of this process, and the time that a request may take to
   * come; to be called before the first server is made. What the user has set stays.
   */
  public static void limitConnections() {
    PreviewServer.limitConnections();
  }

  /**
   * Takes the workspace and a port; nobody is answered yet.
   *
   * @param root the workspace's folder
   * @throws PreviewException if another preview has the workspace, or no port can be had
   * @throws IOException if the workspace cannot be read or written
   */
  public static Preview open(Path root, Rebuild rebuild, Wishes wishes, Clock clock)
      throws IOException {
    SiteLock lock = lock(root);
    try {
      WorkspaceWatch watch = WorkspaceWatch.start(root);
      try {
        PreviewHtml html = new PreviewHtml(wishes.language(), wishes.isFollowing());
        PreviewServer server = PreviewServer.bind(wishes.port(), html, TRANSFER_PATIENCE);
        return new Preview(lock, watch, server, rebuild, clock);
      } catch (IOException e) {
        watch.close();
        throw e;
      }
    } catch (IOException e) {
      lock.close();
      throw e;
    }
  }

  /** Two previews would put their sites into one folder in turn. */
  private static SiteLock lock(Path root) throws IOException {
    Path folder = ToolFolder.of(root).folder().resolve("previewing");
    try {
      return SiteLock.acquire(folder, Duration.ZERO);
    } catch (OutputException held) {
      throw new PreviewException(
          Message.of(
              "{0} 已经有一个预览开着；请用那一个，或者先按 Ctrl-C 停掉它。",
              "There is a preview of {0} already; use that one, or stop it with Ctrl-C.", root),
          held);
    }
  }

  /** Returns the address of the home page. */
  public String address() {
    return "http://127.0.0.1:" + server.port() + "/";
  }

  /** Returns the port that it has got. */
  public int port() {
    return server.port();
  }

  /** Returns whether the system does not tell what is saved, so that it is looked for. */
  public boolean isLooking() {
    return watch.isLooking();
  }

  /**
   * Builds the site for the first time and begins to answer.
   *
   * @return what was built, or what is wrong: then pages come when it is mended
   * @throws IOException if the site cannot be made for reasons outside the content
   */
  public Rebuild.Outcome start() throws IOException, InterruptedException {
    Rebuild.Outcome outcome = rebuild(Edits.ANYTHING);
    server.start();
    return outcome;
  }

  /** Rebuilds after every save, until {@link #stop()} is called. */
  public void run(Listener listener) throws IOException, InterruptedException {
    Optional<Edits> edits = watch.next(wait(staysUntil));
    while (edits.isPresent()) {
      boolean isDue = !clock.instant().isBefore(staysUntil);
      if (isDue || !edits.get().isNone()) {
        // After a failure nobody knows how far the rebuild had come.
        Edits known = isDue || hasFailed ? Edits.ANYTHING : edits.get();
        Optional<Edits> all = ahead(known, listener);
        if (all.isEmpty()) {
          return;
        }
        rebuild(all.get(), listener);
      }
      edits = watch.next(wait(staysUntil));
    }
  }

  /**
   * Shows at once what somebody has just saved, until nothing more is saved for a moment; returns
   * all that was edited, or empty after {@link #stop()} was called.
   */
  private Optional<Edits> ahead(Edits edits, Listener listener)
      throws IOException, InterruptedException {
    Edits all = edits;
    long latest = System.nanoTime() + LONGEST_DELAY.toNanos();
    long shownBy = System.nanoTime() + LONGEST_UNREST.toNanos();
    while (System.nanoTime() < latest) {
      long start = System.nanoTime();
      Optional<Rebuild.Outcome> early = rebuild.ahead(all, server.read());
      // Of what is saved in pieces, the whole is shown.
      Optional<Edits> more = watch.next(early.isPresent() ? Duration.ZERO : QUIET);
      boolean isWhole = more.filter(Edits::isNone).isPresent();
      if (early.isPresent() && (isWhole || System.nanoTime() > shownBy)) {
        show(early.get(), all);
        listener.shown(early.get(), all, Duration.ofNanos(System.nanoTime() - start));
        shownBy = System.nanoTime() + LONGEST_UNREST.toNanos();
        more = isWhole ? watch.next(BREATH) : more;
      } else {
        early.flatMap(Rebuild.Outcome::site).ifPresent(site -> untold.addAll(site.changed()));
      }
      if (more.isEmpty()) {
        return Optional.empty();
      }
      if (more.get().isNone()) {
        break;
      }
      all = all.and(more.get());
    }
    return Optional.of(all);
  }

  private void rebuild(Edits edits, Listener listener) throws InterruptedException {
    long start = System.nanoTime();
    try {
      Rebuild.Outcome outcome = rebuild(edits);
      hasFailed = false;
      listener.rebuilt(outcome, edits, Duration.ofNanos(System.nanoTime() - start));
    } catch (IOException failure) {
      failed(failure, listener);
    } catch (UncheckedIOException failure) {
      failed(Optional.ofNullable(failure.getCause()).orElseGet(IOException::new), listener);
    }
  }

  /** Perhaps a file went while it was read: its editor's next step comes in a moment. */
  private void failed(IOException failure, Listener listener) {
    staysUntil = Instant.MAX;
    hasFailed = true;
    listener.failed(failure);
  }

  private Rebuild.Outcome rebuild(Edits edits) throws IOException, InterruptedException {
    Rebuild.Outcome outcome = rebuild.run(edits);
    staysUntil = outcome.site().map(Rebuild.Site::staysUntil).orElse(Instant.MAX);
    show(outcome, edits);
    return outcome;
  }

  private void show(Rebuild.Outcome outcome, Edits edits) {
    server.show(outcome.alsoOf(untold), edits);
    if (outcome.site().isPresent()) {
      untold.clear();
    }
  }

  private Duration wait(Instant until) {
    Duration left =
        until.equals(Instant.MAX) ? LONGEST_WAIT : Duration.between(clock.instant(), until);
    if (left.isNegative()) {
      return Duration.ZERO;
    }
    return left.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : left;
  }

  /** Has {@link #run} return after what it is doing; any thread may say so. */
  public void stop() {
    watch.close();
  }

  /** Ends it and gives the workspace back. */
  @Override
  public void close() {
    watch.close();
    server.close();
    lock.close();
  }
}
