package org.jiedu.history;

import java.nio.file.Path;

/** Where the history of a workspace is found: in most cases in the repository around it. */
@FunctionalInterface
public interface HistorySource {
  /** Opens the history of a workspace. */
  History open(Path workspace);
}
