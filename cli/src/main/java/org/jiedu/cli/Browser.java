package org.jiedu.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** The user's browser. */
final class Browser {
  private Browser() {}

  /** Opens an address; returns whether the system took it, which it may still fail to show. */
  static boolean open(String address) {
    return open(command(System.getProperty("os.name"), address));
  }

  static boolean open(List<String> command) {
    try {
      // Its talk is none of ours, and nobody waits for it.
      new ProcessBuilder(command)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start()
          .getOutputStream()
          .close();
      return true;
    } catch (IOException none) {
      return false;
    }
  }

  /** Returns the command by which a system opens an address. */
  static List<String> command(String system, String address) {
    String name = system.toLowerCase(Locale.ROOT);
    if (name.startsWith("windows")) {
      // The empty words are the title of the window, which start takes first.
      return List.of("cmd", "/c", "start", "", address);
    }
    return name.startsWith("mac") ? List.of("open", address) : List.of("xdg-open", address);
  }
}
