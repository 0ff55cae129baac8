package org.jiedu.diagnostic;

/**
 * A rule that content is held to.
 *
 * <p>A rule is its id: two values with the same id are equal, whether or not they bear its
 * explanation. The rooms that read files report by id; the explanation stands where the rules are
 * listed.
 *
 * @param id kebab-case and never used again for another rule
 * @param severity what a finding is unless {@code site.yaml} says otherwise
 * @param isFixed whether {@code site.yaml} and {@code jiedu-allow} have no say
 * @param explanation what it is for
 */
public record Rule(String id, Severity severity, boolean isFixed, Explanation explanation) {

  /** Returns a rule without its explanation. */
  public static Rule of(String id, Severity severity, boolean isFixed) {
    return new Rule(id, severity, isFixed, Explanation.NONE);
  }

  /** Returns a rule whose findings are errors. */
  public static Rule error(String id) {
    return of(id, Severity.ERROR, false);
  }

  /** Returns a rule whose findings are errors, whatever {@code site.yaml} says. */
  public static Rule fixedError(String id) {
    return of(id, Severity.ERROR, true);
  }

  /** Returns a rule whose findings are warnings. */
  public static Rule warning(String id) {
    return of(id, Severity.WARNING, false);
  }

  /** Returns a rule that finds nothing unless {@code site.yaml} turns it on. */
  public static Rule off(String id) {
    return of(id, Severity.OFF, false);
  }

  /** Returns the rule with what it finds: a clause for the table of rules, without a full stop. */
  public Rule when(String zh, String en) {
    return explained(
        new Explanation(
            Message.of(zh, en), explanation.because(), explanation.wrong(), explanation.right()));
  }

  /** Returns the rule with the reason for it, and the document that the reason comes from. */
  public Rule because(String zh, String en) {
    return explained(
        new Explanation(
            explanation.when(), Message.of(zh, en), explanation.wrong(), explanation.right()));
  }

  /** Returns the rule with the least text that breaks it, and the same text as it should be. */
  public Rule example(String wrong, String right) {
    return explained(new Explanation(explanation.when(), explanation.because(), wrong, right));
  }

  private Rule explained(Explanation other) {
    return new Rule(id, severity, isFixed, other);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Rule rule && rule.id.equals(id);
  }

  @Override
  public int hashCode() {
    return id.hashCode();
  }

  @Override
  public String toString() {
    return id;
  }
}
