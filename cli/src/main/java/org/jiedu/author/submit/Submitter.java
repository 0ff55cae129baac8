package org.jiedu.author.submit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Message;
import org.jiedu.git.GitAnswer;
import org.jiedu.git.GitException;
import org.jiedu.git.PushAnswer;

/**
 * Submits a clerk's folders. Used under a lock of the workspace.
 *
 * <p>Nothing of the clerk's is ever lost, because nothing is touched before it must be. The commit,
 * its place on top of what others pushed, and the check of that happen in objects and folders of
 * our own; up to there the branch, the index and every file are as the clerk left them. Then:
 *
 * <ol>
 *   <li>The clerk's commit goes onto the branch, upon the commit that was checked out: first the
 *       index takes its folders, then the branch moves. Files are not written. A refusal leaves it
 *       there.
 *   <li>What is pushed is a copy of it on top of the others' commits.
 *   <li>Only when that is accepted do the others' changes come to the clerk: Git moves files and
 *       index from the one commit to the other, then the branch. No file is written that the clerk
 *       is working at, or that Git does not know; where one would be, all stay as they are.
 * </ol>
 *
 * <p>Killed between any two of these, the next submission finds the clerk's text in the files or in
 * a commit; what the other side has already drops out of the copy.
 */
public final class Submitter {
  private static final int MOST_ATTEMPTS = 20;
  private static final long PAUSE_MILLIS = 50;
  private static final String INDEX = "index-";

  /** Holds a workspace to every rule. */
  public interface Check {
    /**
     * Returns the findings, sorted.
     *
     * @param workspace the workspace's folder
     */
    List<Diagnostic> findings(Path workspace) throws IOException, InterruptedException;
  }

  private final ClerkRepository repository;
  private final RemoteState remote;
  private final ClerkBranch branch;
  private final Path folder;
  private final Check check;

  /**
   * Makes a submitter.
   *
   * @param folder where the work is done; anybody may delete it
   */
  public Submitter(ClerkRepository repository, Path folder, Check check) {
    this.repository = repository;
    this.remote = new RemoteState(repository);
    this.branch = new ClerkBranch(repository);
    this.folder = folder;
    this.check = check;
  }

  /**
   * Reads what would be committed; changes nothing.
   *
   * @param asked the folders, from the top of the work tree; every changed one if there is none
   */
  public OwnChanges changes(Set<String> asked) throws IOException, InterruptedException {
    Files.createDirectories(folder);
    removeLeftovers();
    // Of a killed submission a Git may still be at work.
    Path index = folder.resolve(INDEX + ProcessHandle.current().pid());
    try {
      return OwnChanges.read(repository, asked, index);
    } finally {
      Files.deleteIfExists(index);
    }
  }

  private void removeLeftovers() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        if (file.getFileName().toString().startsWith(INDEX)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /**
   * Submits changes, and whatever commits were not pushed yet.
   *
   * @throws GitException if the other side cannot be reached, or others are always faster
   */
  public Submission submit(OwnChanges changes, SubmitText text)
      throws IOException, InterruptedException {
    if (changes.isNone() && remote.isKnownToHave(repository.head())) {
      return new Submission.Nothing();
    }
    Attempt attempt = new Attempt(changes, commit(changes, text));
    Optional<ObjectId> base = remote.fetch();
    for (int count = 1; count <= MOST_ATTEMPTS; count++) {
      Optional<Submission> end = attempt.run(base);
      if (end.isPresent()) {
        return end.get();
      }
      Thread.sleep(PAUSE_MILLIS * count);
      Optional<ObjectId> now = remote.fetch();
      // Whatever words the other side has for it: refused on top of the newest is refused.
      if (attempt.refusal.isPresent() && now.equals(base)) {
        return attempt.refusal.get();
      }
      base = now;
    }
    throw new GitException(
        Message.of(
            "试了{0}次，每次都有别人先推送到 {1}。您的改动记在本机的提交里，没有丢；请稍后再运行一次 jiedu submit。",
            "Others were faster {0} times at {1}. Your changes are in a commit here; run jiedu"
                + " submit again later.",
            MOST_ATTEMPTS,
            remote.shown()));
  }

  private ObjectId commit(OwnChanges changes, SubmitText text)
      throws IOException, InterruptedException {
    if (changes.isNone()) {
      return repository.head();
    }
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(changes.tree());
    commit.setParentId(repository.head());
    commit.setAuthor(repository.ident("GIT_AUTHOR_IDENT"));
    commit.setCommitter(repository.ident("GIT_COMMITTER_IDENT"));
    commit.setMessage(text.of(changes.folders()));
    try (Repository objects = repository.open()) {
      return new Replay(objects, commit.getCommitter()).insert(commit);
    }
  }

  /** One submission's tries to come on top of what others push. */
  private final class Attempt {
    private final OwnChanges changes;
    private final ObjectId own;
    private Optional<Submission> refusal = Optional.empty();

    Attempt(OwnChanges changes, ObjectId own) {
      this.changes = changes;
      this.own = own;
    }

    /** Returns how it ended, or empty where it may be tried again. */
    Optional<Submission> run(Optional<ObjectId> base) throws IOException, InterruptedException {
      refusal = Optional.empty();
      Replay.Result replayed = replay(base);
      if (!replayed.conflicts().isEmpty()) {
        branch.keep(changes, own);
        return Optional.of(conflict(base, replayed.conflicts()));
      }
      ObjectId commit = replayed.commit();
      if (base.isPresent() && base.get().equals(commit)) {
        branch.keep(changes, own);
        return Optional.of(
            new Submission.Accepted(commit.name(), List.of(), branch.arrive(commit)));
      }
      Optional<Submission> faulty = new RebasedCheck(repository, folder, check).run(base, commit);
      if (faulty.isPresent()) {
        return faulty;
      }
      branch.keep(changes, own);
      PushAnswer answer = remote.push(commit);
      return switch (answer.outcome()) {
        case ACCEPTED ->
            Optional.of(
                new Submission.Accepted(
                    commit.name(), answer.remoteLines(), branch.arrive(commit)));
        case FAILED -> throw remote.unreachable(answer.reason());
        case OVERTAKEN -> Optional.empty();
        case REFUSED -> {
          refusal =
              Optional.of(
                  new Submission.Refused(answer.reason(), answer.remoteLines(), own.name()));
          yield Optional.empty();
        }
      };
    }

    private Replay.Result replay(Optional<ObjectId> base) throws IOException, InterruptedException {
      if (base.isEmpty()) {
        return new Replay.Result(own, List.of());
      }
      try (Repository objects = repository.open()) {
        return new Replay(objects, repository.ident("GIT_COMMITTER_IDENT")).onto(base.get(), own);
      }
    }

    private Submission conflict(Optional<ObjectId> base, List<String> files)
        throws IOException, InterruptedException {
      List<Submission.ForeignChange> changed = new ArrayList<>();
      for (String file : files) {
        GitAnswer log =
            repository
                .git()
                .run(
                    "log",
                    "-1",
                    "--no-show-signature",
                    "--format=%an %cs",
                    base.map(ObjectId::name).orElse("HEAD"),
                    "^" + own.name(),
                    "--",
                    ":(top,literal)" + file);
        changed.add(new Submission.ForeignChange(file, log.isDone() ? log.out().strip() : ""));
      }
      return new Submission.Conflict(changed, own.name(), repository.remote());
    }
  }
}
