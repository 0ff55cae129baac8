package org.jiedu.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of {@code templates/}: the workspace's own, and for each that it lacks the one packed
 * with the program. Safe for use by several threads.
 */
public final class TemplateFiles {
  private final Path root;

  /**
   * Makes the files of a workspace.
   *
   * @param root the workspace's folder
   */
  public TemplateFiles(Path root) {
    this.root = root;
  }

  /** Returns the path of a template file for diagnostics, relative to the workspace. */
  public static String name(String path) {
    return "templates/" + path;
  }

  /** Returns the workspace's own version of a file, if it is there and a plain file. */
  public Optional<Path> own(String path) {
    Path file = root.resolve("templates").resolve(path);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(file)
        : Optional.empty();
  }

  /**
   * Returns the bytes of a file.
   *
   * @param path below {@code templates/}, with {@code /}
   */
  public Optional<byte[]> find(String path) throws IOException {
    Optional<Path> own = own(path);
    return own.isPresent() ? Optional.of(Files.readAllBytes(own.get())) : packed(path);
  }

  /**
   * Returns the bytes of an asset: from {@code site/assets/}, else {@code templates/assets/}, else
   * the packed one.
   *
   * @param path below {@code assets/}, with {@code /}
   */
  public Optional<byte[]> asset(String path) throws IOException {
    Path file = root.resolve("site").resolve("assets").resolve(path);
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        ? Optional.of(Files.readAllBytes(file))
        : find("assets/" + path);
  }

  private static Optional<byte[]> packed(String path) throws IOException {
    try (InputStream in = TemplateFiles.class.getResourceAsStream("/templates/" + path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    }
  }
}
