package org.jiedu.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;

/**
 * Does the same to many files, several at a time.
 *
 * @param <T> what tells which file
 */
interface EachFile<T> {

  // Not as many as there are processors: to see that something is on the disk is to wait, and the
  // disk answers many that wait together as fast as one.
  int AT_ONCE = 16;

  /** Does it to one. */
  void to(T file) throws IOException;

  /**
   * Does it to all, in any order; after a failure to no more.
   *
   * @throws IOException the first failure, when nothing is being done any more
   */
  static <T> void of(Collection<T> files, EachFile<T> work) throws IOException {
    Queue<T> left = new ConcurrentLinkedQueue<>(files);
    Queue<IOException> failures = new ConcurrentLinkedQueue<>();
    ForkJoinPool pool = new ForkJoinPool(AT_ONCE);
    try {
      List<ForkJoinTask<?>> working = new ArrayList<>();
      for (int i = 0; i < AT_ONCE; i++) {
        working.add(pool.submit(() -> doTo(left, work, failures)));
      }
      // All have ended before anybody hears of a fault: who tidies up after it would find new files
      // under his hands.
      working.forEach(ForkJoinTask::quietlyJoin);
      working.forEach(ForkJoinTask::join);
    } finally {
      pool.shutdown();
    }
    for (IOException first : failures) {
      throw first;
    }
  }

  private static <T> void doTo(Queue<T> left, EachFile<T> work, Queue<IOException> failures) {
    try {
      for (T file = left.poll(); file != null && failures.isEmpty(); file = left.poll()) {
        work.to(file);
      }
    } catch (IOException failure) {
      failures.add(failure);
    }
  }
}
