package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jiedu.build.BuildMemory;
import org.jiedu.build.BuildSettings;
import org.jiedu.build.MemoryFile;
import org.jiedu.build.SiteBuild;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.output.Manifest;
import org.jiedu.page.Pictures;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Edits the sample at random, many times: a build that remembers the last one comes to the same
 * findings and the same bytes as one that does not, whether the last one was of the same process or
 * of an earlier one. Another {@code jiedu.seed} tries other edits.
 */
final class RememberedBuildTest {
  private static final long SEED = Long.getLong("jiedu.seed", 20261129);
  private static final Instant START = Instant.parse("2026-05-06T02:00:00Z");
  private static final int EDITS = Boolean.getBoolean("jiedu.long") ? 300 : 30;
  private static final int WITH_PICTURES = Boolean.getBoolean("jiedu.long") ? 40 : 4;

  @TempDir private Path folder;

  @Test
  void comesToWhatACleanBuildComesTo() throws Exception {
    editAndCompare(EDITS, Pictures.NONE);
  }

  @Test
  void comesToTheSamePictures() throws Exception {
    editAndCompare(WITH_PICTURES, Pictures.ASKED);
  }

  private void editAndCompare(int edits, Pictures pictures) throws Exception {
    SampleCopy sample = SampleCopy.into(folder.resolve("sample"));
    Random random = new Random(SEED);
    Random processes = new Random(SEED + 1);
    RandomEdit edit = new RandomEdit(sample.root(), random);
    BuildMemory memory = BuildMemory.empty();
    Instant now = START;
    int built = 0;
    for (int i = 0; i < edits; i++) {
      String what = edit.apply();
      // Now and then a day passes: publications come, a policy takes effect.
      now = START.plus(Duration.ofDays(random.nextInt(8) == 0 ? random.nextInt(40) : day(now)));
      if (processes.nextBoolean()) {
        memory = throughFile(memory);
      }
      Outcome remembered = build(sample.root(), "remembered", now, pictures, memory);
      Outcome clean = build(sample.root(), "clean-" + i, now, pictures, BuildMemory.none());

      assertThat(remembered.findings()).as("edit %s: %s", i, what).isEqualTo(clean.findings());
      assertThat(remembered.manifest()).as("edit %s: %s", i, what).isEqualTo(clean.manifest());
      if (remembered.manifest().isPresent()) {
        built++;
        assertThat(files(folder.resolve("remembered")))
            .as("edit %s: %s", i, what)
            .isEqualTo(files(folder.resolve("clean-" + i)));
      } else {
        edit.undo();
      }
    }
    // Most edits have to leave a site that can be built, or nothing is compared.
    assertThat(built).isGreaterThan(edits / 2);
  }

  /** Returns what the next process remembers. */
  private BuildMemory throughFile(BuildMemory memory) {
    MemoryFile file = new MemoryFile(folder.resolve("memory.bin"));
    file.write(memory);
    return file.read();
  }

  private static long day(Instant now) {
    return Duration.between(START, now).toDays();
  }

  @Test
  void showsWhatComesInTheCourseOfTheDay() throws Exception {
    SampleCopy sample = SampleCopy.into(folder.resolve("sample"));
    BuildMemory memory = BuildMemory.empty();
    // A package of the sample comes at ten o'clock in China, at two by UTC.
    Instant earlier = Instant.parse("2026-04-20T01:00:00Z");
    Instant later = earlier.plus(Duration.ofHours(2));
    Outcome before = build(sample.root(), "remembered", earlier, Pictures.NONE, memory);

    Outcome remembered = build(sample.root(), "remembered", later, Pictures.NONE, memory);

    Outcome clean = build(sample.root(), "clean", later, Pictures.NONE, BuildMemory.none());
    assertThat(remembered).isEqualTo(clean);
    assertThat(remembered.manifest()).isPresent().isNotEqualTo(before.manifest());
  }

  private record Outcome(List<Diagnostic> findings, Optional<Manifest> manifest) {}

  private Outcome build(Path root, String site, Instant now, Pictures pictures, BuildMemory memory)
      throws Exception {
    Diagnostics diagnostics = new Diagnostics();
    BuildSettings settings =
        BuildSettings.of(
            root,
            2,
            Clock.fixed(now, ZoneOffset.UTC),
            new BuildSettings.Drawing(pictures, List.of()));
    Optional<SiteBuild.Result> result =
        new SiteBuild(settings, folder.resolve(site), diagnostics, Diagnostic::isError, memory)
            .run();
    return new Outcome(diagnostics.sorted(), result.map(SiteBuild.Result::manifest));
  }

  private static SortedMap<String, String> files(Path site) throws IOException {
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        digests.put(site.relativize(file).toString(), Manifest.digestOf(file));
      }
    }
    return digests;
  }
}
