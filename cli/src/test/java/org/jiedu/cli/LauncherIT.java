package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

  @Test
  void saysInOneSentenceThatTheMemoryIsTooSmall() throws Exception {
    String sample = Path.of("..").toRealPath().toString();

    assertThat(run(Map.of("JIEDU_MEMORY", "10m"), "check", "-C", sample)).isEqualTo(3);

    assertThat(elsewhere.resolve("err.txt"))
        .content()
        .contains("There is not enough memory", "JIEDU_MEMORY=8g")
        .hasLineCount(1);
  }

  private int run(String argument) throws IOException, InterruptedException {
    return run(Map.of(), argument);
  }

  private int run(Map<String, String> environment, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of("..", "jiedu").toRealPath().toString());
    command.addAll(List.of(arguments));
    var builder =
        new ProcessBuilder(command)
            .directory(elsewhere.toFile())
            .redirectOutput(elsewhere.resolve("out.txt").toFile())
            .redirectError(elsewhere.resolve("err.txt").toFile());
    builder.environment().put("LC_ALL", "C");
    builder.environment().putAll(environment);
    Files.deleteIfExists(elsewhere.resolve("err.txt"));
    return builder.start().waitFor();
  }
}
