package org.jiedu.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;

/** The program. */
public final class Main {
  private Main() {}

  /** Runs the command line and ends with its exit code. */
  public static void main(String[] args) {
    // Before anything touches AWT: no display is ever asked for.
    System.setProperty("java.awt.headless", "true");
    int code =
        run(
            args,
            new Terminal(
                writer(new FileOutputStream(FileDescriptor.out), false),
                // What is said while a command runs is read while it runs.
                writer(new FileOutputStream(FileDescriptor.err), true),
                System.getenv(),
                Boolean.getBoolean("jiedu.terminal"),
                Boolean.getBoolean("jiedu.terminal.talk"),
                System.getProperty("jiedu.locale", "")),
            Path.of(""),
            Clock.systemUTC());
    System.exit(code);
  }

  /**
   * Runs a command and returns its exit code.
   *
   * @param folder the folder that the user is in
   */
  static int run(String[] args, Terminal terminal, Path folder, Clock clock) {
    int code = new Jiedu(terminal, folder, clock).execute(args);
    terminal.out().flush();
    terminal.err().flush();
    return code;
  }

  private static PrintWriter writer(OutputStream stream, boolean flushesLines) {
    // Not System.out: on JDK 17 that speaks the locale's encoding.
    return new PrintWriter(stream, flushesLines, StandardCharsets.UTF_8);
  }
}
