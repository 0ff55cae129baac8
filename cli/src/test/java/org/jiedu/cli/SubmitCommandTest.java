package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jiedu submit} to a plain repository, with nobody else about. */
final class SubmitCommandTest {
  private static final String WORDS = "请带上身份证和户口簿，到村委会登记。";

  @TempDir private Path folder;
  private SubmitFixture fixture = new SubmitFixture(Path.of(""));

  @BeforeEach
  void write() throws IOException, InterruptedException {
    fixture = SubmitFixture.in(folder);
  }

  @Test
  void pushesWhatWasChanged() throws IOException, InterruptedException {
    fixture.edit(WORDS);

    JieduRun run = fixture.submitWell();

    fixture.isThere(WORDS);
    assertThat(fixture.status()).doesNotContain("content/");
    assertThat(fixture.remote().ask("log", "-1", "--format=%an %cn %B", "main").strip())
        .isEqualTo("卓玛 卓玛 Change package butie");
    assertThat(run.err()).contains("To be submitted:\n  Change package butie\n");
    assertThat(run.err()).contains("Pushed to main, commit " + fixture.main().substring(0, 10));
  }

  @Test
  void saysInTheCommitWhatIsNewAndWhatIsGone() throws IOException, InterruptedException {
    fixture.files().with("content/policies/jiu-2020-1/a.txt", "旧\n");
    fixture.clerk().commit("clerk", "2026-03-12T09:00:00+08:00");
    fixture.clerk().git("push", "-q", "origin", "main");
    fixture.edit(WORDS);
    fixture.files().with("content/interpretations/new-one/notes.txt", "新\n");
    fixture.files().delete("content/policies/jiu-2020-1/a.txt");

    JieduRun run = fixture.submitWell("butie", "policies/jiu-2020-1");

    assertThat(fixture.remote().ask("log", "-1", "--format=%B", "main").strip())
        .isEqualTo(
            """
            Submit changes: packages 1, policies 1

            - Change package butie
            - Remove policy jiu-2020-1""");
    assertThat(run.err())
        .contains("Other changed files stay as they are (1):")
        .contains("  content/interpretations/new-one/notes.txt");
  }

  @Test
  void takesTheClerksOwnWords() throws IOException, InterruptedException {
    fixture.edit(WORDS);

    fixture.submitWell("butie", "--message", "更正办理材料");

    assertThat(fixture.remote().ask("log", "-1", "--format=%B", "main").strip())
        .isEqualTo("更正办理材料");
  }

  @Test
  void hasNothingToDoWithoutChanges() throws IOException, InterruptedException {
    String before = fixture.state();

    JieduRun run = fixture.submitWell();

    assertThat(run.err()).contains("Nothing to submit");
    assertThat(fixture.state()).isEqualTo(before);
  }

  @Test
  void pushesACommitThatWasNotPushed() throws IOException, InterruptedException {
    fixture.edit(WORDS);
    fixture.clerk().commit("clerk", "2026-03-12T09:00:00+08:00");

    fixture.submitWell();

    fixture.isThere(WORDS);
  }

  @Test
  void pushesIntoARepositoryWithoutABranch() throws IOException, InterruptedException {
    fixture.remote().git("update-ref", "-d", "refs/heads/main");
    fixture.clerk().git("update-ref", "-d", "refs/remotes/origin/main");

    fixture.submitWell();

    assertThat(fixture.main()).isEqualTo(fixture.head());
  }

  /** Staged or not, new or ignored, in another folder of content or beside it. */
  @Test
  void leavesOtherChangesAsTheyAre() throws IOException, InterruptedException {
    fixture.files().with(".gitignore", "*.bak\n");
    fixture.clerk().commit("clerk", "2026-03-12T09:00:00+08:00");
    fixture.files().append(POLICY + "policy.yaml", "# 暂存\n");
    fixture.files().with("site/staged.md", "暂存\n");
    fixture.clerk().git("add", POLICY, "site/staged.md");
    fixture.files().append(POLICY + "policy.yaml", "# 又改\n");
    fixture.files().append("site/site.yaml", "# 没有暂存\n");
    fixture.files().with("备忘.txt", "新的\n").with("content/a.bak", "不管\n");
    String before = fixture.status();
    String index = fixture.clerk().ask("ls-files", "-s");
    fixture.edit(WORDS);

    fixture.submitWell("butie");

    fixture.isThere(WORDS);
    assertThat(fixture.status()).isEqualTo(before);
    assertThat(fixture.clerk().ask("ls-files", "-s", POLICY, "site"))
        .isEqualTo(
            String.join("\n", index.lines().filter(line -> !line.contains(PACKAGE)).toList())
                    .replaceAll("(?m)^.*\\.gitignore\n?", "")
                + "\n");
    assertThat(fixture.text(POLICY + "policy.yaml")).endsWith("# 暂存\n# 又改\n");
    assertThat(fixture.text("site/site.yaml")).endsWith("# 没有暂存\n");
    assertThat(fixture.pushed(POLICY + "policy.yaml")).doesNotContain("暂存");
  }

