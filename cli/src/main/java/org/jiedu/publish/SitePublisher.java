package org.jiedu.publish;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.jiedu.diagnostic.Message;
import org.jiedu.git.GitAnswer;
import org.jiedu.git.GitException;
import org.jiedu.git.GitProgram;
import org.jiedu.git.GitProgram.Setting;
import org.jiedu.git.PushAnswer;
import org.jiedu.output.ToolFolder;

/**
 * Puts a site onto a branch: never by force, so that nothing that others put there is lost. Whoever
 * publishes holds the lock of the workspace.
 */
public final class SitePublisher {
  private static final int MOST_ATTEMPTS = 10;
  private static final int PATIENT_ATTEMPTS = 3;
  private static final long PAUSE_MILLIS = 50;
  private static final int NO_SUCH_BRANCH = 2;
  private static final String WORKSPACE = "site/site.yaml";

  private static final List<Setting> SETTINGS =
      List.of(
          // Whole objects, as they lie in our packs: to look for likenesses takes longest of all.
          new Setting("pack.window", "0"),
          // Tidied under our lock, not by a process that goes on behind it.
          new Setting("gc.auto", "0"),
          new Setting("maintenance.auto", "false"));

  private final GitProgram git;
  private final Staging staging;
  private final Destination destination;

  /**
   * Makes a publisher.
   *
   * @param git runs in the workspace
   * @param folder the tool's folder, in which the work is done
   */
  public SitePublisher(GitProgram git, ToolFolder folder, Destination destination) {
    this.git = git.with(destination.settings()).with(SETTINGS);
    this.staging = new Staging(folder.staging());
    this.destination = destination;
  }

  /**
   * Compares a site with the one on the branch, which stays as it is.
   *
   * @throws GitException if the other side cannot be reached
   */
  public Publication compare(SiteFiles site) throws IOException, InterruptedException {
    return staged(
        () -> {
          fetch();
          Optional<ObjectId> base = staging.base();
          return holdsWorkspace(base)
              ? new Publication.HoldsWorkspace()
              : compared(staging.difference(base, staging.writeTree(site)));
        });
  }

  private static Publication compared(SiteDifference difference) {
    return difference.isNone() ? new Publication.Unchanged() : new Publication.Compared(difference);
  }

  private boolean holdsWorkspace(Optional<ObjectId> base) throws IOException {
    return base.isPresent() && staging.holds(base.get(), WORKSPACE);
  }

  /**
   * Publishes a site.
   *
   * @param text the message of its commit
   * @throws GitException if the other side cannot be reached, or others are always faster
   */
  public Publication publish(SiteFiles site, Authorship authorship, CommitText text)
      throws IOException, InterruptedException {
    return staged(
        () -> {
          fetch();
          return push(staging.writeTree(site), authorship, text);
        });
  }

  private interface Work {
    Publication run() throws IOException, InterruptedException;
  }

  /** Does a work in the staging repository; where that turns out to be broken, in a new one. */
  private Publication staged(Work work) throws IOException, InterruptedException {
    staging.prepare();
    try {
      return work.run();
    } catch (IOException failure) {
      if (git("fsck", "--no-dangling", "--no-progress").isDone()) {
        throw failure;
      }
      staging.remake();
      return work.run();
    }
  }

  private Publication push(ObjectId tree, Authorship authorship, CommitText text)
      throws IOException, InterruptedException {
    for (int attempt = 1; ; attempt++) {
      Optional<ObjectId> base = staging.base();
      if (holdsWorkspace(base)) {
        return new Publication.HoldsWorkspace();
      }
      SiteDifference difference = staging.difference(base, tree);
      if (difference.isNone()) {
        return new Publication.Unchanged();
      }
      ObjectId commit = staging.commit(tree, base, authorship, text.of(difference));
      PushAnswer answer = push(commit);
      switch (answer.outcome()) {
        case ACCEPTED -> {
          keep(commit);
          return new Publication.Published(commit.name(), difference, answer.remoteLines());
        }
        case REFUSED -> {
          return new Publication.Refused(answer.reason(), answer.remoteLines());
        }
        case FAILED -> throw unreachable(answer.reason());
        case OVERTAKEN -> {
          fetchAgain(attempt, answer);
          // Who says so of a branch that nobody moves means something else.
          if (attempt >= PATIENT_ATTEMPTS && staging.base().equals(base)) {
            return new Publication.Refused(answer.reason(), answer.remoteLines());
          }
        }
      }
    }
  }

  private PushAnswer push(ObjectId commit) throws IOException, InterruptedException {
    return PushAnswer.of(
        git(
            "push",
            "--porcelain",
            "--no-follow-tags",
            "--no-recurse-submodules",
            Destination.REMOTE,
            commit.name() + ":" + destination.ref()));
  }

  private void fetchAgain(int attempt, PushAnswer answer) throws IOException, InterruptedException {
    if (attempt == MOST_ATTEMPTS) {
      throw new GitException(
          Message.of(
              "{0} 的 {1} 分支试了{2}次都有别人在改（{3}），请稍后再试。",
              "Others changed the branch {1} of {0} faster, {2} times ({3}); try again later.",
              destination.shown(),
              destination.branch(),
              attempt,
              answer.reason()));
    }
    Thread.sleep(PAUSE_MILLIS * attempt);
    fetch();
  }

  /** Notes what the branch holds; to know its files, its last commit is enough. */
  private void fetch() throws IOException, InterruptedException {
    GitAnswer answer =
        git(
            "fetch",
            "--depth=1",
            "--no-tags",
            "--no-recurse-submodules",
            "--no-write-fetch-head",
            Destination.REMOTE,
            "+" + destination.ref() + ":" + Staging.BASE);
    if (answer.isDone()) {
      return;
    }
    GitAnswer listing = git.run("ls-remote", "--exit-code", Destination.REMOTE, destination.ref());
    if (listing.code() != NO_SUCH_BRANCH) {
      throw unreachable(answer.reason());
    }
    staging.setBase(Optional.empty());
  }

  /** The site is published: what fails here, the next fetch puts right. */
  private void keep(ObjectId commit) throws InterruptedException {
    try {
      staging.setBase(Optional.of(commit));
      if (staging.isScattered()) {
        git("gc", "--quiet", "--prune=now");
      }
    } catch (IOException left) {
      return;
    }
  }

  private GitAnswer git(String... arguments) throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of("--git-dir=" + staging.folder()));
    all.addAll(List.of(arguments));
    return git.run(all.toArray(String[]::new));
  }

  private GitException unreachable(String reason) {
    return new GitException(
        Message.of("Git 连不上 {0}：{1}", "Git cannot reach {0}: {1}", destination.shown(), reason));
  }
}
