package org.jiedu.diagnostic;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Collects findings. Safe for use by several threads.
 *
 * <p>A stage reports and carries on; between two stages the caller asks {@link #hasErrors()}.
 */
public final class Diagnostics {
  private final List<Diagnostic> reported = new ArrayList<>();
  private final Set<Allowance> allowances = new LinkedHashSet<>();
  private final ThreadLocal<Optional<Diagnostics>> apart = ThreadLocal.withInitial(Optional::empty);
  private final Set<Rule> insisted;
  private Map<String, Severity> severities = Map.of();

  /** Makes an empty collection. */
  public Diagnostics() {
    this(Set.of());
  }

  private Diagnostics(Set<Rule> insisted) {
    this.insisted = insisted;
  }

  /**
   * Returns an empty collection in which every finding of some rules is an error, whatever {@code
   * site.yaml} or an allowance says of them.
   */
  public static Diagnostics insistingOn(Set<Rule> rules) {
    return new Diagnostics(Set.copyOf(rules));
  }

  /** Reports a finding with the rule's own severity. */
  public void report(Rule rule, Place place, Message message) {
    report(rule, rule.severity(), place, message);
  }

  /** Reports a finding of a rule whose severity depends on the case. */
  public void report(Rule rule, Severity severity, Place place, Message message) {
    Diagnostic finding = new Diagnostic(rule, severity, place, message);
    Diagnostics taking = apart.get().orElse(this);
    synchronized (taking) {
      taking.reported.add(finding);
    }
  }

  /** Reports what was found apart. */
  public synchronized void add(Findings findings) {
    reported.addAll(findings.reported());
    allowances.addAll(findings.allowances());
  }

  /** A piece of work that may fail. */
  @FunctionalInterface
  public interface Work<T, E extends Exception> {
    /** Does it. */
    T run() throws E;
  }

  /** What came of a piece of work, and what it reported. */
  public record Apart<T>(T result, Findings findings) {}

  /**
   * Does a piece of work and returns with its result what it reports, which is not reported here.
   *
   * @param work works in this thread alone
   */
  public <T, E extends Exception> Apart<T> apart(Work<T, E> work) throws E {
    Diagnostics own = new Diagnostics();
    Optional<Diagnostics> before = apart.get();
    apart.set(Optional.of(own));
    try {
      T result = work.run();
      return new Apart<>(result, own.findings());
    } finally {
      apart.set(before);
    }
  }

  private synchronized Findings findings() {
    return reported.isEmpty() && allowances.isEmpty()
        ? Findings.NONE
        : new Findings(reported, List.copyOf(allowances));
  }

  /**
   * Takes the severities that {@code site.yaml} gives to rules; they hold for what was reported
   * before and after, but not for fixed rules.
   *
   * @param severitiesByRule severity by rule id
   */
  public synchronized void override(Map<String, Severity> severitiesByRule) {
    severities = Map.copyOf(severitiesByRule);
  }

  /** Takes a comment that excuses one finding of the line below it. */
  public void allow(Allowance allowance) {
    Diagnostics taking = apart.get().orElse(this);
    synchronized (taking) {
      taking.allowances.add(allowance);
    }
  }

  /** Returns whether there is a finding that stops the work. */
  public boolean hasErrors() {
    return sorted().stream().anyMatch(Diagnostic::isError);
  }

  /**
   * Returns every finding that is neither off nor excused, once, by file, line, column and rule;
   * among them those of allowances that excuse nothing.
   */
  public synchronized List<Diagnostic> sorted() {
    List<Diagnostic> findings = asked(reported.stream());
    Stream<Diagnostic> firm = findings.stream().filter(this::isInsisted);
    List<Diagnostic> excusable = findings.stream().filter(one -> !isInsisted(one)).toList();
    return asked(Stream.concat(firm, new Allowances(allowances).apply(excusable).stream()));
  }

  private List<Diagnostic> asked(Stream<Diagnostic> findings) {
    return findings
        .map(this::weighed)
        .filter(finding -> finding.severity() != Severity.OFF)
        .distinct()
        .sorted()
        .toList();
  }

  private boolean isInsisted(Diagnostic finding) {
    return insisted.contains(finding.rule());
  }

  private Diagnostic weighed(Diagnostic diagnostic) {
    Rule rule = diagnostic.rule();
    Severity severity = insisted.contains(rule) ? Severity.ERROR : severities.get(rule.id());
    return severity == null || rule.isFixed()
        ? diagnostic
        : new Diagnostic(rule, severity, diagnostic.place(), diagnostic.message());
  }
}
