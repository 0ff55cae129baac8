package org.jiedu.diagnostic;

/**
 * A rule that content is held to.
 *
 * @param id kebab-case and never used again for another rule
 * @param severity what a finding is unless {@code site.yaml} says otherwise
 * @param isFixed whether {@code site.yaml} and {@code jiedu-allow} have no say
 */
public record Rule(String id, Severity severity, boolean isFixed) {

  /** Returns a rule whose findings are errors. */
  public static Rule error(String id) {
    return new Rule(id, Severity.ERROR, false);
  }

  /** Returns a rule whose findings are errors, whatever {@code site.yaml} says. */
  public static Rule fixedError(String id) {
    return new Rule(id, Severity.ERROR, true);
  }

  /** Returns a rule whose findings are warnings. */
  public static Rule warning(String id) {
    return new Rule(id, Severity.WARNING, false);
  }

  /** Returns a rule that finds nothing unless {@code site.yaml} turns it on. */
  public static Rule off(String id) {
    return new Rule(id, Severity.OFF, false);
  }
}
