package org.jiedu.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jiedu.output.Manifest;

/**
 * Holds the files of a release to its manifest.
 *
 * @param release what is looked at
 */
record ReleaseCheck(Release release) {
  private static final String MANIFEST = "../manifest.txt";

  /** Returns what differs, by path. */
  List<ReleaseDifference> run() throws IOException {
    Optional<Manifest> manifest = release.manifest();
    if (manifest.isEmpty()) {
      return List.of(new ReleaseDifference(ReleaseDifference.Kind.CHANGED, MANIFEST));
    }
    TreeSet<String> paths = new TreeSet<>(manifest.get().files().keySet());
    paths.addAll(found());
    try {
      return paths.parallelStream()
          .flatMap(path -> difference(path, manifest.get()).stream())
          .toList();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }

  private Optional<ReleaseDifference> difference(String path, Manifest manifest) {
    Optional<Manifest.Entry> entry = Optional.ofNullable(manifest.files().get(path));
    Path file = release.site().resolve(path);
    if (entry.isEmpty()) {
      return Optional.of(new ReleaseDifference(ReleaseDifference.Kind.ADDED, path));
    }
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.of(new ReleaseDifference(ReleaseDifference.Kind.MISSING, path));
    }
    return isAsListed(file, entry.get())
        ? Optional.empty()
        : Optional.of(new ReleaseDifference(ReleaseDifference.Kind.CHANGED, path));
  }

  /** Returns whether a plain file has the bytes that a manifest lists. */
  static boolean isAsListed(Path file, Manifest.Entry entry) {
    try {
      return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          && Files.size(file) == entry.size()
          && Manifest.digestOf(file).equals(entry.sha256());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private List<String> found() throws IOException {
    Path site = release.site();
    try (Stream<Path> walk = Files.walk(site)) {
      return walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS))
          .map(path -> site.relativize(path).toString().replace('\\', '/'))
          .toList();
    } catch (UncheckedIOException failure) {
      throw failure.getCause();
    }
  }
}
