package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged tool through the launcher, as a user does. */
final class LauncherIT {
  @TempDir Path elsewhere;

  @Test
  void runsThePackagedToolFromAnyFolder() throws Exception {
    assertThat(run("--version")).isZero();
    assertThat(elsewhere.resolve("err.txt")).isEmptyFile();
  }

  @Test
  void runsItAgainFromTheArchiveOfClasses() throws Exception {
    run("--version");

    assertThat(run("--version")).isZero();
    assertThat(elsewhere.resolve("err.txt")).isEmptyFile();
  }

  private int run(String argument) throws IOException, InterruptedException {
    String launcher = Path.of("..", "jiedu").toRealPath().toString();
    var builder =
        new ProcessBuilder(launcher, argument)
            .directory(elsewhere.toFile())
            .redirectOutput(elsewhere.resolve("out.txt").toFile())
            .redirectError(elsewhere.resolve("err.txt").toFile());
    builder.environment().put("LC_ALL", "C");
    Files.deleteIfExists(elsewhere.resolve("err.txt"));
    return builder.start().waitFor();
  }
}
