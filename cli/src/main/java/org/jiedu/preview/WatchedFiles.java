package org.jiedu.preview;

import java.nio.file.Path;
import java.util.Set;

/**
 * Which files of a workspace make its site.
 *
 * @param root the workspace's folder
 */
record WatchedFiles(Path root) {
  private static final Set<String> FOLDERS = Set.of("content", "site", "templates");
  private static final String BUILT = "site/public";

  /**
   * Returns whether the site may depend on a file or folder: not on what is built, and not on what
   * editors and systems put beside the files that somebody edits.
   */
  boolean isWatched(Path path) {
    if (!path.startsWith(root) || path.equals(root)) {
      return false;
    }
    Path inside = root.relativize(path);
    if (!FOLDERS.contains(inside.getName(0).toString()) || inside.startsWith(BUILT)) {
      return false;
    }
    for (Path part : inside) {
      if (isBeside(part.toString())) {
        return false;
      }
    }
    return true;
  }

  /** Returns how edits name a file. */
  String name(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  /** Hidden files, those of vim, Emacs, Kate, JetBrains, Word and WPS, and of file managers. */
  private static boolean isBeside(String name) {
    return name.startsWith(".")
        || name.startsWith("~$")
        || name.endsWith("~")
        || (name.startsWith("#") && name.endsWith("#"))
        || name.endsWith(".swp")
        || name.endsWith(".tmp")
        || name.endsWith("___jb_tmp___")
        || name.endsWith("___jb_old___")
        // vim writes it to learn whether it may write.
        || name.equals("4913")
        || name.equals("Thumbs.db")
        || name.equals("desktop.ini");
  }
}
