package org.jiedu.author.submit;

import java.io.IOException;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.jiedu.diagnostic.Message;
import org.jiedu.git.GitAnswer;
import org.jiedu.git.GitException;
import org.jiedu.git.PushAnswer;
import org.jiedu.git.Secrets;

/** The other side, reached by the native Git with its own helpers and keys. */
record RemoteState(ClerkRepository repository) {
  private static final int NO_SUCH_BRANCH = 2;

  private String tracking() {
    return "refs/remotes/" + repository.remote() + "/" + ClerkRepository.BRANCH;
  }

  /** Returns what the branch held when it was last looked at. */
  Optional<ObjectId> known() throws IOException, InterruptedException {
    GitAnswer answer = repository.git().run("rev-parse", "--verify", "-q", tracking());
    return answer.isDone()
        ? Optional.of(ObjectId.fromString(answer.out().strip()))
        : Optional.empty();
  }

  /** Returns whether a commit is on the branch, as far as is known. */
  boolean isKnownToHave(ObjectId commit) throws IOException, InterruptedException {
    Optional<ObjectId> known = known();
    return known.isPresent()
        && repository
            .git()
            .run("merge-base", "--is-ancestor", commit.name(), known.get().name())
            .isDone();
  }

  /**
   * Fetches the branch and returns what it holds; empty where there is none.
   *
   * @throws GitException if the other side cannot be reached
   */
  Optional<ObjectId> fetch() throws IOException, InterruptedException {
    GitAnswer answer =
        repository
            .git()
            .run(
                "fetch",
                "--no-tags",
                "--no-recurse-submodules",
                "--no-write-fetch-head",
                repository.remote(),
                "+" + ClerkRepository.REF + ":" + tracking());
    if (answer.isDone()) {
      return known();
    }
    GitAnswer listing =
        repository.git().run("ls-remote", "--exit-code", repository.remote(), ClerkRepository.REF);
    if (listing.code() != NO_SUCH_BRANCH) {
      throw unreachable(answer.reason());
    }
    return Optional.empty();
  }

  /** Pushes a commit, never by force. */
  PushAnswer push(ObjectId commit) throws IOException, InterruptedException {
    return PushAnswer.of(
        repository
            .git()
            .run(
                "push",
                "--porcelain",
                "--no-follow-tags",
                "--no-recurse-submodules",
                repository.remote(),
                commit.name() + ":" + ClerkRepository.REF));
  }

  /** Returns the sentence that the other side was not reached. */
  GitException unreachable(String reason) throws IOException, InterruptedException {
    return new GitException(
        Message.of(
            "连不上 {0}：{1}。您的改动都在，一个字也没有丢；连上以后再运行一次 jiedu submit。",
            "Git cannot reach {0}: {1}. Your changes are all still there; run jiedu submit again"
                + " when it can.",
            shown(),
            reason));
  }

  /** Returns the remote as it is told to the clerk, without secrets. */
  String shown() throws IOException, InterruptedException {
    GitAnswer url = repository.git().run("remote", "get-url", "--push", repository.remote());
    return url.isDone() ? Secrets.masked(url.out().strip()) : repository.remote();
  }
}
