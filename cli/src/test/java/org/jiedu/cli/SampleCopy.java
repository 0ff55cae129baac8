package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * A workspace that a test may spoil: a copy of the repository's own sample.
 *
 * @param root the workspace's folder
 */
record SampleCopy(Path root) {
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  /** Copies the sample into a folder, which is made. */
  static SampleCopy into(Path root) throws IOException {
    for (String folder : List.of("content", "site")) {
      copy(PROJECT.resolve(folder), root.resolve(folder));
    }
    SampleCopy sample = new SampleCopy(root);
    // What tests change, they change in one language.
    sample.edit(
        "site/site.yaml", text -> text.replace("rules: {", "rules: {translation-stale: warning, "));
    return sample;
  }

  /** Copies a folder with all that lies in it, but nothing that was built. */
  static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        if (!file.startsWith(PROJECT.resolve("site/public"))) {
          Path copy = to.resolve(from.relativize(file).toString());
          Files.createDirectories(copy.getParent());
          Files.copy(file, copy);
        }
      }
    }
  }

  /** Returns the Markdown files of packages that hold a text, sorted. */
  List<String> textsWith(String words) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve("content/interpretations"))) {
      List<String> found = new ArrayList<>();
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        if (Files.readString(file, UTF_8).contains(words)) {
          found.add(root.relativize(file).toString());
        }
      }
      return found;
    }
  }

  /** Builds into a folder and returns the site; the build has to succeed. */
  BuiltSite build(Path site, String... more) throws IOException {
    JieduRun run = tryBuild(site, more);
    assertThat(run.code()).as("%s", run).isZero();
    return new BuiltSite(site);
  }

  JieduRun tryBuild(Path site, String... more) {
    List<String> args = new ArrayList<>(List.of("build", "-o", site.toString()));
    args.addAll(List.of(more));
    return JieduRun.in(root, args.toArray(String[]::new));
  }

  /** Writes a file of the workspace, and the folders above it. */
  void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, UTF_8);
  }

  /** Changes a file of the workspace; the change has to change something. */
  void edit(String path, UnaryOperator<String> change) throws IOException {
    String old = read(path);
    String text = change.apply(old);
    assertThat(text).as(path).isNotEqualTo(old);
    Files.writeString(root.resolve(path), text, UTF_8);
  }

  String read(String path) throws IOException {
    return Files.readString(root.resolve(path), UTF_8);
  }

  /** Removes a folder with all that lies in it. */
  void remove(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(root.resolve(folder))) {
      files.sorted(java.util.Comparator.reverseOrder()).forEach(SampleCopy::delete);
    }
  }

  private static void delete(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
