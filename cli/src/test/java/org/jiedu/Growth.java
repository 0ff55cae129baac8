package org.jiedu;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * How work grows with its size, from a run of each: a ratio of the thread's own processor time, the
 * least of several runs. A busy machine, the collector and the compiler have no part in it.
 */
public final class Growth {
  private static final int RUNS = 5;

  // What is shorter says nothing.
  private static final long LEAST_NANOSECONDS = 2_000_000;

  private Growth() {}

  /** Returns how many times as long the large work takes as the small. */
  public static double ratio(Runnable small, Runnable large) {
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
