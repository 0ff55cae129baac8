package org.jiedu.publish;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.history.TreeChange;

/**
 * A file of the site that is not as it was.
 *
 * @param path relative to the site, with {@code /}
 * @param kind what became of it
 */
public record FileChange(String path, Kind kind) {
  private static final String INDEX = "index.html";

  private static final Pattern CONTENT =
      Pattern.compile("(?:[A-Za-z-]+/)?(interpretations|policies)/([a-z0-9-]+)/(.+)");

  /** The second and later pages of the list itself. */
  private static final Pattern LIST_PAGE = Pattern.compile("\\d+/" + INDEX);

  /** What can become of a file. */
  public enum Kind {
    ADDED('+'),
    CHANGED('~'),
    GONE('-');

    private final char mark;

    Kind(char mark) {
      this.mark = mark;
    }

    /** Returns the character that stands for it in a listing. */
    public char mark() {
      return mark;
    }
  }

  static FileChange of(TreeChange change) {
    Kind changed = change.after().isEmpty() ? Kind.GONE : Kind.CHANGED;
    return new FileChange(change.path(), change.before().isEmpty() ? Kind.ADDED : changed);
  }

  /** A policy or a package. */
  record Content(boolean isPolicy, String id) {}

  /** Returns whether it is a page. */
  public boolean isPage() {
    return path.endsWith(".html");
  }

  /** Returns its address from the top of the site, such as {@code /zh/policies/x/}. */
  public String address() {
    boolean isIndex = path.equals(INDEX) || path.endsWith("/" + INDEX);
    return "/" + (isIndex ? path.substring(0, path.length() - INDEX.length()) : path);
  }

  /** Returns what it belongs to, if it is a file of a policy or a package. */
  Optional<Content> content() {
    Matcher match = CONTENT.matcher(path);
    if (!match.matches()) {
      return Optional.empty();
    }
    boolean isOfList = match.group(2).equals("page") && LIST_PAGE.matcher(match.group(3)).matches();
    return isOfList
        ? Optional.empty()
        : Optional.of(new Content(match.group(1).equals("policies"), match.group(2)));
  }
}
