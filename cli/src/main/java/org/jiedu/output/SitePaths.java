package org.jiedu.output;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * The paths that a site takes, each once: on every system, also where {@code A} and {@code a} are
 * one file. Safe for many threads.
 */
final class SitePaths {

  /** By folded name; a folder ends in a slash. */
  private final ConcurrentMap<String, String> taken = new ConcurrentHashMap<>();

  /**
   * Takes a path.
   *
   * @throws IllegalArgumentException when it could leave the site or hide in it
   * @throws IllegalStateException when it, or one that differs only by case, is taken
   */
  void take(String path) {
    for (String name : path.split("/", -1)) {
      refuseUnsafe(name, path);
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      String folder = path.substring(0, slash);
      String before = taken.putIfAbsent(folded(folder), folder + "/");
      if (before != null && !before.equals(folder + "/")) {
        throw taken(path, before);
      }
    }
    String before = taken.putIfAbsent(folded(path), path);
    if (before != null) {
      throw taken(path, before);
    }
  }

  private static void refuseUnsafe(String name, String path) {
    boolean isSafe =
        !name.isBlank()
            && !name.startsWith(".")
            && !name.endsWith(".")
            && name.equals(name.strip())
            && name.chars().noneMatch(c -> c == '\\' || c == ':' || Character.isISOControl(c));
    if (!isSafe) {
      throw new IllegalArgumentException("no path of a site: " + path);
    }
  }

  private static IllegalStateException taken(String path, String before) {
    return new IllegalStateException(
        path.equals(before)
            ? "two pages have one path: " + path
            : "two paths are one where case does not count: " + before + " and " + path);
  }

  private static String folded(String path) {
    String upper = Normalizer.normalize(path, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    return upper.toLowerCase(Locale.ROOT);
  }
}
