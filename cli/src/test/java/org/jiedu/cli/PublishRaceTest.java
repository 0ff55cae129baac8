package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code jiedu publish} while others push, and after it was killed. */
final class PublishRaceTest {
  private static final String MESSAGE_OF_OTHERS = "somebody was faster";

  @TempDir private Path folder;
  private PublishFixture fixture = new PublishFixture(Path.of(""));

  @BeforeEach
  void publishOnce() throws IOException, InterruptedException {
    fixture = PublishFixture.in(folder);
    fixture.publishWell();
    fixture.edit("请带上身份证和户口簿，到村委会登记。");
  }

  /** Git reaches the other side by SSH, whose command lets somebody push after the fetch. */
  @Test
  void goesOnTopOfWhatWasPushedAfterItsFetch() throws IOException, InterruptedException {
    Path ssh =
        PublishFixture.script(
            folder.resolve("ssh"),
            """
            shift
            sh -c "$*"
            code=$?
            case "$*" in
              *upload-pack*) if [ ! -e '%1$s/raced' ]; then touch '%1$s/raced'; %2$s; fi ;;
            esac
            exit $code
            """
                .formatted(folder, commitOfOthers("git --git-dir='" + remoteFolder() + "'")));

    JieduRun run =
        fixture.run(
            Map.of("GIT_SSH_COMMAND", ssh.toString(), "GIT_SSH_VARIANT", "simple"),
            "ssh://host" + remoteFolder());

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(folder.resolve("raced")).exists();
    assertThat(fixture.log().lines().filter(line -> line.equals(MESSAGE_OF_OTHERS))).hasSize(1);
    assertThat(fixture.commits()).isEqualTo(3);
    assertThat(fixture.message()).startsWith("Update the site: packages changed 1");
  }

  /** The other side finds out only when it takes the lock of the branch. */
  @Test
  void goesOnTopOfWhatWasPushedDuringItsPush() throws IOException, InterruptedException {
    moveBranchInHook("if [ ! -e raced ]; then touch raced; %s; fi");

    fixture.publishWell();

    assertThat(fixture.commits()).isEqualTo(3);
    assertThat(fixture.log()).contains(MESSAGE_OF_OTHERS);
  }

  @Test
  void givesUpWhereOthersAreAlwaysFaster() throws IOException, InterruptedException {
    moveBranchInHook("%s");

    JieduRun run = fixture.publish();

    assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err()).contains("10 times").doesNotContain("Exception");
    assertThat(fixture.commits()).isEqualTo(11);
  }

  @Test
  void theSecondOfTwoAtOnceHasNothingToDo() throws Exception {
    ExecutorService both = Executors.newFixedThreadPool(2);
    Callable<Integer> work = () -> fixture.publish().code();
    try {
      for (var code : both.invokeAll(List.of(work, work))) {
        assertThat(code.get()).isZero();
      }
    } finally {
      both.shutdownNow();
    }

    assertThat(fixture.commits()).isEqualTo(2);
  }

  /** What a killed Git or a full disk leaves in the staging repository. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "touch shallow.lock HEAD.lock refs/jiedu/base.lock objects/pack/tmp_pack_x",
        "rm HEAD",
        "rm -r objects/pack",
        "rm -r refs",
        "echo rubbish > config",
        "echo 1111111111111111111111111111111111111111 > refs/jiedu/base",
        "for p in objects/pack/*; do chmod u+w $p; echo x > $p; done",
        "for p in objects/pack/*.pack; do rm -f $p; done",
        "echo rubbish > shallow",
        "echo rubbish > jiedu-blobs",
      })
  void aSpoiledStagingRepositoryIsMadeAnew(String spoiling)
      throws IOException, InterruptedException {
    Path staging = fixture.root().resolve(".jiedu/publish.git");
    run(staging, spoiling + "\n");

    fixture.publishWell();

    assertThat(fixture.commits()).isEqualTo(2);
    fixture.remote().git("fsck", "--strict");
  }

  @Test
  void aScatteredStagingRepositoryIsTidied() throws IOException, InterruptedException {
    Path staging = fixture.root().resolve(".jiedu/publish.git");
    run(
        staging,
        """
        for i in $(seq 25); do
          echo $i | git --git-dir=. hash-object -w --stdin |
            git --git-dir=. pack-objects -q objects/pack/pack
        done
        """);

    fixture.publishWell();

    try (Stream<Path> packs = Files.list(staging.resolve("objects/pack"))) {
      assertThat(packs.filter(file -> file.toString().endsWith(".pack"))).hasSize(1);
    }
    assertThat(fixture.publishWell().err()).contains("holds this very site already");
  }

  private void run(Path where, String text) throws IOException, InterruptedException {
    Path script = PublishFixture.script(folder.resolve("script"), "set -e\n" + text);
    Process process =
        new ProcessBuilder(script.toString())
            .directory(where.toFile())
            .redirectOutput(folder.resolve("said").toFile())
            .redirectErrorStream(true)
            .start();
    assertThat(process.waitFor()).isZero();
  }

  private String remoteFolder() {
    return fixture.remote().folder().toString();
  }

  private void moveBranchInHook(String condition) throws IOException {
    PublishFixture.script(
        fixture.remote().folder().resolve("hooks/update"),
        "unset GIT_QUARANTINE_PATH\n" + condition.formatted(commitOfOthers("git")) + "\nexit 0\n");
  }

  /** Returns the shell's command that puts a commit on the branch. */
  private static String commitOfOthers(String git) {
    return """
        new=$(GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b \
        %1$s commit-tree -p refs/heads/site -m '%2$s' 'refs/heads/site^{tree}')
        %1$s update-ref refs/heads/site $new"""
        .formatted(git, MESSAGE_OF_OTHERS);
  }
}
