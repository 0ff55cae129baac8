package org.jiedu.preview;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the paths of a site's files tell, and the addresses that they are served under. */
final class SitePath {
  private static final String INDEX = "index.html";
  private static final Pattern UNIT =
      Pattern.compile("((?:policies|interpretations)/[^/]+)/(?:[^/]+/)*[^/]+\\.html");
  private static final Pattern SOURCE =
      Pattern.compile("content/((?:policies|interpretations)/[^/]+)(?:/.*)?");
  private static final Pattern SOURCE_TEXT =
      Pattern.compile("(content/(?:policies|interpretations)/[^/]+)/.+\\.(?:md|yaml|csv)");
  private static final Pattern STYLE = Pattern.compile("assets/.+\\.[0-9a-f]{10}\\.css");
  private static final Pattern ASSET = Pattern.compile("assets/.+\\.[0-9a-f]{10}\\.[a-z0-9]+");

  private SitePath() {}

  /** Returns the address of a file, from the root: that of its folder where it is the index. */
  static String address(String path) {
    boolean isIndex = path.equals(INDEX) || path.endsWith("/" + INDEX);
    return "/" + (isIndex ? path.substring(0, path.length() - INDEX.length()) : path);
  }

  /** Returns the path of the file at an address, which is a file's own or a folder's. */
  static String path(String address) {
    String path = address.substring(1);
    return path.isEmpty() || path.endsWith("/") ? path + INDEX : path;
  }

  /** Returns the index of a folder whose address lacks its last slash. */
  static String index(String address) {
    return address.substring(1) + "/" + INDEX;
  }

  static boolean isPage(String path) {
    return path.endsWith(".html");
  }

  /** Returns whether a file has another name as soon as it has other bytes. */
  static boolean isNamedByContent(String path) {
    return ASSET.matcher(path).matches();
  }

  /** Returns whether a file is a style sheet under a name that changes with it. */
  static boolean isStyle(String path) {
    return STYLE.matcher(path).matches();
  }

  /**
   * Returns the policy or package whose page this is, such as {@code interpretations/x}; empty for
   * other pages.
   *
   * @param languages tags of the site's languages
   */
  static Optional<String> unit(String path, List<String> languages) {
    Matcher unit = UNIT.matcher(path.substring(prefix(path, languages).length()));
    return unit.matches() ? Optional.of(unit.group(1)) : Optional.empty();
  }

  /** Returns {@code zh/} for a page in one language, else nothing. */
  static String prefix(String path, Collection<String> languages) {
    return languages.stream()
        .map(language -> language + "/")
        .filter(path::startsWith)
        .findFirst()
        .orElse("");
  }

  /**
   * Returns the editions that some pages belong to: {@code /zh/} for pages in one language, else
   * {@code /}.
   */
  static Set<String> editions(Set<String> paths, Collection<String> languages) {
    return paths.stream().map(path -> "/" + prefix(path, languages)).collect(Collectors.toSet());
  }

  /** Returns the policy or package that a file of the workspace belongs to, likewise. */
  static Optional<String> unitOfSource(String file) {
    Matcher source = SOURCE.matcher(file);
    return source.matches() ? Optional.of(source.group(1)) : Optional.empty();
  }

  /**
   * Returns the folders of the policies and packages whose texts and figures were edited, relative
   * to the workspace; none where anything else may have been edited as well.
   */
  static Set<String> edited(Edits edits) {
    Set<String> folders = new HashSet<>();
    for (String file : edits.files()) {
      Matcher text = SOURCE_TEXT.matcher(file);
      if (edits.isAnything() || !text.matches()) {
        return Set.of();
      }
      folders.add(text.group(1));
    }
    return folders;
  }
}
