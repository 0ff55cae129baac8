package org.jiedu.preview;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Tells which files of a workspace were saved. One thread asks; any thread may close it. */
interface Watch extends AutoCloseable {
  /**
   * Waits until something was saved and it has been quiet since for a moment.
   *
   * @param patience how long to wait; then there are no edits
   * @return the edits; empty when the watch was closed
   * @throws IOException if it can watch no longer
   */
  Optional<Edits> next(Duration patience) throws IOException, InterruptedException;

  /** Ends it; whoever waits returns at once. */
  @Override
  void close();
}
