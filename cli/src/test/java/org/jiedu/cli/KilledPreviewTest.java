package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jiedu.output.FolderRemoval;
import org.jiedu.output.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the preview while it takes saves in: the next one shows what was saved last, and a build
 * comes to what it comes to in a workspace that never had a preview.
 */
final class KilledPreviewTest {
  private static final int KILLS = Boolean.getBoolean("jiedu.long") ? 100 : 3;
  private static final int COMPARED = 10;
  private static final int LONGEST_MILLIS = 800;
  private static final int MOST_ASKED = 1000;

  @TempDir Path folder;

  @Test
  void atRandomMomentsOfASave() throws Exception {
    Path root = folder.toRealPath().resolve("workspace");
    String id = PreviewProcess.init(root);
    Path text = root.resolve("content/interpretations/" + id + "/zh.md");
    String old = Files.readString(text, UTF_8);
    Random random = new Random(20261129);
    String title = "";
    for (int kill = 0; kill < KILLS; kill++) {
      try (PreviewProcess preview = PreviewProcess.start(root)) {
        awaitTitle(preview, "zh/interpretations/" + id + "/", title);
        int saves = 1 + random.nextInt(3);
        for (int save = 0; save < saves; save++) {
          title = "改名第" + kill + "次之" + save;
          Files.writeString(text, old.replaceFirst("title: .*", "title: " + title), UTF_8);
          TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_MILLIS));
        }
      }
      if (kill % COMPARED == 0 || kill == KILLS - 1) {
        assertThat(built(root)).as("after kill %s", kill).isEqualTo(built(copyOf(root)));
      }
    }
  }

  private static void awaitTitle(PreviewProcess preview, String page, String title)
      throws Exception {
    String shown = preview.get(page).body();
    for (int i = 0; i < MOST_ASKED && !shown.contains(title); i++) {
      TimeUnit.MILLISECONDS.sleep(20);
      shown = preview.get(page).body();
    }
    assertThat(shown).contains(title);
  }

  private Path copyOf(Path root) throws IOException {
    Path copy = folder.resolve("copy");
    FolderRemoval.remove(copy);
    for (String part : new String[] {"content", "site"}) {
      SampleCopy.copy(root.resolve(part), copy.resolve(part));
    }
    FolderRemoval.remove(copy.resolve("site/public"));
    return copy;
  }

  /** Builds a workspace into its own site, and returns the digests of the files by their paths. */
  private static SortedMap<String, String> built(Path root) throws IOException {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Terminal terminal = new Terminal(nowhere, nowhere, Map.of(), false, false, "");
    Clock clock = Clock.fixed(Instant.parse("2026-12-31T02:00:00Z"), ZoneOffset.UTC);
    String[] build = {"build", "-C", root.toString()};
    assertThat(Main.run(build, terminal, Path.of(""), clock)).isZero();
    Path site = root.resolve("site/public");
    SortedMap<String, String> digests = new TreeMap<>();
    try (Stream<Path> files = Files.walk(site)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        digests.put(site.relativize(file).toString(), Manifest.digestOf(file));
      }
    }
    return digests;
  }
}
