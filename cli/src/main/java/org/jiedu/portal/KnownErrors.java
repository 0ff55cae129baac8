package org.jiedu.portal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jiedu.diagnostic.Diagnostic;

/**
 * The errors that the branch has already: a colleague's old mistake, or what a newer version of the
 * tool finds, must not stop everybody's pushes.
 *
 * @param marks of the errors, without their lines, which move
 */
record KnownErrors(Set<String> marks) {

  /** Copies the marks. */
  KnownErrors {
    marks = Set.copyOf(marks);
  }

  static KnownErrors of(List<Diagnostic> findings) {
    Set<String> marks = new TreeSet<>();
    findings.stream().filter(Diagnostic::isError).map(KnownErrors::mark).forEach(marks::add);
    return new KnownErrors(marks);
  }

  /**
   * Returns whether a finding stops a push.
   *
   * @param pushed the files that the push changes
   */
  boolean stops(Diagnostic finding, Set<String> pushed) {
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
