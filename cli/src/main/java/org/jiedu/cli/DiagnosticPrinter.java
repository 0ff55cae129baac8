package org.jiedu.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;

/**
 * Prints findings for people and editors: {@code file:line:column: error: sentence [rule]}, and
 * below each the line itself, with the passage in colour on a terminal.
 */
final class DiagnosticPrinter {
  private static final int MOST_SHOWN = 50;

  private final PrintWriter out;
  private final String language;
  private final boolean isColourful;
  private final boolean isVerbose;
  private final QuotedFiles files;

  DiagnosticPrinter(Jiedu jiedu) {
    this(jiedu, jiedu.root());
  }

  /**
   * Makes a printer.
   *
   * @param workspace the folder that the places of findings count from
   */
  DiagnosticPrinter(Jiedu jiedu, Path workspace) {
    this.out = jiedu.terminal().out();
    this.language = jiedu.language();
    this.isColourful = jiedu.isColourful();
    this.isVerbose = jiedu.isVerbose();
    this.files = new QuotedFiles(workspace);
  }

  /** Prints findings in their order, the first 50 unless all were asked for. */
  void print(List<Diagnostic> diagnostics) {
    int shown = isVerbose ? diagnostics.size() : Math.min(MOST_SHOWN, diagnostics.size());
    diagnostics.subList(0, shown).forEach(this::print);
    if (shown < diagnostics.size()) {
      out.println(
          Message.of(
                  "……还有{0}条，用 -v 显示全部。",
                  "… and {0} more; -v shows all.", diagnostics.size() - shown)
              .in(language));
    }
  }

  private void print(Diagnostic diagnostic) {
    String severity = diagnostic.severity().name().toLowerCase(Locale.ROOT);
    out.println(
        styled("4", place(diagnostic.place()))
            + ": "
            + styled(diagnostic.isError() ? "1;31" : "1;33", severity)
            + ": "
            + Excerpt.shown(diagnostic.message().in(language))
            + " "
            + styled("36", "[" + diagnostic.rule().id() + "]"));
    files.excerpt(diagnostic.place()).ifPresent(excerpt -> quote(excerpt, diagnostic));
  }

  /** Quotes the line, indented: tools that read the first lines pass it over. */
  private void quote(Excerpt excerpt, Diagnostic diagnostic) {
    out.println(
        "    "
            + excerpt.before()
            + (excerpt.passage().isEmpty()
                ? ""
                : styled(diagnostic.isError() ? "1;31" : "1;33", excerpt.passage()))
            + excerpt.after());
  }

  private static String place(Place place) {
    return place.line() == 0
        ? place.file()
        : place.file() + ":" + place.line() + ":" + place.column();
  }

  private String styled(String style, String text) {
    return isColourful ? "\u001B[" + style + "m" + text + "\u001B[0m" : text;
  }
}
