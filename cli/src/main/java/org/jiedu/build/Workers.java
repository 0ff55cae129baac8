package org.jiedu.build;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The threads of one build; closed, they end. */
record Workers(ExecutorService executor) implements AutoCloseable {

  static Workers of(int jobs) {
    return new Workers(Executors.newFixedThreadPool(jobs));
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
