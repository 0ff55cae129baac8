package org.jiedu.markdown.clause;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.MarkdownReader;
import org.jiedu.script.Language;
import org.jiedu.source.SourceText;
import org.junit.jupiter.api.Assumptions;

/** Texts as published, from the folder beside the project; tests are skipped where it is not. */
final class RealPolicies {
  private static final Path SHARED = Path.of("../../shared/data");

  private RealPolicies() {}

  static List<Clause> clausesOf(String policy) {
    String text = read("real/content/policies/" + policy + "/zh.md");
    int bodyStart = text.indexOf("\n---\n", 4) + 5;
    MarkdownDocument document = new MarkdownReader().read(SourceText.of("zh.md", text), bodyStart);
    return ClauseNumbering.number(document, new Language("zh"));
  }

  /** Returns the clauses of a text that has a paragraph on each line, the first a comment. */
  static List<Clause> clausesOfLines(String name, Language language) {
    List<String> lines = read(name).lines().skip(1).toList();
    String text = String.join("\n\n", lines);
    MarkdownDocument document = new MarkdownReader().read(SourceText.of(name, text), 0);
    return ClauseNumbering.number(document, language);
  }

  private static String read(String name) {
    Path file = SHARED.resolve(name);
    Assumptions.assumeTrue(
        Files.exists(file), "skipped: there is no folder 'shared' beside the project");
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + file, e);
    }
  }
}
