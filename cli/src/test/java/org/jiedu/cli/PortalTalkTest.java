package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.jiedu.cli.PortalFixture.Clone;
import org.jiedu.cli.PortalFixture.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What Git shows of a push besides what the portal says. */
final class PortalTalkTest {
  @TempDir private Path folder;

  /** Where the branch moves slowly JGit would tell how far it is. */
  @Test
  void isNoBarOfTheBranch() throws IOException, InterruptedException {
    try (PortalFixture portal = PortalFixture.in(folder)) {
      Clone editor = portal.first();
      editor.workspace().with("README.md", "mine\n");
      editor.commit("a note");
      Process reader = slowLog(portal.portal().repository());
      try {
        Said push = editor.git("push", portal.url("editor"), "HEAD:main");

        assertThat(push.code()).as(push.text()).isZero();
        // The log was written, and that took as long as it was meant to.
        assertThat(reader.waitFor(1, TimeUnit.MINUTES)).isTrue();
        assertThat(folder.resolve("log")).content().contains("push");
        assertThat(push.text()).contains("remote: 已上线：").doesNotContain("Updating references");
      } finally {
        reader.destroyForcibly();
      }
    }
  }

  /** Makes a log of the branch that nobody can write before a second has passed. */
  private Process slowLog(Path repository) throws IOException, InterruptedException {
    Path log = repository.resolve("logs/refs/heads/main");
    Said wanted = Said.of(repository, "git", "config", "core.logAllRefUpdates", "true");
    assertThat(wanted.code()).as(wanted.text()).isZero();
    Files.createDirectories(log.getParent());
    Files.deleteIfExists(log);
    Said made = Said.of(folder, "mkfifo", log.toString());
    assertThat(made.code()).as(made.text()).isZero();
    return new ProcessBuilder("sh", "-c", "sleep 1; exec cat \"$0\"", log.toString())
        .redirectOutput(folder.resolve("log").toFile())
        .start();
  }
}
