package org.jiedu.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Message;
import org.jiedu.git.GitAnswer;
import org.jiedu.git.GitException;
import org.jiedu.git.GitProgram;

/**
 * What a workspace is built from, as its own Git repository has it.
 *
 * @param isInGit whether it lies in the work tree of a repository that wants to know of it
 * @param commit the id of the commit that is checked out; empty where there is none
 * @param changed files below the workspace that are not as in that commit, new ones too
 * @param unpushed commits, as a short id and a subject, the newest first, that no remote is known
 *     to have; empty in a repository without remotes
 */
public record Source(
    boolean isInGit, Optional<String> commit, List<String> changed, List<String> unpushed) {

  /** A workspace without Git. */
  public static final Source OUTSIDE = new Source(false, Optional.empty(), List.of(), List.of());

  // More are not counted: who has as many looks for himself.
  private static final String MOST_COMMITS = "100";

  private static final int STATUS_LENGTH = 3;

  /** Copies the lists. */
  public Source {
    changed = List.copyOf(changed);
    unpushed = List.copyOf(unpushed);
  }

  /**
   * Returns what a workspace is built from.
   *
   * @param git runs in the workspace
   * @throws GitException if Git is missing, or will not read the repository
   */
  public static Source of(GitProgram git) throws IOException, InterruptedException {
    if (!isBelowRepository(git.folder())) {
      return OUTSIDE;
    }
    GitAnswer top = git.run("rev-parse", "--is-inside-work-tree");
    if (!top.isDone()) {
      throw unreadable(top);
    }
    // A repository that ignores the workspace, such as one of a whole home, tells nothing of it.
    boolean isIgnored = git.run("check-ignore", "-q", "--", "site/site.yaml").isDone();
    if (isIgnored || !top.out().strip().equals("true")) {
      return OUTSIDE;
    }
    GitAnswer head = git.run("rev-parse", "--verify", "-q", "HEAD");
    Optional<String> commit = head.isDone() ? Optional.of(head.out().strip()) : Optional.empty();
    List<String> unpushed = commit.isPresent() ? unpushed(git) : List.of();
    return new Source(true, commit, changed(git), unpushed);
  }

  /** Returns whether the commit is what the site is built from, and can be looked up elsewhere. */
  public boolean isClean() {
    return changed.isEmpty() && unpushed.isEmpty();
  }

  private static boolean isBelowRepository(Path workspace) {
    for (Path folder = workspace; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return true;
      }
    }
    return false;
  }

  private static List<String> changed(GitProgram git) throws IOException, InterruptedException {
    GitAnswer status =
        git.run(
            "--no-optional-locks",
            "status",
            "--porcelain",
            "-z",
            "--no-renames",
            "--untracked-files=all",
            "--",
            ".");
    if (!status.isDone()) {
      throw unreadable(status);
    }
    return status.entries().stream().map(entry -> entry.substring(STATUS_LENGTH)).toList();
  }

  private static List<String> unpushed(GitProgram git) throws IOException, InterruptedException {
    if (git.run("remote").out().isBlank()) {
      return List.of();
    }
    GitAnswer log =
        git.run(
            "log",
            "--no-show-signature",
            "--max-count=" + MOST_COMMITS,
            "--format=%h %s",
            "HEAD",
            "--not",
            "--remotes");
    if (!log.isDone()) {
      throw unreadable(log);
    }
    return log.out().lines().toList();
  }

  private static GitException unreadable(GitAnswer answer) {
    return new GitException(
        Message.of(
            "Git 读不了工作区所在的仓库：{0}",
            "Git cannot read the repository of the workspace: {0}", answer.reason()));
  }
}
