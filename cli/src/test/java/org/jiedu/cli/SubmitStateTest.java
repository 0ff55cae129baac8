package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where {@code jiedu submit} does not begin, and what it says then. */
final class SubmitStateTest {
  private static final String WORDS = "请带上身份证和户口簿，到村委会登记。";

  @TempDir private Path folder;
  private SubmitFixture fixture = new SubmitFixture(Path.of(""));

  @BeforeEach
  void write() throws IOException, InterruptedException {
    fixture = SubmitFixture.in(folder);
    fixture.edit(WORDS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "remote remove origin | has no remote; run git remote add origin ADDRESS",
        "checkout -q --detach | No branch is checked out; run git switch main",
        "checkout -q -b draft | The branch draft is checked out; submit works on main",
        "remote add second ../a ; remote rename origin first "
            + "; config --unset branch.main.remote | There are several remotes (first, second)",
      })
  void inAnotherState(String commands, String sentence) throws IOException, InterruptedException {
    for (String command : commands.split(" ; ", -1)) {
      fixture.clerk().git(command.strip().split(" ", -1));
    }

    refused(sentence);
  }

  @Test
  void amidAMergeOrARebase() throws IOException, InterruptedException {
    Path git = fixture.clerk().folder().resolve(".git");
    Files.writeString(git.resolve("MERGE_HEAD"), fixture.head() + "\n");
    refused("A merge is in progress; finish or abort it (git merge --abort) first.");
    Files.delete(git.resolve("MERGE_HEAD"));
    Files.createDirectory(git.resolve("rebase-merge"));

    refused("A rebase is in progress");
  }

  @Test
  void withAConflictThatIsNotResolved() throws IOException, InterruptedException {
    fixture.clerk().git("stash", "-q");
    fixture.edit("别的");
    fixture.clerk().commit("clerk", "2026-03-12T09:00:00+08:00");
    Path git = fixture.clerk().folder();
    assertThat(PortalFixture.Said.of(git, "git", "stash", "pop").code()).isNotZero();

    refused("The conflict in " + SubmitFixture.TEXT + " is not resolved");
  }

  @Test
  void withoutACommit() throws IOException, InterruptedException {
    Path empty = folder.resolve("empty");
    TestWorkspace.in(empty);
    GitRepository.in(empty);

    JieduRun run = SubmitFixture.submitIn(empty, Map.of());

    assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err()).contains("has no commit yet").hasLineCount(1);
  }

  @Test
  void withoutGit() {
    Path plain = folder.resolve("plain");
    TestWorkspace.in(plain);

    JieduRun run = SubmitFixture.submitIn(plain, Map.of("GIT_CEILING_DIRECTORIES", "" + folder));

    assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err()).contains("is in no Git repository").hasLineCount(1);
  }

  @Test
  void withoutAName() throws IOException, InterruptedException {
    String before = fixture.state();
    Map<String, String> nobody =
        new HashMap<>(
            Map.of(
                "GIT_CONFIG_COUNT",
                "1",
                "GIT_CONFIG_KEY_0",
                "user.useConfigOnly",
                "GIT_CONFIG_VALUE_0",
                "true"));
    nobody.putAll(PublishFixture.NOBODY);

    JieduRun run = JieduRun.in(fixture.clerk().folder(), nobody, "submit");

    assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err()).contains("run git config --global user.name NAME");
    assertThat(fixture.state()).isEqualTo(before);
  }

  @Test
  void withoutANetwork() throws IOException, InterruptedException {
    Path away = folder.resolve("away.git");
    Files.move(fixture.remote().folder(), away);
    String before = fixture.state();

    JieduRun run = fixture.submit();

    assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err())
        .contains("Git cannot reach ")
        .contains("Your changes are all still there");
    assertThat(fixture.state()).isEqualTo(before);
    Files.move(away, fixture.remote().folder());
    fixture.submitWell();
    fixture.isThere(WORDS);
  }

  @Test
  void withAPasswordThatNobodyIsToldOf() throws IOException, InterruptedException {
    fixture.clerk().git("remote", "set-url", "origin", "https://clerk:geheim@localhost:1/p.git");

    JieduRun run = fixture.submit();

    assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err()).contains("https://***@localhost:1/p.git").doesNotContain("geheim");
  }

  @Test
  void ofAnotherHistory() throws IOException, InterruptedException {
    Path other = folder.resolve("other");
    TestWorkspace.in(other);
    GitRepository git = GitRepository.in(other);
    git.commit("李某", "2026-03-10T09:30:00+08:00");
    git.git("remote", "add", "origin", fixture.remote().folder().toString());

    JieduRun run = SubmitFixture.submitIn(other, Map.of());

    assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err()).contains("have no history in common").hasLineCount(1);
  }

  private void refused(String sentence) throws IOException, InterruptedException {
    String before = fixture.state();
    String main = fixture.main();

    JieduRun run = fixture.submit();

    assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err()).contains(sentence).hasLineCount(1);
    assertThat(fixture.state()).isEqualTo(before);
    assertThat(fixture.main()).isEqualTo(main);
  }
}
