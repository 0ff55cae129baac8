package org.jiedu.diagnostic;

import java.util.Collection;
import java.util.List;

/**
 * What one piece of work reported, before severities and excuses are reckoned with.
 *
 * @param reported findings with their rules' own severities
 * @param allowances comments that excuse
 */
public record Findings(List<Diagnostic> reported, List<Allowance> allowances) {

  /** Nothing. */
  public static final Findings NONE = new Findings(List.of(), List.of());

  /** Returns what several pieces of work reported. */
  public static Findings all(Collection<Findings> several) {
    return new Findings(
        several.stream().flatMap(one -> one.reported().stream()).toList(),
        several.stream().flatMap(one -> one.allowances().stream()).toList());
  }

  /** Copies the lists. */
  public Findings {
    reported = List.copyOf(reported);
    allowances = List.copyOf(allowances);
  }
}
