package org.jiedu.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jiedu.TestWorkspace;
import org.jiedu.content.Text;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.page.Pictures;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteBuildTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-06-01T02:00:00Z"), ZoneOffset.UTC);
  private static final int COLLECTIONS = 50;

  @TempDir private Path folder;
  private TestWorkspace workspace;
  private final BuildMemory memory = BuildMemory.empty();

  @BeforeEach
  void write() {
    workspace = TestWorkspace.in(folder);
  }

  private BuildSettings settings() {
    return BuildSettings.of(folder, 2, CLOCK, new BuildSettings.Drawing(Pictures.NONE, List.of()));
  }

  private Optional<SiteBuild.Result> build() throws IOException, InterruptedException {
    return new SiteBuild(
            settings(),
            folder.resolve("site/public"),
            new Diagnostics(),
            Diagnostic::isError,
            memory)
        .run();
  }

  @Test
  void letsGoOfTheTextsThatPagesWereMadeOfAhead() throws Exception {
    assertThat(build()).isPresent();
    String folder = memory.library().orElseThrow().interpretations().get(0).folder();
    workspace.append(folder + "/zh.md", "\n再写一段。\n");

    assertThat(new PagesAhead(settings(), memory).run(Set.of(folder), edition -> true)).isPresent();

    assertTextsAreLetGoOf();
  }

  /** The memory leads to the library, and that to who reads texts again. */
  private void assertTextsAreLetGoOf() {
    WeakReference<Text> text =
        new WeakReference<>(memory.library().orElseThrow().interpretations().get(0).texts().get(0));
    for (int i = 0; i < COLLECTIONS && text.get() != null; i++) {
      System.gc();
    }
    assertThat(text.get()).isNull();
    assertThat(memory.library().orElseThrow().interpretations().get(0).texts()).isNotEmpty();
  }

  @Test
  void letsGoOfTheTextsWhenTheSiteIsBuilt() throws Exception {
    assertThat(build()).isPresent();

    assertTextsAreLetGoOf();
  }

  @Test
  void letsGoOfTheTextsWhenAnErrorStopsIt() throws Exception {
    workspace.append(TestWorkspace.PACKAGE + "zh.md", "\n[没有这一条](policy:#art-99)\n");

    assertThat(build()).isEmpty();

    assertTextsAreLetGoOf();
  }
}
