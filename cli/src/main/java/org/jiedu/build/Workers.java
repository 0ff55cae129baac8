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
  private static final int MOST_WAITING = 256;

  // Pieces that one thread does after the other: who waits is woken less often, and the pages of a
  // package find its text read. Where there are few, each is handed out alone, as it may take long.
  private static final int LONGEST_ROW = 16;
  private static final int MANY_ROWS = 500;

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
    int row = Math.max(1, Math.min(LONGEST_ROW, work.size() / MANY_ROWS));
    // Not all at once: what waits in the executor takes more room than what is still to come.
    Deque<Future<Integer>> begun = new ArrayDeque<>();
    for (int at = 0; at < work.size(); at += row) {
      if (begun.size() == MOST_WAITING) {
        step(begun.remove(), progress);
      }
      List<Callable<Boolean>> next = work.subList(at, Math.min(work.size(), at + row));
      begun.add(executor.submit(() -> run(next)));
    }
    for (Future<Integer> done : begun) {
      step(done, progress);
    }
  }

  private static int run(List<Callable<Boolean>> row) throws Exception {
    for (Callable<Boolean> piece : row) {
      piece.call();
    }
    return row.size();
  }

  private static void step(Future<Integer> row, Progress progress)
      throws IOException, InterruptedException {
    for (int left = result(row); left > 0; left--) {
      progress.step();
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
