package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code jiedu publish}, killed by SIGKILL where it can do most harm. Its Git lives on for a while:
 * the next publication runs beside it.
 */
final class KilledPublishTest {
  /** Waits, the first time that it is run, until it is told to go on. */
  private static final String WAIT =
      """
      if [ ! -e '%1$s/reached' ]; then
        touch '%1$s/reached'
        while [ ! -e '%1$s/go' ]; do sleep 0.05; done
        touch '%1$s/gone'
      fi
      """;

  @TempDir private Path folder;
  private PublishFixture fixture = new PublishFixture(Path.of(""));

  @BeforeEach
  void publishOnce() throws IOException, InterruptedException {
    fixture = PublishFixture.in(folder);
    fixture.publishWell();
    fixture.edit("请带上身份证和户口簿，到村委会登记。");
  }

  @Test
  void whileItFetches() throws IOException, InterruptedException {
    Path ssh =
        PublishFixture.script(folder.resolve("ssh"), "shift\n" + waiting() + "exec sh -c \"$*\"\n");

    killAndPublishAgain("ssh://host" + fixture.remote().folder(), ssh, 1);
  }

  @Test
  void whileTheOtherSideLooksAtThePush() throws IOException, InterruptedException {
    hook("pre-receive");

    killAndPublishAgain(fixture.remote().folder().toString(), Path.of("ssh"), 1);
  }

  @Test
  void whenTheBranchIsMoved() throws IOException, InterruptedException {
    hook("post-receive");

    killAndPublishAgain(fixture.remote().folder().toString(), Path.of("ssh"), 2);
  }

  /**
   * Kills a publication that waits, and lets the next one run.
   *
   * @param commits how many the branch has when the first is killed
   */
  private void killAndPublishAgain(String remote, Path ssh, int commits)
      throws IOException, InterruptedException {
    Process process = start(remote, ssh);
    await(process, "reached");
    process.destroyForcibly().waitFor();
    assertThat(fixture.commits()).isEqualTo(commits);

    fixture.publishWell();

    assertThat(fixture.commits()).isEqualTo(2);
    Files.createFile(folder.resolve("go"));
    await(ProcessHandle.current(), "gone");
    fixture.publishWell();
    assertThat(fixture.commits()).isEqualTo(2);
    fixture.remote().git("fsck", "--strict");
  }

  private void hook(String name) throws IOException {
    PublishFixture.script(fixture.remote().folder().resolve("hooks/" + name), waiting());
  }

  private String waiting() {
    return WAIT.formatted(folder);
  }

  private Process start(String remote, Path ssh) throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(java, "-cp", classes, Main.class.getName(), "publish", remote, "-q"));
    builder.environment().putAll(PublishFixture.NOBODY);
    builder.environment().put("GIT_SSH_COMMAND", ssh.toString());
    builder.environment().put("GIT_SSH_VARIANT", "simple");
    return builder
        .directory(fixture.root().toFile())
        .redirectOutput(folder.resolve("said").toFile())
        .redirectErrorStream(true)
        .start();
  }

  private void await(Process process, String file) throws IOException, InterruptedException {
    await(process.toHandle(), file);
  }

  private void await(ProcessHandle process, String file) throws IOException, InterruptedException {
    while (Files.notExists(folder.resolve(file))) {
      assertThat(process.isAlive()).as("%s", folder.resolve("said")).isTrue();
      Thread.sleep(20);
    }
  }
}
