package org.jiedu.trace;

import java.util.Set;

/**
 * What came of a piece of work, and what it looked at.
 *
 * @param result what came of it
 * @param dependencies each once
 */
public record Traced<T>(T result, Set<Dependency> dependencies) {
  /** Copies the set. */
  public Traced {
    dependencies = Set.copyOf(dependencies);
  }
}
