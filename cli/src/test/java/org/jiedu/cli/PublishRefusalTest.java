package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code jiedu publish} does not publish, and what it says then. */
final class PublishRefusalTest {
  @TempDir private Path folder;
  private PublishFixture fixture = new PublishFixture(Path.of(""));

  @BeforeEach
  void write() throws IOException, InterruptedException {
    fixture = PublishFixture.in(folder);
  }

  /** The site itself cannot let it pass. */
  @ParameterizedTest
  @ValueSource(strings = {"", "rules: {review-missing: off}\n"})
  void whatWasNotReviewed(String rules) throws IOException, InterruptedException {
    fixture.workspace().replace("site/site.yaml", "review: {steps: []}\n", rules);

    JieduRun run = fixture.publish();

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out()).contains("error: ").contains("[review-missing]");
    assertThat(run.err()).contains("There are 1 errors; nothing was published.");
    assertThat(fixture.refs()).isEmpty();
    assertThat(fixture.root().resolve("site/public")).doesNotExist();
  }

  @Test
  void whatWasChangedAfterItsReview() throws IOException, InterruptedException {
    fixture.workspace().replace("site/site.yaml", "review: {steps: []}\n", "");
    JieduRun.in(fixture.root(), "review", "butie", "--step", "confidentiality", "--by", "王某");
    fixture.publishWell();
    String before = fixture.refs();
    fixture.edit("请带上身份证和户口簿，到村委会登记。");

    JieduRun run = fixture.publish();

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out()).contains("error: ").contains("[review-stale]");
    assertThat(fixture.refs()).isEqualTo(before);
  }

  @Test
  void whatIsNotCommitted() throws IOException, InterruptedException {
    fixture.pushed();
    String before = fixture.refs();
    fixture.edit("请带上身份证和户口簿，到村委会登记。");
    fixture.workspace().with("content/备忘.txt", "新文件\n");

    JieduRun run = fixture.publishTo("origin");

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.err())
        .contains("these files are not committed")
        .contains("  content/备忘.txt")
        .contains("  " + TestWorkspace.PACKAGE + "zh.md");
    assertThat(fixture.refs()).isEqualTo(before);
  }

  @Test
  void whatIsNotPushed() throws IOException, InterruptedException {
    GitRepository git = fixture.pushed();
    fixture.edit("请带上身份证和户口簿，到村委会登记。");
    git.git("add", "-A");
    git.git("commit", "-q", "-m", "补充办理材料");
    String before = fixture.refs();

    JieduRun run = fixture.publishTo("origin");

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.err()).contains("these commits are not pushed").contains(" 补充办理材料");
    assertThat(fixture.refs()).isEqualTo(before);
  }

  @Test
  void unlessItIsAskedFor() throws IOException, InterruptedException {
    GitRepository git = fixture.pushed();
    git.commit("李某", "2026-03-11T09:00:00+08:00");
    fixture.edit("请带上身份证和户口簿，到村委会登记。");

    JieduRun run = fixture.publishTo("origin", "--allow-dirty");

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(fixture.message())
        .contains("Files not committed when it was built: 1;")
        .contains("Source-Commit: " + git.ask("rev-parse", "HEAD").strip());
  }

  /** Ignored files are no change, nor are those beside the workspace. */
  @Test
  void butWhatGitIgnoresDoesNotCount() throws IOException, InterruptedException {
    fixture.workspace().with(".gitignore", "*.bak\n");
    fixture.pushed();
    fixture.workspace().with("content/a.bak", "x");

    assertThat(fixture.publishTo("origin").code()).isZero();
  }

  @Test
  void whatTheRemotesHookDoesNotTake() throws IOException, InterruptedException {
    PublishFixture.script(
        fixture.remote().folder().resolve("hooks/pre-receive"),
        "echo '今天不收：系统维护。'\necho 'དེ་རིང་མི་ལེན།' >&2\nexit 1\n");

    JieduRun run = fixture.publish();

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.err())
        .contains("did not accept it (pre-receive hook declined)")
        .contains("remote: 今天不收：系统维护。")
        .contains("remote: དེ་རིང་མི་ལེན།");
    assertThat(fixture.refs()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--quiet", "--dry-run"})
  void overTheSourceOfAPortal(String option) throws IOException, InterruptedException {
    fixture.pushed();
    String before = fixture.refs();

    JieduRun run = fixture.publishTo("origin", "--branch", "main", option);

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.err()).contains("holds the source of a portal");
    assertThat(fixture.refs()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nowhere", "../nowhere.git", "file:///nowhere.git", "."})
  void toWhereThereIsNoRepository(String remote) {
    JieduRun run = fixture.publishTo(remote);

    assertThat(run.code()).as("%s", run).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err().lines()).hasSize(1);
  }

  @Test
  void withoutTellingAPassword() {
    JieduRun run = fixture.publishTo("https://clerk:geheim@localhost:1/portal.git");

    assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err()).contains("https://***@localhost:1/portal.git").doesNotContain("geheim");
    assertThat(run.err().lines()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a..b", "-x", "a b", "x.lock"})
  void toWhatIsNoBranch(String branch) {
    JieduRun run = fixture.publish("--branch=" + branch);

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
  }

  @Test
  void whereThereIsNothingToFindButAnUnreadableRepository() throws IOException {
    Files.writeString(fixture.root().resolve(".git"), "gitdir: nowhere\n");

    JieduRun run = fixture.publish();

    assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err()).contains("cannot read the repository").doesNotContain("Exception");
  }
}
