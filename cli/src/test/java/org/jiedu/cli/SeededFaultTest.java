package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jiedu.TestWorkspace;
import org.jiedu.check.Checks;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Puts one known mistake at a random place into the sample, many times: each is found at its line,
 * and nothing else is reported but what follows from it. Another {@code jiedu.seed} tries other
 * places.
 */
final class SeededFaultTest {
  private static final long SEED = Long.getLong("jiedu.seed", 20261125);
  private static final int FAULTS = Boolean.getBoolean("jiedu.long") ? 500 : 45;

  /** Rules that no kind of mistake is for, and why. */
  private static final Map<String, String> WITHOUT =
      Map.ofEntries(
          Map.entry("clause-uninterpreted", "is off, and the sample has such clauses"),
          Map.entry("date-backdated", "needs a Git repository"),
          Map.entry("file-too-large", "would write megabytes each time"),
          Map.entry("glyph-missing", "is found when posters are drawn"),
          Map.entry("review-by-author", "needs a Git repository"),
          Map.entry("template-invalid", "is found when pages are made"),
          Map.entry("words-missing", "the sample has no words of its own"),
          Map.entry("words-proposed", "is found as long as somebody has words to review"));

  @TempDir private Path folder;

  /** A mistake that was made, of all that are tried. */
  private record Made(Fault fault, Fault.Spoiled spoiled) {}

  @Test
  void everyFaultIsFoundAtItsLineAndNothingElse() throws IOException, InterruptedException {
    SampleCopy sample = SampleCopy.into(folder.resolve("sample"));

    List<String> failures = failures(faults(sample));

    assertThat(failures).isEmpty();
  }

  @Test
  void everyKindHasAPlaceInTheSample() throws IOException {
    SampleCopy sample = SampleCopy.into(folder.resolve("sample"));
    List<String> files = files(sample.root());

    List<Fault> without =
        FaultList.read().stream()
            .filter(
                fault -> fault.make(files, file -> bytes(sample, file), new Random(SEED)).isEmpty())
            .toList();

    assertThat(without).isEmpty();
  }

  @Test
  void everyRuleHasAKindOrAReasonToHaveNone() throws IOException {
    TreeSet<String> rules = new TreeSet<>(WITHOUT.keySet());
    FaultList.read().forEach(fault -> rules.add(fault.rule()));

    assertThat(Checks.rules()).extracting(Rule::id).containsExactlyElementsOf(rules);
    assertThat(FaultList.read())
        .extracting(Fault::rule)
        .doesNotContainAnyElementsOf(WITHOUT.keySet());
  }

  /** Makes as many faults as are asked for, of one kind after the other. */
  private static List<Made> faults(SampleCopy sample) throws IOException {
    List<String> files = files(sample.root());
    Random random = new Random(SEED);
    List<Fault> kinds = FaultList.read();
    // The short run has a place for some kinds only: let the seed choose.
    Collections.shuffle(kinds, random);
    List<Made> faults = new ArrayList<>();
    for (int i = 0; i < FAULTS; i++) {
      Fault fault = kinds.get(i % kinds.size());
      faults.add(
          new Made(fault, fault.make(files, file -> bytes(sample, file), random).orElseThrow()));
    }
    return faults;
  }

  /** Checks each fault in a copy of the sample, one for each processor. */
  private List<String> failures(List<Made> faults) throws IOException, InterruptedException {
    int copies = Runtime.getRuntime().availableProcessors();
    List<Callable<List<String>>> work = new ArrayList<>();
    for (int i = 0; i < copies; i++) {
      int first = i;
      SampleCopy copy = SampleCopy.into(folder.resolve("copy-" + i));
      work.add(
          () -> {
            List<String> failures = new ArrayList<>();
            for (int j = first; j < faults.size(); j += copies) {
              failure(copy, faults.get(j)).ifPresent(failures::add);
            }
            return failures;
          });
    }
    ExecutorService workers = Executors.newFixedThreadPool(copies);
    try {
      List<String> failures = new ArrayList<>();
      for (Future<List<String>> done : workers.invokeAll(work)) {
        failures.addAll(done.get());
      }
      return failures;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      workers.shutdownNow();
    }
  }

  private static Optional<String> failure(SampleCopy copy, Made made) throws IOException {
    Fault.Spoiled spoiled = made.spoiled();
    Path file = copy.root().resolve(spoiled.file());
    Optional<byte[]> sound =
        Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    put(file, spoiled.content());
    try {
      TestWorkspace workspace =
          TestWorkspace.existing(copy.root())
              .on(LocalDate.of(2026, 12, 31))
              .asking("review-missing")
              .asking("translation-unmarked")
              .asking("translation-differs");
      return failure(made, workspace.check());
    } finally {
      put(file, sound);
    }
  }

  private static Optional<String> failure(Made made, List<Diagnostic> findings) {
    Fault fault = made.fault();
    Fault.Spot spot = made.spoiled().finding();
    boolean isFound =
        findings.stream()
            .anyMatch(
                finding ->
                    finding.rule().id().equals(fault.rule())
                        && finding.place().file().equals(spot.file())
                        && finding.place().line() == spot.line());
    List<String> others =
        findings.stream()
            .filter(finding -> !isFound || !fault.explains(finding.rule().id()))
            .map(SeededFaultTest::line)
            .toList();
    String what =
        fault.rule() + " at " + spot + ", " + fault.find() + " in " + made.spoiled().file();
    return isFound && others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            "\n"
                + (isFound ? "found, and more: " : "not found: ")
                + what
                + String.join("", others));
  }

  private static String line(Diagnostic finding) {
    return "\n    "
        + finding.place().file()
        + ":"
        + finding.place().line()
        + " ["
        + finding.rule().id()
        + "] "
        + finding.message().en();
  }

  private static void put(Path file, Optional<byte[]> content) throws IOException {
    if (content.isPresent()) {
      Files.createDirectories(file.getParent());
      Files.write(file, content.get());
    } else {
      Files.deleteIfExists(file);
    }
  }

  private static byte[] bytes(SampleCopy sample, String file) {
    try {
      return Files.readAllBytes(sample.root().resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> files(Path root) throws IOException {
    List<String> files = new ArrayList<>();
    for (String top : List.of("content", "site")) {
      try (Stream<Path> all = Files.walk(root.resolve(top))) {
        all.filter(Files::isRegularFile)
            .map(file -> root.relativize(file).toString())
            .forEach(files::add);
      }
    }
    // The text of a withdrawn package is not read, and drafts may wait for what they lack.
    files.removeIf(file -> file.contains("/caoyuan-buzhu-tujie/"));
    Collections.sort(files);
    return files;
  }
}
