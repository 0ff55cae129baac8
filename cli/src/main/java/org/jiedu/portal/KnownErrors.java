package org.jiedu.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.output.WholeFile;

/**
 * The errors that the live commit has: a colleague's old mistake, or what a newer version of the
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

  /** Returns the errors of a file that {@link #write} wrote; none where it is missing. */
  static KnownErrors read(Path file) throws IOException {
    try {
      return new KnownErrors(new TreeSet<>(Files.readAllLines(file, StandardCharsets.UTF_8)));
    } catch (NoSuchFileException e) {
      return new KnownErrors(Set.of());
    }
  }

  void write(Path file) throws IOException {
    List<String> lines = new ArrayList<>(new TreeSet<>(marks));
    lines.add("");
    WholeFile.write(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
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
