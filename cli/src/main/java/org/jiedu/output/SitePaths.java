package org.jiedu.output;

import java.text.Normalizer;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The paths that a site takes, each once: on every system, also where {@code A} and {@code a} are
 * one file. Safe for many threads.
 */
final class SitePaths {

  /** By folded name; the name of a folder ends in a slash. */
  private final ConcurrentMap<String, String> taken = new ConcurrentHashMap<>();

  /**
   * Takes a path; returns whether it is the first below its folder.
   *
   * @throws IllegalArgumentException when it could leave the site or hide in it
   * @throws IllegalStateException when it, or one that differs only by case, is taken
   */
  boolean take(String path) {
    for (String name : path.split("/", -1)) {
      refuseUnsafe(name, path);
    }
    boolean isFirst = false;
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      isFirst = takeFolder(path.substring(0, slash + 1), path);
    }
    String folded = folded(path);
    refuse(taken.putIfAbsent(folded, path), path);
    refuse(taken.get(folded + "/"), path);
    return isFirst;
  }

  /** Returns whether nothing below it was taken before. */
  private boolean takeFolder(String folder, String path) {
    String folded = folded(folder);
    String before = taken.putIfAbsent(folded, folder);
    if (before == null) {
      refuse(taken.get(folded.substring(0, folded.length() - 1)), path);
    } else if (!before.equals(folder)) {
      refuse(before, path);
    }
    return before == null;
  }

  private static void refuseUnsafe(String name, String path) {
    boolean isSafe =
        !name.isBlank()
            && !name.startsWith(".")
            && !name.endsWith(".")
            && name.equals(name.strip())
            && !hasUnsafe(name);
    if (!isSafe) {
      throw new IllegalArgumentException("no path of a site: " + path);
    }
  }

  private static boolean hasUnsafe(String name) {
    for (int i = 0; i < name.length(); i++) {
      char unit = name.charAt(i);
      if (unit == '\\' || unit == ':' || Character.isISOControl(unit)) {
        return true;
      }
    }
    return false;
  }

  private static void refuse(@Nullable String before, String path) {
    if (before != null) {
      throw new IllegalStateException(
          path.equals(before)
              ? "two pages have one path: " + path
              : "two paths are one where case does not count: " + before + " and " + path);
    }
  }

  /** Returns the path itself where that is how it is folded: nearly always, and then at once. */
  private static String folded(String path) {
    for (int i = 0; i < path.length(); i++) {
      char unit = path.charAt(i);
      if (unit >= '\u0080' || (unit >= 'A' && unit <= 'Z')) {
        return foldedLetters(path);
      }
    }
    return path;
  }

  private static String foldedLetters(String path) {
    String upper = Normalizer.normalize(path, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
    return upper.toLowerCase(Locale.ROOT);
  }
}
