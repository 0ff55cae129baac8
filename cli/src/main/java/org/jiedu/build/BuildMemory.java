package org.jiedu.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jiedu.content.ContentMemory;
import org.jiedu.diagnostic.Findings;
import org.jiedu.source.Sha256;
import org.jiedu.trace.Dependency;

/**
 * What a process remembers of a workspace from one build to the next: what was read of each folder,
 * what the checks found in it, which files came of it, and what each piece of work looked at. A
 * build with a memory makes the same site as one without. Belongs to one build at a time.
 */
public final class BuildMemory {
  private final ContentMemory content;
  private final Recall<Findings> checks = new Recall<>();
  private final Recall<Made> pages = new Recall<>();
  private String basis = "";

  private BuildMemory(ContentMemory content) {
    this.content = content;
  }

  /** Returns a memory with nothing in it yet. */
  public static BuildMemory empty() {
    return new BuildMemory(ContentMemory.empty());
  }

  /** Returns a memory that keeps nothing: for a build that has no next. */
  public static BuildMemory none() {
    return new BuildMemory(ContentMemory.none());
  }

  /** Returns whether anything is kept. */
  boolean isKept() {
    return content.isKept();
  }

  ContentMemory content() {
    return content;
  }

  Recall<Findings> checks() {
    return checks;
  }

  Recall<Made> pages() {
    return pages;
  }

  /**
   * Forgets all where the workspace is another one, its site, register, words or templates have
   * changed, or the build is for another day: everything depends on these.
   */
  void begin(BuildSettings settings, String day) throws IOException {
    if (!isKept()) {
      return;
    }
    Sha256 digest = new Sha256();
    digest.add(settings.root().toString());
    digest.add(settings.drawing().toString());
    digest.add(settings.baseUrl().toString());
    digest.add(settings.shown().toString());
    digest.add(day);
    for (String part : List.of("site", "templates")) {
      add(settings.root().resolve(part), digest);
    }
    String now = digest.hex();
    if (!now.equals(basis)) {
      content.clear();
      checks.clear();
      pages.clear();
      basis = now;
    }
  }

  /**
   * Returns what tells the state of anything that was looked at.
   *
   * @param others tells that of what does not stand in a folder
   */
  Function<Dependency, String> stateIn(Function<Dependency, String> others) {
    return dependency ->
        switch (dependency.kind()) {
          case FOLDER -> content.digest(dependency.subject());
          // With another one everything would have been forgotten.
          case ASSET -> "";
          default -> others.apply(dependency);
        };
  }

  private static void add(Path folder, Sha256 digest) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    Path built = folder.resolve("public");
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(one -> !one.startsWith(built)).sorted().toList()) {
        if (Files.isRegularFile(file)) {
          digest.add(folder.relativize(file).toString());
          digest.add(Files.readAllBytes(file));
        }
      }
    }
  }
}
