package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jiedu.TestWorkspace;

/**
 * A clerk's clone of a small workspace, a colleague's, and the bare repository of both.
 *
 * @param folder what holds them
 */
record SubmitFixture(Path folder) {
  static final String TEXT = TestWorkspace.PACKAGE + "zh.md";
  static final String POLICY_TEXT = TestWorkspace.POLICY + "zh.md";

  /** What Git knows of the clerk. */
  static final Map<String, String> CLERK =
      Map.of(
          "GIT_CONFIG_GLOBAL", "/dev/null",
          "GIT_CONFIG_SYSTEM", "/dev/null",
          "GIT_AUTHOR_NAME", "卓玛",
          "GIT_AUTHOR_EMAIL", "zhuoma@example.org",
          "GIT_COMMITTER_NAME", "卓玛",
          "GIT_COMMITTER_EMAIL", "zhuoma@example.org");

  /** Makes the three; the workspace asks for no review. */
  static SubmitFixture in(Path folder) throws IOException, InterruptedException {
    SubmitFixture fixture = new SubmitFixture(folder);
    GitRepository.bare(folder.resolve("remote.git"));
    Path colleague = fixture.colleague().folder();
    TestWorkspace.in(colleague).append("site/site.yaml", "review: {steps: []}\n");
    GitRepository git = GitRepository.in(colleague);
    git.commit("李某", "2026-03-10T09:00:00+08:00");
    git.git("remote", "add", "origin", fixture.remote().folder().toString());
    git.git("push", "-q", "-u", "origin", "main");
    new GitRepository(folder).git("clone", "-q", "remote.git", "clerk");
    return fixture;
  }

  GitRepository clerk() {
    return new GitRepository(folder.resolve("clerk"));
  }

  GitRepository colleague() {
    return new GitRepository(folder.resolve("colleague"));
  }

  GitRepository remote() {
    return new GitRepository(folder.resolve("remote.git"));
  }

  /** Returns the clerk's files. */
  TestWorkspace files() {
    return TestWorkspace.existing(clerk().folder());
  }

  /** Changes a paragraph of the clerk's package. */
  void edit(String words) {
    files().append(TEXT, "\n" + words + "\n");
  }

  JieduRun submit(String... args) {
    return submitWith(Map.of(), args);
  }

  /** Submits with variables of the clerk's, too. */
  JieduRun submitWith(Map<String, String> variables, String... args) {
    return submitIn(clerk().folder(), variables, args);
  }

  static JieduRun submitIn(Path workspace, Map<String, String> variables, String... args) {
    Map<String, String> all = new HashMap<>(CLERK);
    all.putAll(variables);
    List<String> command = new ArrayList<>(List.of("submit"));
    command.addAll(List.of(args));
    return JieduRun.in(workspace, all, command.toArray(String[]::new));
  }

  /** Submits, which has to succeed. */
  JieduRun submitWell(String... args) {
    JieduRun run = submit(args);
    assertThat(run.code()).as("%s", run).isZero();
    return run;
  }

  /** Lets the colleague change a file and push it. */
  void colleaguePushes(String file, String text) throws IOException, InterruptedException {
    colleague().git("pull", "-q", "--rebase", "origin", "main");
    Path path = colleague().folder().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    colleague().commit("次仁", "2026-03-11T09:00:00+08:00");
    colleague().git("push", "-q", "origin", "main");
  }

  /** Lets the colleague push a change each of the first times that the clerk is about to push. */
  void colleagueIsFaster(int times) throws IOException {
    PublishFixture.script(
        clerk().folder().resolve(".git/hooks/pre-push"),
        """
        n=$(cat '%1$s/races' 2>/dev/null || echo 0)
        [ "$n" -lt %2$s ] || exit 0
        echo $((n + 1)) >'%1$s/races'
        unset $(git rev-parse --local-env-vars)
        cd '%1$s/colleague'
        git pull -q --rebase origin main
        echo "faster $n" >>notes.md
        git add -A
        git commit -q -m "faster $n"
        git push -q origin main
        """
            .formatted(folder, times));
  }

  String text(String file) throws IOException {
    return Files.readString(clerk().folder().resolve(file));
  }

  /** Returns what a file holds on the remote's branch. */
  String pushed(String file) throws IOException, InterruptedException {
    return remote().ask("show", "main:" + file);
  }

  String head() throws IOException, InterruptedException {
    return clerk().ask("rev-parse", "HEAD").strip();
  }

  String main() throws IOException, InterruptedException {
    return remote().ask("rev-parse", "main").strip();
  }

  /** Returns branch, index and files as Git sees them: what must not change is equal. */
  String state() throws IOException, InterruptedException {
    return head() + "\n" + clerk().ask("ls-files", "-s") + status();
  }

  /** Returns what is not committed, and what is ignored, but for the tool's own folder. */
  String status() throws IOException, InterruptedException {
    return clerk()
        .ask("-c", "core.quotePath=false", "status", "--porcelain=v2", "-uall", "--ignored")
        .lines()
        .filter(line -> !line.startsWith("! .jiedu/"))
        .collect(Collectors.joining("\n"));
  }

  /** Ends in every test of a success: the clerk stands where the remote does. */
  void isThere(String text) throws IOException, InterruptedException {
    assertThat(pushed(TEXT)).contains(text);
    assertThat(head()).isEqualTo(main());
    assertThat(text(TEXT)).contains(text);
    remote().git("fsck", "--strict");
  }
}
