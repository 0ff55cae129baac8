package org.jiedu.author.submit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.util.RawParseUtils;
import org.jiedu.diagnostic.Message;
import org.jiedu.git.GitAnswer;
import org.jiedu.git.GitException;
import org.jiedu.git.GitProgram;
import org.jiedu.git.GitProgram.Setting;
import org.jiedu.history.QuietGit;
import org.jiedu.history.TreeChange;

/**
 * The repository of a clerk's workspace, on its branch {@code main} and with nothing half done.
 *
 * @param git runs in the top folder of the work tree
 * @param store the folder that holds the objects, of whatever work tree
 * @param prefix of the workspace in the work tree: empty, or ending with {@code /}
 * @param head the commit that is checked out
 * @param remote the name of the remote that is submitted to
 */
public record ClerkRepository(
    GitProgram git, Path store, String prefix, ObjectId head, String remote) {
  /** The branch, here and there. */
  static final String BRANCH = "main";

  static final String REF = "refs/heads/" + BRANCH;

  private static final List<String> PARENTS =
      List.of("content/interpretations/", "content/policies/");

  private static final List<String> HALF_DONE =
      List.of("rebase-merge", "rebase-apply", "MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD");

  /** Nothing of ours goes on behind the lock. */
  private static final List<Setting> SETTINGS =
      List.of(
          new Setting("gc.auto", "0"),
          new Setting("maintenance.auto", "false"),
          new Setting("core.filesRefLockTimeout", "5000"));

  private static final long LOCK_PATIENCE_SECONDS = 10;
  private static final long LOCK_PAUSE_MILLIS = 50;

  /**
   * Finds the repository of a workspace.
   *
   * @param git runs in the workspace
   * @throws GitException if it is not in a state to submit from
   */
  public static ClerkRepository of(GitProgram git) throws IOException, InterruptedException {
    GitAnswer inside = git.run("rev-parse", "--is-inside-work-tree");
    boolean isIgnored =
        inside.isDone() && git.run("check-ignore", "-q", "--", "site/site.yaml").isDone();
    if (isIgnored || !inside.out().strip().equals("true")) {
      throw refused(
          "工作区不在 Git 仓库里（{0}），不能用 submit；请向网站编辑要仓库的地址，用 git clone 取一份。",
          "The workspace is in no Git repository ({0}); clone that of the portal.",
          inside.isDone() ? git.folder() : inside.reason());
    }
    Path top = git.folder().resolve(line(git, "rev-parse", "--show-toplevel"));
    String prefix = line(git, "rev-parse", "--show-prefix");
    Path store = git.folder().resolve(line(git, "rev-parse", "--git-common-dir"));
    GitProgram here = git.in(top).with(SETTINGS);
    awaitIndex(here);
    refuseHalfDone(here);
    refuseOtherBranch(here);
    GitAnswer head = here.run("rev-parse", "--verify", "-q", "HEAD");
    if (!head.isDone()) {
      throw refused(
          "这个仓库还没有提交；第一次的整个网站由网站编辑提交、推送，之后才能用 submit。",
          "The repository has no commit yet; an editor commits and pushes the whole portal first.");
    }
    ObjectId commit = ObjectId.fromString(head.out().strip());
    return new ClerkRepository(here, store.normalize(), prefix, commit, remote(here));
  }

  /** A Git that goes on behind a killed submission is at the clerk's files for a moment. */
  private static void awaitIndex(GitProgram git) throws IOException, InterruptedException {
    Path lock = git.folder().resolve(line(git, "rev-parse", "--git-path", "index.lock"));
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LOCK_PATIENCE_SECONDS);
    while (Files.exists(lock)) {
      if (System.nanoTime() > deadline) {
        throw refused(
            "另一个 Git 程序正在用这个仓库；请等它结束再试。如果确实没有别的 Git 在运行，请删掉文件 {0}。",
            "Another Git is at work in this repository; try again when it has ended. If there is"
                + " none, delete the file {0}.",
            lock);
      }
      Thread.sleep(LOCK_PAUSE_MILLIS);
    }
  }

  private static void refuseHalfDone(GitProgram git) throws IOException, InterruptedException {
    for (String file : HALF_DONE) {
      if (Files.exists(git.folder().resolve(line(git, "rev-parse", "--git-path", file)))) {
        String what = file.startsWith("rebase") ? "rebase" : "merge";
        throw refused(
            "上一次合并（{0}）还没有做完；请先做完它，或者取消（git {0} --abort），再运行 submit。",
            "A {0} is in progress; finish or abort it (git {0} --abort) first.",
            file.startsWith("CHERRY")
                ? "cherry-pick"
                : file.startsWith("REVERT") ? "revert" : what);
      }
    }
    List<String> unmerged = entries(git, "ls-files", "-z", "--unmerged");
    if (!unmerged.isEmpty()) {
      String first = unmerged.get(0);
      throw refused(
          "文件 {0} 里有冲突还没有解决；改好后运行 git add，再运行 submit。",
          "The conflict in {0} is not resolved; mend the file and git add it first.",
          first.substring(first.indexOf('\t') + 1));
    }
  }

  private static void refuseOtherBranch(GitProgram git) throws IOException, InterruptedException {
    GitAnswer branch = git.run("symbolic-ref", "-q", "HEAD");
    if (!branch.isDone()) {
      throw refused(
          "现在不在任何分支上；请先运行 git switch main，再运行 submit。",
          "No branch is checked out; run git switch main first.");
    }
    if (!branch.out().strip().equals(REF)) {
      throw refused(
          "现在在分支 {0} 上；submit 只从 main 提交，请先运行 git switch main。",
          "The branch {0} is checked out; submit works on main: run git switch main first.",
          branch.out().strip().replaceFirst("^refs/heads/", ""));
    }
  }

  /** The branch's own, else origin, else the only one. */
  private static String remote(GitProgram git) throws IOException, InterruptedException {
    List<String> remotes = git.run("remote").out().lines().toList();
    String own = git.run("config", "branch." + BRANCH + ".remote").out().strip();
    for (String candidate : List.of(own, "origin")) {
      if (remotes.contains(candidate)) {
        return candidate;
      }
    }
    if (remotes.size() == 1) {
      return remotes.get(0);
    }
    throw refused(
        remotes.isEmpty()
            ? "仓库没有设远程地址；请向网站编辑要地址，运行 git remote add origin 地址。"
            : "有几个远程仓库（{0}），不知道提交到哪一个；请运行 git branch -u 名字/main 指定。",
        remotes.isEmpty()
            ? "The repository has no remote; run git remote add origin ADDRESS."
            : "There are several remotes ({0}); choose with git branch -u NAME/main.",
        String.join(", ", remotes));
  }

  /**
   * Returns who signs a commit that is made now.
   *
   * @param variable {@code GIT_AUTHOR_IDENT} or {@code GIT_COMMITTER_IDENT}
   * @throws GitException if Git does not know the clerk
   */
  PersonIdent ident(String variable) throws IOException, InterruptedException {
    GitAnswer answer = git.run("var", variable);
    Optional<PersonIdent> ident =
        answer.isDone()
            ? Optional.ofNullable(RawParseUtils.parsePersonIdent(answer.out().strip()))
            : Optional.empty();
    return ident.orElseThrow(
        () ->
            refused(
                "Git 还不知道您是谁；请先运行 git config --global user.name 您的姓名，"
                    + "和 git config --global user.email 您的邮箱。",
                "Git does not know who you are; run git config --global user.name NAME and git"
                    + " config --global user.email ADDRESS first."));
  }

  /**
   * Returns the policies and packages, here or in the last commit, as a clerk names them: a
   * package's id, or {@code policies/} and a policy's.
   */
  public NavigableSet<String> names() throws IOException, InterruptedException {
    NavigableSet<String> names = new TreeSet<>();
    for (String parent : PARENTS) {
      List<String> found =
          new ArrayList<>(
              entries(git, "ls-tree", "-d", "-z", "--name-only", "HEAD", prefix + parent));
      Path folder = git.folder().resolve(prefix + parent);
      if (Files.isDirectory(folder)) {
        try (var children = Files.list(folder)) {
          children.filter(Files::isDirectory).map(Path::toString).forEach(found::add);
        }
      }
      found.forEach(name -> names.add(name(parent, name)));
    }
    return names;
  }

  private static String name(String parent, String path) {
    String id = path.substring(path.lastIndexOf('/') + 1);
    return parent.endsWith("policies/") ? "policies/" + id : id;
  }

  /** Returns the folder, from the top of the work tree, of what a clerk names. */
  public String folder(String name) {
    return prefix + "content/" + (name.startsWith("policies/") ? name : "interpretations/" + name);
  }

  /** Opens the objects. Anew each time: the native Git writes here, too. */
  Repository open() throws IOException {
    QuietGit.install();
    return new FileRepositoryBuilder().setGitDir(store.toFile()).setBare().build();
  }

  /** Returns the files that differ between two commits. */
  List<TreeChange> differences(ObjectId from, ObjectId to) throws IOException {
    try (Repository objects = open();
        RevWalk walk = new RevWalk(objects)) {
      return TreeChange.betweenCommits(walk, Optional.of(from), to);
    }
  }

  /** Returns the first line of what Git answers, which has to succeed. */
  String line(String... arguments) throws IOException, InterruptedException {
    return line(git, arguments);
  }

  private static String line(GitProgram git, String... arguments)
      throws IOException, InterruptedException {
    return done(git, arguments).out().strip();
  }

  private static List<String> entries(GitProgram git, String... arguments)
      throws IOException, InterruptedException {
    return done(git, arguments).entries();
  }

  /** Runs Git, which has to succeed. */
  static GitAnswer done(GitProgram git, String... arguments)
      throws IOException, InterruptedException {
    GitAnswer answer = git.run(arguments);
    if (!answer.isDone()) {
      throw refused(
          "Git 没有做成（git {0}）：{1}。您的文件没有动。",
          "Git failed (git {0}): {1}. Your files are as they were.", arguments[0], answer.reason());
    }
    return answer;
  }

  private static GitException refused(String zh, String en, Object... values) {
    return new GitException(Message.of(zh, en, values));
  }
}
