package org.jiedu.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/** What one run of the real command left: its exit code and what it said. */
record JieduRun(int code, String out, String err) {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-12-30T16:00:00Z"), ZoneOffset.UTC);

  /** Runs the command as a user does who is in a folder, at the beginning of 2026-12-31 there. */
  static JieduRun in(Path folder, String... args) {
    return in(folder, Map.of(), args);
  }

  /**
   * Runs the command likewise.
   *
   * @param variables the user's, but for the language
   */
  static JieduRun in(Path folder, Map<String, String> variables, String... args) {
    Map<String, String> environment = new HashMap<>(variables);
    environment.put("LANG", "en_US.UTF-8");
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    Terminal terminal =
        new Terminal(new PrintWriter(out), new PrintWriter(err), environment, false, false, "");
    int code = Main.run(args, terminal, folder, CLOCK);
    return new JieduRun(code, out.toString(), err.toString());
  }
}
