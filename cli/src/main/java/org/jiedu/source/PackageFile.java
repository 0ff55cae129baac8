package org.jiedu.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Rule;

/** Finds the files that a package names by relative paths, and keeps the paths inside it. */
public final class PackageFile {
  static final Rule PATH_OUTSIDE = SourceReader.PATH_OUTSIDE;
  static final Rule LINK_BROKEN = Rule.error("link-broken");

  private PackageFile() {}

  /**
   * Returns the file that a path leads to, or empty after reporting that it leaves the package or
   * leads nowhere.
   *
   * @param written the path as written, with {@code /}, relative to the folder of the file that
   *     names it
   * @param namedIn the file that names it
   * @param folder the package's folder
   */
  public static Optional<Path> resolve(
      Placed<String> written, Path namedIn, Path folder, Diagnostics diagnostics)
      throws IOException {
    Optional<Path> inside = inside(written.value(), namedIn.resolveSibling(""), folder);
    if (inside.isEmpty()) {
      diagnostics.report(
          PATH_OUTSIDE,
          written.place(),
          Message.of(
              "“{0}”指到了解读包之外；请把文件放进本文件夹。",
              "{0} leads out of the package; put the file into its folder.", written.value()));
      return Optional.empty();
    }
    if (!Files.isRegularFile(inside.get())) {
      diagnostics.report(
          LINK_BROKEN,
          written.place(),
          Message.of(
              "没有文件“{0}”；请放进来，或者改正文件名。",
              "There is no file {0}; put it here, or mend the name.", written.value()));
      return Optional.empty();
    }
    return inside;
  }

  /**
   * Returns the file of a package that a path leads to, or empty if it leaves the package, also
   * through a symbolic link, or leads nowhere; nothing is reported.
   *
   * @param written the path, with {@code /}, relative to the package's folder
   */
  public static Optional<Path> find(String written, Path folder) throws IOException {
    return inside(written, folder, folder).filter(Files::isRegularFile);
  }

  /**
   * Returns the path if it stays in the folder, also when symbolic links are followed; whether
   * there is such a file is not asked.
   */
  private static Optional<Path> inside(String written, Path base, Path folder) throws IOException {
    try {
      Path path = base.resolve(written).normalize();
      if (written.startsWith("/") || written.contains("\\") || !path.startsWith(folder)) {
        return Optional.empty();
      }
      return isReallyInside(path, folder) ? Optional.of(path) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Only where a link is on the way: to follow the whole path asks for each folder above it. */
  private static boolean isReallyInside(Path path, Path folder) throws IOException {
    Path part = folder;
    for (Path name : folder.relativize(path)) {
      part = part.resolve(name);
      if (Files.isSymbolicLink(part)) {
        return !Files.exists(path) || path.toRealPath().startsWith(folder.toRealPath());
      }
    }
    return true;
  }
}
