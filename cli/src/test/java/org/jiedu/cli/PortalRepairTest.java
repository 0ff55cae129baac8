package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.jiedu.cli.PortalFixture.Clone;
import org.jiedu.cli.PortalFixture.Said;
import org.jiedu.portal.Releases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process left that ended at the worst moments. */
final class PortalRepairTest {
  @TempDir private Path folder;
  private PortalFixture portal;
  private Clone editor;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    portal = PortalFixture.in(folder);
    editor = portal.first();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void theLockFileOfAProcessThatMovedTheBranchStopsNobody()
      throws IOException, InterruptedException {
    Path left = Files.createFile(portal.portal().repository().resolve("refs/heads/main.lock"));
    editor.workspace().with("README.md", "second\n");
    editor.commit("second");

    Said push = editor.push();

    assertThat(push.code()).as(push.text()).isZero();
    assertThat(portal.get("/healthz")).contains(portal.main());
    assertThat(left).doesNotExist();
  }

  @Test
  void theLogTellsWhatWasSwitchedBeforeItCouldBeWritten() throws IOException, InterruptedException {
    List<String> lines = Files.readAllLines(portal.portal().audit());
    String last = lines.get(lines.size() - 1);
    assertThat(last).contains("\"deployed\"");
    cutLastLine(lines);

    portal.restart();

    lines = Files.readAllLines(portal.portal().audit());
    assertThat(lines.get(lines.size() - 1))
        .contains("\"kind\":\"deployed\"", "\"account\":\"editor\"", portal.main());
    assertThat(JieduRun.in(folder, "portal", "verify", "portal").code()).isZero();
    portal.restart();
    assertThat(Files.readAllLines(portal.portal().audit())).hasSameSizeAs(lines);
  }

  @Test
  void releasesBeyondThoseThatAreKeptGoWhenItStarts() throws IOException, InterruptedException {
    Path releases = portal.portal().releases();
    String first =
        String.valueOf(Releases.of(portal.portal()).live().orElseThrow().folder().getFileName());
    String commit = first.substring(first.indexOf('-'));
    // As if two pushes had been killed between the switch and the removal of what is old.
    for (int number = 2; number <= 13; number++) {
      SampleCopy.copy(releases.resolve(first), releases.resolve(number + commit));
      Path json = releases.resolve(number + commit + "/release.json");
      Files.writeString(
          json, Files.readString(json).replaceFirst("(\"number\" ?: ?)1", "$1" + number));
    }
    assertThat(Releases.of(portal.portal()).list()).hasSize(13);

    portal.restart();

    assertThat(Releases.of(portal.portal()).list()).hasSize(10);
    assertThat(JieduRun.in(folder, "portal", "verify", "portal").code()).isZero();
  }

  @Test
  void halfALineOfTheLogGoesWhenItStarts() throws IOException, InterruptedException {
    Files.writeString(portal.portal().audit(), "{\"time\":\"20", StandardOpenOption.APPEND);
    assertThat(JieduRun.in(folder, "portal", "verify", "portal").code()).isEqualTo(1);

    portal.restart();

    assertThat(JieduRun.in(folder, "portal", "verify", "portal").code()).isZero();
    assertThat(portal.portal().audit()).content().contains("\"log-repaired\"");
  }

  @Test
  void gitCanTidyTheRepositoryAndDropWhatIsInNoHistory() throws IOException, InterruptedException {
    Path repository = portal.portal().repository();
    String old = portal.main();
    assertThat(Said.of(repository, "git", "update-ref", "-d", "refs/heads/main").code()).isZero();

    Said gc = Said.of(repository, "git", "gc", "-q", "--prune=now");

    assertThat(gc.code()).as(gc.text()).isZero();
    assertThat(Said.of(repository, "git", "cat-file", "-e", old).code()).isNotZero();
  }

  /** As a crash before the line leaves the log: neither the line nor its digest was written. */
  private void cutLastLine(List<String> lines) throws IOException {
    String last = lines.get(lines.size() - 1);
    String before = last.replaceFirst(".*\"previous\":\"", "").substring(0, 64);
    Files.write(portal.portal().audit(), lines.subList(0, lines.size() - 1));
    Files.writeString(portal.portal().auditHead(), before + "\n");
  }
}
