package org.jiedu.search;

import java.io.IOException;

/** Takes what an index has no room for in memory. Safe for use by several threads. */
public interface Overflow {

  /** Puts characters there, and returns the place by which they are found again. */
  long put(char[] units) throws IOException;

  /**
   * Returns what was put there.
   *
   * @param place that {@link #put} returned
   * @param length how many characters that were
   */
  char[] get(long place, int length) throws IOException;
}
