package org.jiedu.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The threads of one build; closed, they end. */
record Workers(ExecutorService executor) implements AutoCloseable {
  private static final int MOST_WAITING = 1024;

  static Workers of(int jobs) {
    return new Workers(Executors.newFixedThreadPool(jobs));
  }

  /**
   * Waits for a piece of work and returns its result.
   *
   * @throws IOException if the work met one
   */
  static <T> T result(Future<T> future) throws IOException, InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      if (e.getCause() instanceof UncheckedIOException failure) {
        throw failure.getCause();
      }
      throw new IllegalStateException("a piece of work could not be done", e.getCause());
    }
  }

  /** Does pieces of work, in any order, and waits until all are done. */
  static void runAll(List<Callable<Boolean>> work, ExecutorService executor, Progress progress)
      throws IOException, InterruptedException {
    // Not all at once: what waits in the executor takes more room than what is still to come.
    Deque<Future<Boolean>> begun = new ArrayDeque<>();
    for (Callable<Boolean> piece : work) {
      if (begun.size() == MOST_WAITING) {
        result(begun.remove());
        progress.step();
      }
      begun.add(executor.submit(piece));
    }
    for (Future<Boolean> piece : begun) {
      result(piece);
      progress.step();
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
