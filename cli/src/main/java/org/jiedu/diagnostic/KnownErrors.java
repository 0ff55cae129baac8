package org.jiedu.diagnostic;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The errors that the branch has already: a colleague's old mistake, or what a newer version of the
 * tool finds, must not stop everybody's pushes.
 *
 * @param marks of the errors, without their lines, which move
 */
public record KnownErrors(Set<String> marks) {

  /** Copies the marks. */
  public KnownErrors {
    marks = Set.copyOf(marks);
  }

  /** Returns those among what was found on the branch. */
  public static KnownErrors of(List<Diagnostic> findings) {
    Set<String> marks = new TreeSet<>();
    findings.stream().filter(Diagnostic::isError).map(KnownErrors::mark).forEach(marks::add);
    return new KnownErrors(marks);
  }

  /**
   * Returns whether a finding stops a push.
   *
   * @param pushed the files that the push changes
   */
  public boolean stops(Diagnostic finding, Set<String> pushed) {
    if (!finding.isError()) {
      return false;
    }
    boolean isKnown = marks.contains(mark(finding));
    return !isKnown || (finding.rule().isFixed() && pushed.contains(finding.place().file()));
  }

  private static String mark(Diagnostic finding) {
    return finding.rule().id()
        + " "
        + finding.place().file()
        + " "
        + finding.message().in("zh").replace('\n', ' ');
  }
}
