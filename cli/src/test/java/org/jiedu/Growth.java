package org.jiedu;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How work grows with its size, from a run of each: a ratio of the thread's own processor time, the
 * least of several runs. A busy machine, the collector and the compiler have no part in it.
 */
public final class Growth {
  private static final int RUNS = 5;
  private static final int ATTEMPTS = 4;
  private static final double DOUBTFUL = 20;

  // What is shorter says nothing.
  private static final long LEAST_NANOSECONDS = 2_000_000;

  private Growth() {}

  /**
   * Returns how many times as long the large work takes as the small. What is far from the ratio of
   * the sizes is measured again: the compiler may have thrown its code away just then, but work
   * that grows faster does so every time.
   */
  public static double ratio(Runnable small, Runnable large) {
    double least = once(small, large);
    for (int i = 1; i < ATTEMPTS && least > DOUBTFUL; i++) {
      least = Math.min(least, once(small, large));
    }
    return least;
  }

  private static double once(Runnable small, Runnable large) {
    large.run();
    return (double) best(large) / Math.max(best(small), LEAST_NANOSECONDS);
  }

  private static long best(Runnable work) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < RUNS; i++) {
      long start = threads.getCurrentThreadCpuTime();
      work.run();
      best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
    }
    return best;
  }
}
