package org.jiedu.diagnostic;

import java.util.Comparator;

/**
 * One finding.
 *
 * @param rule the rule that content breaks
 * @param severity how grave this finding is
 * @param place where it stands
 * @param message what was found and what was expected
 */
public record Diagnostic(Rule rule, Severity severity, Place place, Message message)
    implements Comparable<Diagnostic> {

  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing(Diagnostic::place)
          .thenComparing(diagnostic -> diagnostic.rule().id())
          .thenComparing(diagnostic -> diagnostic.message().en());

  /** Orders by file, line, column, rule, and sentence. */
  @Override
  public int compareTo(Diagnostic other) {
    return ORDER.compare(this, other);
  }

  /** Returns whether this finding stops the work. */
  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
