package org.jiedu.author.submit;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.merge.MergeStrategy;
import org.eclipse.jgit.merge.ResolveMerger;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jiedu.diagnostic.Message;
import org.jiedu.git.GitException;

/**
 * Puts commits on top of what others pushed. In memory: neither branch, index nor a file is
 * touched, so that there is nothing to undo where it cannot be done.
 *
 * @param committer who does it
 */
record Replay(Repository repository, PersonIdent committer) {

  /**
   * What came of it.
   *
   * @param commit the last commit; where nothing was missing, that of the others
   * @param conflicts files that both sides changed in one place; there is no commit then
   */
  record Result(ObjectId commit, List<String> conflicts) {
    Result {
      conflicts = List.copyOf(conflicts);
    }

    private static Result of(ObjectId commit) {
      return new Result(commit, List.of());
    }

    private static Result conflict(ResolveMerger merger) {
      TreeSet<String> files = new TreeSet<>(merger.getUnmergedPaths());
      if (merger.getFailingPaths() != null) {
        files.addAll(merger.getFailingPaths().keySet());
      }
      return new Result(ObjectId.zeroId(), new ArrayList<>(files));
    }
  }

  /**
   * Replays what one commit has and the other has not: one by one as a rebase does, and what is
   * there already is left out; where the clerk merged, by another merge.
   *
   * @throws GitException if the two have no history in common
   */
  Result onto(ObjectId base, ObjectId tip) throws IOException {
    try (RevWalk walk = new RevWalk(repository)) {
      RevCommit theirs = walk.parseCommit(base);
      RevCommit ours = walk.parseCommit(tip);
      if (walk.isMergedInto(theirs, ours)) {
        return Result.of(tip);
      }
      if (walk.isMergedInto(ours, theirs)) {
        return Result.of(base);
      }
      List<RevCommit> own = own(walk, theirs, ours);
      if (own.stream().anyMatch(commit -> commit.getParentCount() == 0)) {
        throw new GitException(
            Message.of(
                "本机的仓库和远程仓库不是同一个（没有共同的历史）；请重新 git clone 一份，把您的文件夹放进去。",
                "This repository and the remote's have no history in common; clone it anew and put"
                    + " your folders into the clone."));
      }
      return own.stream().anyMatch(commit -> commit.getParentCount() > 1)
          ? merged(theirs, ours)
          : rebased(walk, theirs, own);
    }
  }

  private static List<RevCommit> own(RevWalk walk, RevCommit theirs, RevCommit ours)
      throws IOException {
    walk.reset();
    walk.sort(RevSort.TOPO);
    walk.markStart(ours);
    walk.markUninteresting(theirs);
    List<RevCommit> own = new ArrayList<>();
    walk.forEach(own::add);
    Collections.reverse(own);
    for (RevCommit commit : own) {
      walk.parseBody(commit);
    }
    return own;
  }

  private Result rebased(RevWalk walk, RevCommit theirs, List<RevCommit> own) throws IOException {
    RevCommit last = theirs;
    for (RevCommit commit : own) {
      ResolveMerger merger = merger();
      merger.setBase(walk.parseCommit(commit.getParent(0)).getTree());
      if (!merger.merge(last, commit)) {
        return Result.conflict(merger);
      }
      ObjectId tree = merger.getResultTreeId();
      if (!tree.equals(last.getTree())) {
        CommitBuilder copy = new CommitBuilder();
        copy.setTreeId(tree);
        copy.setParentId(last);
        copy.setAuthor(commit.getAuthorIdent());
        copy.setCommitter(committer);
        copy.setMessage(commit.getFullMessage());
        last = walk.parseCommit(insert(copy));
      }
    }
    return Result.of(last.copy());
  }

  private Result merged(RevCommit theirs, RevCommit ours) throws IOException {
    ResolveMerger merger = merger();
    if (!merger.merge(theirs, ours)) {
      return Result.conflict(merger);
    }
    CommitBuilder merge = new CommitBuilder();
    merge.setTreeId(merger.getResultTreeId());
    merge.setParentIds(theirs, ours);
    merge.setAuthor(committer);
    merge.setCommitter(committer);
    merge.setMessage("Merge branch 'main' of the portal\n");
    return Result.of(insert(merge));
  }

  private ResolveMerger merger() {
    return (ResolveMerger) MergeStrategy.RECURSIVE.newMerger(repository, true);
  }

  /** Writes a commit and returns its id. */
  ObjectId insert(CommitBuilder commit) throws IOException {
    try (ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    }
  }
}
