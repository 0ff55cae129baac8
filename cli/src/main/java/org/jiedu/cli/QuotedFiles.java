package org.jiedu.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Place;
import org.jiedu.source.SourceReader;
import org.jiedu.source.SourceText;

/** The files that findings stand in, each read once for what is quoted of it. */
final class QuotedFiles {
  private final Path root;
  private final SourceReader sources;
  private final Map<String, Optional<SourceText>> texts = new HashMap<>();

  /**
   * Makes the files of a workspace.
   *
   * @param root the workspace's folder
   */
  QuotedFiles(Path root) {
    this.root = root;
    // What is wrong with the files was reported by those who read them for what they say.
    this.sources = new SourceReader(root, new Diagnostics());
  }

  /** Returns the line of a place, or empty where nothing can be quoted. */
  Optional<Excerpt> excerpt(Place place) {
    return place.line() == 0
        ? Optional.empty()
        : texts.computeIfAbsent(place.file(), this::text).flatMap(text -> Excerpt.of(place, text));
  }

  /** A quotation is a help and no result: a file that cannot be read is not quoted. */
  private Optional<SourceText> text(String name) {
    Path file = root.resolve(name);
    try {
      return Files.exists(file) ? sources.readTable(file) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
