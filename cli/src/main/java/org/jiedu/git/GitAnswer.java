package org.jiedu.git;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the native Git answered.
 *
 * @param code its exit code
 * @param out what it wrote to stdout
 * @param err what it wrote to stderr
 */
public record GitAnswer(int code, String out, String err) {
  private static final Pattern TALK = Pattern.compile("(?i)(warning|hint|remote): .*");
  private static final String REMOTE = "remote: ";
  private static final Pattern PROGRESS = Pattern.compile(".*: +\\d+% \\(\\d+/\\d+\\).*");

  /** Returns whether Git did what it was asked for. */
  public boolean isDone() {
    return code == 0;
  }

  /** Returns Git's own reason for a failure: the first line that is one. */
  public String reason() {
    return err.lines()
        .map(GitAnswer::shown)
        .filter(line -> !line.isBlank() && !TALK.matcher(line).matches())
        .findFirst()
        .map(line -> line.replaceFirst("^(fatal|error): ", ""))
        .orElse("git: " + code);
  }

  /** Returns what the other side said, a line each; not how far it got. */
  public List<String> remoteLines() {
    return err.lines()
        .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(REMOTE))
        .map(line -> shown(line.substring(REMOTE.length())))
        .filter(line -> !line.isEmpty() && !PROGRESS.matcher(line).matches())
        .toList();
  }

  /** Returns the entries of an output that ends each with a zero. */
  public List<String> entries() {
    return out.isEmpty() ? List.of() : List.of(out.split("\0", -1)).subList(0, count());
  }

  private int count() {
    return (int) out.chars().filter(c -> c == 0).count();
  }

  /** A foreign machine's words reach the terminal without its escapes, and without secrets. */
  private static String shown(String line) {
    return Secrets.masked(
        line.replaceAll("\\u001B\\[[0-9;]*[A-Za-z]|\\p{Cntrl}", "").stripTrailing());
  }
}
