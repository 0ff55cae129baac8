package org.jiedu.portal;

import java.io.IOException;
import java.util.Collection;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Does the same to many files, several at a time.
 *
 * @param <T> what tells which file
 */
interface EachFile<T> {

  /** Does it to one. */
  void to(T file) throws IOException;

  /**
   * Does it to all, in any order; after a failure to no more.
   *
   * @throws IOException the first failure, when nothing is being done any more
   */
  static <T> void of(Collection<T> files, EachFile<T> work) throws IOException {
    // A stream that ends by an exception leaves its other threads at work, and who tidies up after
    // it would find new files under his hands.
    Queue<IOException> failures = new ConcurrentLinkedQueue<>();
    files.parallelStream()
        .filter(file -> failures.isEmpty())
        .forEach(file -> failure(file, work).ifPresent(failures::add));
    for (IOException first : failures) {
      throw first;
    }
  }

  private static <T> Optional<IOException> failure(T file, EachFile<T> work) {
    try {
      work.to(file);
      return Optional.empty();
    } catch (IOException failure) {
      return Optional.of(failure);
    }
  }
}
