package org.jiedu.portal;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jiedu.history.TreeChange;

/**
 * What an account pushes onto the branch.
 *
 * @param from the tip of the branch before, or zero
 * @param to the pushed tip
 */
record Push(Account account, ObjectId from, ObjectId to) {

  /** Returns the files that the push changes. */
  List<TreeChange> changes(RevWalk walk) throws IOException {
    Optional<ObjectId> before =
        from.equals(ObjectId.zeroId()) ? Optional.empty() : Optional.of(from);
    return TreeChange.betweenCommits(walk, before, to);
  }
}
