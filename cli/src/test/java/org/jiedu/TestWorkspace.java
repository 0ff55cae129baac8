package org.jiedu;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jiedu.check.Checks;
import org.jiedu.content.Content;
import org.jiedu.content.ContentReader;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Severity;
import org.jiedu.library.Library;
import org.jiedu.library.LibraryBuilder;
import org.jiedu.trace.Tracer;
import org.jiedu.workspace.Workspace;
import org.jiedu.workspace.WorkspaceReader;

/**
 * A small workspace for a test: one policy of a department in three articles, and one package of it
 * in both languages. It breaks no rule until a test changes a file.
 */
public final class TestWorkspace {
  /** The policy's folder. */
  public static final String POLICY = "content/policies/caizheng-2026-1/";

  /** The package's folder. */
  public static final String PACKAGE = "content/interpretations/butie/";

  /** A day on which everything has been published and no translation is awaited. */
  public static final LocalDate TODAY = LocalDate.of(2026, 6, 1);

  private static final String TEMPLATE = "workspaces/valid/";
  private static final List<String> FILES =
      List.of(
          "site/site.yaml",
          "site/departments.yaml",
          "site/calendar.yaml",
          POLICY + "policy.yaml",
          POLICY + "zh.md",
          PACKAGE + "package.yaml",
          PACKAGE + "zh.md",
          PACKAGE + "bo.md");

  private final Path root;
  private final Set<String> unasked =
      new HashSet<>(
          Set.of(
              "words-proposed", "review-missing", "translation-unmarked", "translation-differs"));
  private LocalDate today = TODAY;

  private TestWorkspace(Path root) {
    this.root = root;
  }

  /** Writes the valid workspace into a folder. */
  public static TestWorkspace in(Path folder) {
    TestWorkspace workspace = new TestWorkspace(folder);
    FILES.forEach(file -> workspace.with(file, valid(file)));
    return workspace;
  }

  /** Takes a folder as it is. */
  public static TestWorkspace existing(Path folder) {
    return new TestWorkspace(folder);
  }

  /** Returns the workspace's folder. */
  public Path root() {
    return root;
  }

  /** Writes a file, with its folders. */
  public TestWorkspace with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Writes a file, with its folders. */
  public TestWorkspace with(String file, byte[] bytes) {
    return change(file, path -> Files.write(path, bytes));
  }

  /** Replaces a passage that a file has. */
  public TestWorkspace replace(String file, String old, String replacement) {
    String text = text(file);
    if (!text.contains(old)) {
      throw new IllegalArgumentException(file + " has no " + old);
    }
    return with(file, text.replace(old, replacement));
  }

  /** Puts a text behind a file's last line. */
  public TestWorkspace append(String file, String text) {
    return with(file, text(file) + text);
  }

  /** Deletes a file. */
  public TestWorkspace delete(String file) {
    return change(file, Files::delete);
  }

  /** Puts a symbolic link in the place of a file. */
  public TestWorkspace link(String file, Path target) {
    return change(
        file,
        path -> {
          Files.deleteIfExists(path);
          Files.createSymbolicLink(path, target);
        });
  }

  /** Asks about another day. */
  public TestWorkspace on(LocalDate day) {
    today = day;
    return this;
  }

  /**
   * Asks for a rule's findings that most tests would make by the way: nobody reviewed or marked the
   * workspace, and what a test adds it adds to one language.
   */
  public TestWorkspace asking(String rule) {
    unasked.remove(rule);
    return this;
  }

  /** Returns a file's text. */
  public String text(String file) {
    try {
      return Files.readString(root.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads and joins everything, whatever is wrong with it. */
  public Library library() {
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      Workspace workspace = new WorkspaceReader(root, new Diagnostics()).read().orElseThrow();
      Content content =
          new ContentReader(workspace, new Diagnostics()).read(workers, folder -> true);
      return new LibraryBuilder(workspace, new Tracer()).build(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    } finally {
      workers.shutdownNow();
    }
  }

  /**
   * Reads, joins and checks; returns every finding but those that are only told where a test asks
   * for them.
   */
  public List<Diagnostic> check() {
    Diagnostics diagnostics = new Diagnostics();
    ExecutorService workers = Executors.newFixedThreadPool(2);
    try {
      Optional<Workspace> workspace = new WorkspaceReader(root, diagnostics).read();
      if (workspace.isPresent()) {
        Content content =
            new ContentReader(workspace.get(), diagnostics).read(workers, folder -> true);
        Library library = new LibraryBuilder(workspace.get(), new Tracer()).build(content);
        for (Checks.Work work : Checks.work(library, today, diagnostics)) {
          work.search().run();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    } finally {
      workers.shutdownNow();
    }
    return diagnostics.sorted().stream()
        .filter(finding -> !unasked.contains(finding.rule().id()))
        .toList();
  }

  /** Returns each finding as {@code file:line:column: severity [rule]}. */
  public List<String> findings() {
    return check().stream().map(TestWorkspace::line).toList();
  }

  private static String line(Diagnostic finding) {
    Place place = finding.place();
    String severity = finding.severity() == Severity.ERROR ? "error" : "warning";
    return place.file()
        + ":"
        + place.line()
        + ":"
        + place.column()
        + ": "
        + severity
        + " ["
        + finding.rule().id()
        + "]";
  }

  private static String valid(String file) {
    try (var in = TestWorkspace.class.getClassLoader().getResourceAsStream(TEMPLATE + file)) {
      if (in == null) {
        throw new IllegalStateException("no test resource " + TEMPLATE + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Step {
    void apply(Path path) throws IOException;
  }

  private TestWorkspace change(String file, Step step) {
    Path path = root.resolve(file);
    try {
      Files.createDirectories(path.getParent());
      step.apply(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }
}
