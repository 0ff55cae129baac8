package org.jiedu.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** A path that an author wrote, relative to a folder of {@code content/}. */
final class PackagePath {
  private PackagePath() {}

  /** Returns the path without {@code .} and {@code ..}, or empty if it leaves the folder. */
  static Optional<String> inside(String written) {
    if (written.startsWith("/")) {
      return Optional.empty();
    }
    Deque<String> parts = new ArrayDeque<>();
    for (String part : written.replace('\\', '/').split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else if (!part.equals(".") && !part.isEmpty()) {
        parts.addLast(part);
      }
    }
    return Optional.of(String.join("/", parts));
  }
}
