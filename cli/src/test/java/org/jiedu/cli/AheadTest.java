package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jiedu.build.BuildSettings;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.output.Manifest;
import org.jiedu.page.Pictures;
import org.jiedu.preview.Edits;
import org.jiedu.preview.Rebuild;
import org.jiedu.preview.RememberingRebuild;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Edits the sample at random: what a preview shows ahead of the whole site is what the whole site
 * comes to. Another {@code jiedu.seed} tries other edits.
 */
final class AheadTest {
  private static final long SEED = Long.getLong("jiedu.seed", 20261130);
  private static final int EDITS = Boolean.getBoolean("jiedu.long") ? 300 : 30;
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-05-06T02:00:00Z"), ZoneOffset.UTC);

  @TempDir private Path folder;

  @Test
  void showsWhatTheWholeSiteComesTo() throws Exception {
    SampleCopy sample = SampleCopy.into(folder.toRealPath().resolve("sample"));
    RandomEdit edit = new RandomEdit(sample.root(), new Random(SEED));
    try (RememberingRebuild rebuild = rebuild(sample)) {
      assertThat(shown(edit, rebuild)).isGreaterThan(EDITS / 10);
    }
  }

  /** Edits and compares; returns how many pages were shown ahead. */
  private static int shown(RandomEdit edit, Rebuild rebuild) throws Exception {
    rebuild.run(Edits.ANYTHING);
    int shown = 0;
    for (int i = 0; i < EDITS; i++) {
      String what = i + " " + edit.apply();
      Edits edits = Edits.of(edit.changed());
      Optional<Rebuild.Outcome> ahead = rebuild.ahead(edits, Set.of());
      Optional<Rebuild.Site> early = ahead.flatMap(Rebuild.Outcome::site);
      if (early.isPresent()) {
        shown += early.get().changed().size();
        assertServed(what, early.get());
      }
      Rebuild.Outcome whole = rebuild.run(edits);
      ahead.ifPresent(
          outcome ->
              assertThat(findings(edits, outcome)).as(what).isEqualTo(findings(edits, whole)));
      if (whole.site().isPresent()) {
        early.ifPresent(site -> assertKept(what, site, whole.site().get()));
      } else {
        edit.undo();
        rebuild.run(Edits.ANYTHING);
      }
    }
    return shown;
  }

  @Test
  void keepsAnErrorOfTheWholeWhenATextIsSavedAfterIt() throws Exception {
    SampleCopy sample = SampleCopy.into(folder.toRealPath().resolve("sample"));
    String policy = "content/policies/renshe-2026-9/";
    try (RememberingRebuild rebuild = rebuild(sample)) {
      rebuild.run(Edits.ANYTHING);
      sample.edit(
          policy + "policy.yaml",
          text -> text.replace("published: 2026-04-23", "published: 2026-01-23"));
      assertThat(
              rebuild
                  .ahead(Edits.of(Set.of(policy + "policy.yaml")), Set.of())
                  .orElseThrow()
                  .site())
          .isEmpty();

      sample.edit(policy + "zh.md", text -> text + "\n再写一段。\n");

      Edits both = Edits.of(Set.of(policy + "policy.yaml", policy + "zh.md"));
      assertThat(rebuild.ahead(both, Set.of()).orElseThrow().findings())
          .anyMatch(finding -> finding.rule().id().equals("date-order"));
    }
  }

  @Test
  void makesPagesInTheLanguagesThatAreRead() throws Exception {
    SampleCopy sample = SampleCopy.into(folder.toRealPath().resolve("sample"));
    String text = "content/interpretations/biyesheng-jiuye/zh.md";
    try (RememberingRebuild rebuild = rebuild(sample)) {
      rebuild.run(Edits.ANYTHING);
      sample.edit(text, known -> known + "\n再写一段。\n");
      Edits edits = Edits.of(Set.of(text));

      Rebuild.Site chinese =
          rebuild.ahead(edits, Set.of("zh/policies/index.html")).orElseThrow().site().orElseThrow();
      assertThat(chinese.changed())
          .contains("zh/interpretations/biyesheng-jiuye/index.html")
          .allMatch(path -> path.startsWith("zh/"));

      Rebuild.Site both =
          rebuild.ahead(edits, Set.of("index.html")).orElseThrow().site().orElseThrow();
      assertThat(both.changed()).containsExactly("interpretations/biyesheng-jiuye/index.html");
    }
  }

  private static RememberingRebuild rebuild(SampleCopy sample) throws IOException {
    BuildSettings.Drawing drawing = new BuildSettings.Drawing(Pictures.NONE, List.of());
    return new RememberingRebuild(BuildSettings.of(sample.root(), 2, CLOCK, drawing));
  }

  /** Asserts that the bytes of what changed are those that are listed. */
  private static void assertServed(String what, Rebuild.Site site) throws IOException {
    for (String path : site.changed()) {
      try (SeekableByteChannel file = site.bytes().open(path)) {
        ByteBuffer bytes = ByteBuffer.allocate((int) file.size());
        file.read(bytes);
        assertThat(Manifest.Entry.of(path, bytes.array()))
            .as(what)
            .isEqualTo(site.manifest().find(path).orElseThrow());
      }
    }
  }

  private static void assertKept(String what, Rebuild.Site early, Rebuild.Site whole) {
    for (String path : early.changed()) {
      assertThat(whole.manifest().find(path)).as(what).isEqualTo(early.manifest().find(path));
    }
    // Nobody is told of the same twice.
    assertThat(early.changed()).as(what).noneMatch(path -> whole.changed().contains(path));
  }

  /** Returns what is wrong in the folders of what was edited. */
  private static List<Diagnostic> findings(Edits edits, Rebuild.Outcome outcome) {
    Set<String> folders =
        edits.files().stream()
            .map(file -> Path.of(file).subpath(0, 3) + "/")
            .collect(Collectors.toSet());
    return outcome.findings().stream()
        .filter(one -> folders.stream().anyMatch(one.place().file()::startsWith))
        .toList();
  }
}
