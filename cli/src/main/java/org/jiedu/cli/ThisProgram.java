package org.jiedu.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How this program is started again, by another program that knows nothing of it. */
final class ThisProgram {
  private ThisProgram() {}

  /**
   * Returns the words that start it, before its own: the same Java and the same classes, from any
   * folder and in any locale. Not the launcher, which may build first.
   */
  static List<String> words() {
    String classes =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
            .map(part -> Path.of(part).toAbsolutePath().toString())
            .collect(Collectors.joining(File.pathSeparator));
    return List.of(
        "env",
        // Java names files in the locale's encoding, and that of sshd is mostly none.
        "LC_ALL=C.UTF-8",
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        // A visit is over before thorough compilation pays.
        "-XX:TieredStopAtLevel=1",
        "-Djava.awt.headless=true",
        "-cp",
        classes,
        Main.class.getName());
  }
}
