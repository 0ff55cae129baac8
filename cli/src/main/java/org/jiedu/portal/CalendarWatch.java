package org.jiedu.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Looks every second whether the moment has come at which the calendar may change the live site,
 * and brings the change live. A look costs two small files; the site is built at those moments
 * only: when a publication comes, and at midnight.
 */
final class CalendarWatch implements AutoCloseable {
  private static final long PERIOD_SECONDS = 1;
  private static final long PATIENCE_SECONDS = 60;
  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);

  private final Deployment deployment;
  private final ExecutorService thread = Executors.newSingleThreadExecutor();
  private final CountDownLatch end = new CountDownLatch(1);
  // Only the one thread reads and writes it.
  private Instant notBefore = Instant.MIN;

  private CalendarWatch(Deployment deployment) {
    this.deployment = deployment;
  }

  /** Begins to look. */
  static CalendarWatch start(Deployment deployment) {
    CalendarWatch watch = new CalendarWatch(deployment);
    watch.thread.execute(watch::run);
    return watch;
  }

  private void run() {
    try {
      while (!end.await(PERIOD_SECONDS, TimeUnit.SECONDS)) {
        look();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  /** Whatever goes wrong, the next looks must come: one that throws would be the last. */
  private void look() throws InterruptedException {
    Instant now = deployment.clock().instant();
    try {
      if (!now.isBefore(notBefore) && isDue(now)) {
        Refreshing refreshing =
            new Refreshing(deployment.portal(), deployment.settings(), deployment.clock());
        if (refreshing.run().kind() == PortalAnswer.Kind.WRONG_CONTENT) {
          failed(now, "unreadable");
        }
      }
    } catch (IOException | RuntimeException failure) {
      failed(now, deployment.failure(failure).in("en"));
    }
  }

  private boolean isDue(Instant now) throws IOException {
    boolean isHeld = Files.exists(deployment.portal().held());
    if (isHeld || Releases.of(deployment.portal()).live().isEmpty()) {
      return false;
    }
    Optional<Instant> moment = new NextChange(deployment.portal()).moment();
    return moment.isEmpty() || !moment.get().isAfter(now);
  }

  private void failed(Instant now, String reason) {
    notBefore = now.plus(AFTER_A_FAILURE);
    try {
      deployment
          .log()
          .append("not-refreshed", AuditLog.CONSOLE, new TreeMap<>(Map.of("reason", reason)));
    } catch (IOException noLog) {
      // The disk that fails the site fails its log; after the pause both are tried again.
      return;
    }
  }

  /** Ends it; a deployment that is under way is finished. */
  @Override
  public void close() {
    end.countDown();
    thread.shutdown();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException e) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