  /** What is submitted is what lies there, not what was staged some time ago. */
  @Test
  void takesTheFileAndNotWhatIsStaged() throws IOException, InterruptedException {
    fixture.edit("先写的");
    fixture.clerk().git("add", "-A");
    fixture.edit(WORDS);

    fixture.submitWell();

    fixture.isThere(WORDS);
    assertThat(fixture.status()).doesNotContain("content/");
  }

  @Test
  void commitsNothingWithAnError() throws IOException, InterruptedException {
    fixture.files().replace(SubmitFixture.TEXT, "#art-2", "#art-99");
    String before = fixture.state();
    String main = fixture.main();

    JieduRun run = fixture.submit();

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out())
        .contains(SubmitFixture.TEXT + ":16:")
        .contains("[clause-missing]")
        .contains("#art-99)");
    assertThat(run.err()).contains("There are 1 errors; nothing was pushed");
    assertThat(fixture.state()).isEqualTo(before);
    assertThat(fixture.main()).isEqualTo(main);
  }

  @Test
  void insistsOnReviews() throws IOException, InterruptedException {
    fixture.files().replace("site/site.yaml", "review: {steps: []}\n", "");
    fixture.clerk().commit("clerk", "2026-03-12T09:00:00+08:00");
    fixture.edit(WORDS);

    JieduRun run = fixture.submit();

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out()).contains("error: ").contains("[review-missing]");
  }

  @Test
  void isNotStoppedByAColleaguesOldError() throws IOException, InterruptedException {
    String policy = Files.readString(fixture.colleague().folder().resolve(POLICY + "policy.yaml"));
    fixture.colleaguePushes(POLICY + "policy.yaml", policy.replace("caizheng]", "nobody]"));
    assertThat(JieduRun.in(fixture.colleague().folder(), "check").out())
        .contains(POLICY + "policy.yaml:")
        .contains("[department-unknown]");
    fixture.edit(WORDS);

    fixture.submitWell();

    fixture.isThere(WORDS);
  }

  @Test
  void keepsModesAndNames() throws IOException, InterruptedException {
    Path han = fixture.clerk().folder().resolve(PACKAGE + "files/申请表 一.txt");
    Path tibetan = fixture.clerk().folder().resolve(PACKAGE + "files/རེ་ཞུའི་རེའུ་མིག.txt");
    fixture.files().with(PACKAGE + "files/申请表 一.txt", "表\n");
    Files.writeString(tibetan, "རེའུ་མིག\n");
    assertThat(han.toFile().setExecutable(true)).isTrue();

    fixture.submitWell();

    assertThat(fixture.remote().ask("-c", "core.quotePath=false", "ls-tree", "-r", "main", PACKAGE))
        .containsPattern("100755 blob [0-9a-f]+\t" + PACKAGE + "files/申请表 一.txt")
        .containsPattern("100644 blob [0-9a-f]+\t" + PACKAGE + "files/རེ་ཞུའི་རེའུ་མིག.txt");
    assertThat(han.toFile().canExecute()).isTrue();
    assertThat(fixture.status()).doesNotContain("content/");
  }

  @Test
  void takesNoSymbolicLink() throws IOException, InterruptedException {
    fixture.files().link(PACKAGE + "files.md", Path.of("zh.md"));
    String before = fixture.state();

    JieduRun run = fixture.submit();

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.err()).contains("symbolic links").contains("  " + PACKAGE + "files.md");
    assertThat(fixture.state()).isEqualTo(before);
  }

  @Test
  void worksInAFolderOfARepository() throws IOException, InterruptedException {
    Path workspace = fixture.clerk().folder().resolve("portal");
    TestWorkspace.in(workspace).append("site/site.yaml", "review: {steps: []}\n");
    fixture.clerk().commit("clerk", "2026-03-12T09:00:00+08:00");
    TestWorkspace.existing(workspace).append(SubmitFixture.TEXT, "\n" + WORDS + "\n");
    fixture.edit("仓库别处的改动");

    JieduRun run = SubmitFixture.submitIn(workspace, Map.of());

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(fixture.pushed("portal/" + SubmitFixture.TEXT)).contains(WORDS);
    assertThat(fixture.pushed(SubmitFixture.TEXT)).doesNotContain("仓库别处的改动");
  }

  @Test
  void namesTheNearestIds() throws IOException, InterruptedException {
    String before = fixture.state();

    JieduRun run = fixture.submit("buti", "policies/caizheng-2026-1");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).contains("There is no buti in content/").contains("butie?");
    assertThat(fixture.submit("../site").code()).isEqualTo(ExitCode.USAGE);
    assertThat(fixture.submit("-m", " ").code()).isEqualTo(ExitCode.USAGE);
    assertThat(fixture.state()).isEqualTo(before);
  }
}
