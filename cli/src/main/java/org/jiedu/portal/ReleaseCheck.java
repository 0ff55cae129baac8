package org.jiedu.portal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
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
    Set<String> paths = new TreeSet<>(found());
    manifest.get().entries().forEach(entry -> paths.add(entry.path()));
    ConcurrentSkipListMap<String, ReleaseDifference> differences = new ConcurrentSkipListMap<>();
    EachFile.of(
        paths,
        path -> difference(path, manifest.get()).ifPresent(found -> differences.put(path, found)));
    return List.copyOf(differences.values());
  }

  /** Returns why a folder holds no whole release. */
  static List<ReleaseDifference> broken(Path folder) {
    List<ReleaseDifference> missing =
        Stream.of(folder.resolve("site"), Release.manifestFile(folder), Release.jsonFile(folder))
            .filter(Files::notExists)
            .map(file -> new ReleaseDifference(ReleaseDifference.Kind.MISSING, above(file)))
            .toList();
    Path json = Release.jsonFile(folder);
    return missing.isEmpty()
        ? List.of(new ReleaseDifference(ReleaseDifference.Kind.CHANGED, above(json)))
        : missing;
  }

  private static String above(Path file) {
    return "../" + file.getFileName();
  }

  private Optional<ReleaseDifference> difference(String path, Manifest manifest)
      throws IOException {
    Optional<Manifest.Entry> entry = manifest.find(path);
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
  static boolean isAsListed(Path file, Manifest.Entry entry) throws IOException {
    return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
        && Files.size(file) == entry.size()
        && Manifest.digestOf(file).equals(entry.sha256());
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
