package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code jiedu submit}, killed by SIGKILL around each of its calls of Git, while a colleague
 * pushes.
 */
final class KilledSubmitTest {
  private static final int KILLS = Boolean.getBoolean("jiedu.long") ? 100 : 6;

  /**
   * Kills who calls it at one call: before Git does anything, behind its back, or when it is done.
   */
  private static final String GIT =
      """
      n=$(cat '%1$s/calls' 2>/dev/null || echo 0)
      n=$((n + 1))
      echo $n >'%1$s/calls'
      if [ "$n" = "$(cat '%1$s/at')" ]; then
        case $(cat '%1$s/how') in
          before) kill -9 $PPID; exit 1 ;;
          beside) kill -9 $PPID ;;
          after) '%2$s' "$@" <&0; kill -9 $PPID; exit 0 ;;
        esac
      fi
      exec '%2$s' "$@"
      """;

  private static final List<String> WAYS = List.of("before", "beside", "after");

  @TempDir private Path folder;
  private SubmitFixture fixture = new SubmitFixture(Path.of(""));

  @BeforeEach
  void write() throws IOException, InterruptedException {
    fixture = SubmitFixture.in(folder);
    Files.createDirectory(folder.resolve("bin"));
    PublishFixture.script(folder.resolve("bin/git"), GIT.formatted(folder, nativeGit()));
  }

  @Test
  void losesNothingAndSucceedsTheNextTime() throws IOException, InterruptedException {
    prepare("全程");
    assertThat(start(0, "before")).isZero();
    int calls = Integer.parseInt(Files.readString(folder.resolve("calls")).strip());
    assertThat(calls).isGreaterThan(10);
    fixture.isThere("全程");

    Random random = new Random(20260310);
    for (int kill = 0; kill < KILLS; kill++) {
      int at = 1 + random.nextInt(calls);
      String how = WAYS.get(random.nextInt(WAYS.size()));
      String words = "第%s次：第%s步，%s。".formatted(kill, at, how);
      prepare(words);

      int code = start(at, how);

      assertThat(code).as(words).isEqualTo(128 + 9);
      assertThat(fixture.text(SubmitFixture.TEXT)).contains(words);
      assertThat(fixture.text("site/site.yaml")).endsWith("# " + words + "\n");
      fixture.submitWell();
      fixture.isThere(words);
      assertThat(fixture.text("notes.md")).isEqualTo(words + "\n");
      assertThat(fixture.clerk().ask("diff", "--name-only", "HEAD")).isEqualTo("site/site.yaml\n");
    }
  }

  /**
   * The clerk writes in two files, one of them not to be submitted; the colleague pushes a third.
   */
  private void prepare(String words) throws IOException, InterruptedException {
    fixture.edit(words);
    fixture.files().append("site/site.yaml", "# " + words + "\n");
    fixture.colleaguePushes("notes.md", words + "\n");
  }

  /** Runs a submission that is killed at a call of Git; returns its exit code. */
  private int start(int at, String how) throws IOException, InterruptedException {
    Files.deleteIfExists(folder.resolve("calls"));
    Files.writeString(folder.resolve("at"), at + "\n");
    Files.writeString(folder.resolve("how"), how + "\n");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    ProcessBuilder builder =
        new ProcessBuilder(
            List.of(
                java, "-XX:TieredStopAtLevel=1", "-cp", classes, Main.class.getName(), "submit"));
    builder.environment().putAll(SubmitFixture.CLERK);
    builder.environment().merge("PATH", folder.resolve("bin").toString(), KilledSubmitTest::before);
    return builder
        .directory(fixture.clerk().folder().toFile())
        .redirectOutput(folder.resolve("said").toFile())
        .redirectErrorStream(true)
        .start()
        .waitFor();
  }

  private static String before(String path, String first) {
    return first + File.pathSeparator + path;
  }

  private static Path nativeGit() {
    for (String directory : System.getenv("PATH").split(File.pathSeparator, -1)) {
      Path git = Path.of(directory).resolve("git");
      if (Files.isExecutable(git)) {
        return git;
      }
    }
    throw new IllegalStateException("there is no git");
  }
}
