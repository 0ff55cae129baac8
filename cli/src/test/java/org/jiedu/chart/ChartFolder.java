package org.jiedu.chart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Place;
import org.jiedu.script.Language;
import org.jiedu.source.SourceReader;

/** A package with one chart, {@code charts/c.yaml}, for a test. */
final class ChartFolder {
  static final Language ZH = new Language("zh");
  static final Language BO = new Language("bo");

  /** Lines 2 and 3 of a chart whose kind stands in line 1. */
  static final String TITLES =
      """
      title: {zh: 题目, bo: ཁ་བྱང་།}
      summary: {zh: 概述, bo: གནད་བསྡུས།}
      """;

  private final Path folder;
  private final Diagnostics diagnostics = new Diagnostics();

  ChartFolder(Path folder) {
    this.folder = folder;
  }

  Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  /** Reads a chart. */
  Optional<Chart> read(String yaml) throws IOException {
    Path file = write("charts/c.yaml", yaml);
    SourceReader sources = new SourceReader(folder, diagnostics);
    return new ChartReader(sources, List.of(ZH, BO)).read(file, folder);
  }

  /** Reads a chart with a title and a summary; what is given follows from line 4 on. */
  Optional<Chart> read(String kind, String rest) throws IOException {
    return read("kind: " + kind + "\n" + TITLES + rest);
  }

  List<Diagnostic> diagnostics() {
    return diagnostics.sorted();
  }

  /** Returns each finding as {@code file:line:column rule}. */
  List<String> findings() {
    return diagnostics().stream()
        .map(
            found -> {
              Place place = found.place();
              return place.file()
                  + ":"
                  + place.line()
                  + ":"
                  + place.column()
                  + " "
                  + found.rule().id();
            })
        .toList();
  }

  /** Returns the Chinese sentence of the only finding. */
  String sentence() {
    if (diagnostics().size() != 1) {
      throw new AssertionError("not one finding: " + findings());
    }
    return diagnostics().get(0).message().zh();
  }
}
