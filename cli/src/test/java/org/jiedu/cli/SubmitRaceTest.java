package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.POLICY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code jiedu submit} while a colleague pushes, too. */
final class SubmitRaceTest {
  private static final String WORDS = "请带上身份证和户口簿，到村委会登记。";
  private static final String NOTES = "notes.md";

  @TempDir private Path folder;
  private SubmitFixture fixture = new SubmitFixture(Path.of(""));

  @BeforeEach
  void write() throws IOException, InterruptedException {
    fixture = SubmitFixture.in(folder);
    fixture.edit(WORDS);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 4})
  void goesOnTopOfWhatWasPushedAfterItsFetch(int times) throws IOException, InterruptedException {
    fixture.colleagueIsFaster(times);

    JieduRun run = fixture.submitWell();

    fixture.isThere(WORDS);
    assertThat(fixture.text(NOTES).lines()).hasSize(times);
    assertThat(fixture.remote().ask("log", "--format=%s", "main").lines())
        .hasSize(times + 2)
        .startsWith("Change package butie", "faster " + (times - 1));
    assertThat(run.err()).contains("Others' changes were brought in: 1 files.");
    assertThat(fixture.status()).isEmpty();
  }

  /** What a portal says, whose words Git does not know. */
  @Test
  void triesAgainWhateverWordsTheOtherSideHasForIt() throws IOException, InterruptedException {
    PublishFixture.script(
        fixture.remote().folder().resolve("hooks/pre-receive"),
        """
        [ ! -e '%1$s/raced' ] || exit 0
        touch '%1$s/raced'
        unset GIT_QUARANTINE_PATH GIT_OBJECT_DIRECTORY GIT_ALTERNATE_OBJECT_DIRECTORIES
        new=$(GIT_AUTHOR_NAME=a GIT_AUTHOR_EMAIL=a@b GIT_COMMITTER_NAME=a GIT_COMMITTER_EMAIL=a@b \\
          git commit-tree -p refs/heads/main -m faster 'refs/heads/main^{tree}')
        git update-ref refs/heads/main $new
        echo '刚刚有人先推送了'
        exit 1
        """
            .formatted(folder));

    fixture.submitWell();

    fixture.isThere(WORDS);
  }

  @Test
  void joinsChangesToOneFile() throws IOException, InterruptedException {
    String text = Files.readString(fixture.colleague().folder().resolve(SubmitFixture.TEXT));
    fixture.colleaguePushes(SubmitFixture.TEXT, text.replace("怎么领。", "怎么领，什么时候领。"));

    fixture.submitWell();

    fixture.isThere(WORDS);
    assertThat(fixture.text(SubmitFixture.TEXT)).contains("什么时候领");
  }

  @Test
  void bringsOthersChangesPastTheClerksOwn() throws IOException, InterruptedException {
    fixture.colleaguePushes(NOTES, "同事写的\n");
    fixture.files().append("site/site.yaml", "# 没有暂存\n");
    fixture.files().append(POLICY + "policy.yaml", "# 暂存\n").with("staged.txt", "暂存\n");
    fixture.clerk().git("add", POLICY, "staged.txt");
    String before = fixture.clerk().ask("diff", "--cached");

    fixture.submitWell("butie");

    fixture.isThere(WORDS);
    assertThat(fixture.text(NOTES)).isEqualTo("同事写的\n");
    assertThat(fixture.clerk().ask("diff", "--cached")).isEqualTo(before);
    assertThat(fixture.clerk().ask("diff", "--name-only")).isEqualTo("site/site.yaml\n");
    assertThat(fixture.text("site/site.yaml")).endsWith("# 没有暂存\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unstaged", "staged", "untracked", "ignored", "in the way"})
  void leavesAFileAloneThatTheClerkIsWorkingAt(String kind)
      throws IOException, InterruptedException {
    boolean isKnown = kind.endsWith("staged");
    String file = isKnown ? "site/site.yaml" : NOTES;
    String theirs = isKnown ? fixture.text(file) + "# 同事\n" : "同事\n";
    fixture.files().with(".git/info/exclude", kind.equals("ignored") ? NOTES + "\n" : "");
    fixture.colleaguePushes(kind.equals("in the way") ? NOTES + "/a.md" : file, theirs);
    fixture.files().with(file, isKnown ? fixture.text(file) + "# 自己\n" : "自己\n");
    if (kind.equals("staged")) {
      fixture.clerk().git("add", file);
    }
    String before = fixture.text(file);
    String index = fixture.clerk().ask("diff", "--cached");

    JieduRun run = fixture.submitWell();

    assertThat(fixture.pushed(SubmitFixture.TEXT)).contains(WORDS);
    assertThat(fixture.text(file)).isEqualTo(before);
    assertThat(fixture.clerk().ask("diff", "--cached")).isEqualTo(index);
    assertThat(run.err()).contains("Others' changes were not brought in").contains("  " + file);
    assertThat(fixture.head()).isNotEqualTo(fixture.main());

    fixture.clerk().git("rm", "-q", "--cached", "--ignore-unmatch", "staged.txt");
    Files.move(fixture.clerk().folder().resolve(file), folder.resolve("aside"));
    if (isKnown) {
      fixture.clerk().git("checkout", "-q", "HEAD", "--", file);
    }
    fixture.submitWell();
    fixture.isThere(WORDS);
    assertThat(fixture.status()).isEmpty();
  }

  @Test
  void undoesAConflictAndSaysWhatToDo() throws IOException, InterruptedException {
    String text = Files.readString(fixture.colleague().folder().resolve(SubmitFixture.TEXT));
    fixture.colleaguePushes(SubmitFixture.TEXT, text + "\n同事在同一处写的。\n");
    fixture.files().append("site/site.yaml", "# 没有暂存\n");
    String before = fixture.text(SubmitFixture.TEXT);
    String head = fixture.head();
    String main = fixture.main();

    JieduRun run = fixture.submit();

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.err())
        .contains("Somebody else changed the same places")
        .contains("  " + SubmitFixture.TEXT + " (次仁 2026-03-11)")
        .contains("  1. git pull --rebase --autostash origin main\n");
    assertThat(fixture.text(SubmitFixture.TEXT)).isEqualTo(before);
    assertThat(fixture.clerk().ask("rev-parse", "HEAD~1").strip()).isEqualTo(head);
    assertThat(fixture.main()).isEqualTo(main);
    assertThat(fixture.clerk().folder().resolve(".git/rebase-merge")).doesNotExist();
    assertThat(fixture.clerk().ask("diff", "--name-only", "HEAD")).isEqualTo("site/site.yaml\n");

    Path clerk = fixture.clerk().folder();
    assertThat(said(clerk, "git", "pull", "--rebase", "--autostash", "origin", "main")).isNotZero();
    assertThat(fixture.text(SubmitFixture.TEXT)).contains("<<<<<<<");
    assertThat(fixture.submit().code()).isEqualTo(ExitCode.ENVIRONMENT);
    fixture.files().with(SubmitFixture.TEXT, text + "\n同事写的，和" + WORDS + "\n");
    fixture.clerk().git("add", SubmitFixture.TEXT);
    assertThat(said(clerk, "git", "-c", "core.editor=true", "rebase", "--continue")).isZero();
    fixture.submitWell();
    fixture.isThere(WORDS);
    assertThat(fixture.text("site/site.yaml")).endsWith("# 没有暂存\n");
  }

  /** A clerk who merged does not lose the merge. */
  @Test
  void mergesWhatTheClerkMerged() throws IOException, InterruptedException {
    fixture.clerk().commit("clerk", "2026-03-12T09:00:00+08:00");
    fixture.colleaguePushes(NOTES, "一\n");
    fixture.clerk().git("pull", "-q", "--no-rebase", "--no-edit", "origin", "main");
    fixture.colleaguePushes(NOTES, "二\n");

    fixture.submitWell();

    fixture.isThere(WORDS);
    assertThat(fixture.text(NOTES)).isEqualTo("二\n");
    assertThat(fixture.remote().ask("rev-list", "--count", "--merges", "main").strip())
        .isEqualTo("2");
  }

  @Test
  void keepsTheCommitOfARefusedPush() throws IOException, InterruptedException {
    Path hook =
        PublishFixture.script(
            fixture.remote().folder().resolve("hooks/pre-receive"),
            "echo '今天不收：系统维护。'\necho 'དེ་རིང་མི་ལེན།' >&2\nexit 1\n");
    String head = fixture.head();
    String main = fixture.main();

    JieduRun run = fixture.submit();

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out()).isEqualTo("今天不收：系统维护。\nདེ་རིང་མི་ལེན།\n");
    assertThat(run.err())
        .contains("did not accept it (pre-receive hook declined)")
        .contains("in the commit " + fixture.head().substring(0, 10));
    assertThat(fixture.clerk().ask("rev-parse", "HEAD~1").strip()).isEqualTo(head);
    assertThat(fixture.main()).isEqualTo(main);
    Files.delete(hook);
    fixture.submitWell();
    fixture.isThere(WORDS);
  }

  private static int said(Path folder, String... command) throws IOException, InterruptedException {
    return PortalFixture.Said.of(folder, command).code();
  }
}
