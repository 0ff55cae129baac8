package org.jiedu.portal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * A file that differs between two commits.
 *
 * @param blob what it is in the second; empty where it is gone
 */
record ChangedPath(String path, Optional<ObjectId> blob) {

  /**
   * Returns the files that differ.
   *
   * @param from a commit, or zero for none
   */
  static List<ChangedPath> between(RevWalk walk, ObjectId from, ObjectId to) throws IOException {
    List<ChangedPath> changes = new ArrayList<>();
    try (TreeWalk trees = new TreeWalk(walk.getObjectReader())) {
      if (from.equals(ObjectId.zeroId())) {
        trees.addTree(new EmptyTreeIterator());
      } else {
        trees.addTree(walk.parseCommit(from).getTree());
      }
      trees.addTree(walk.parseCommit(to).getTree());
      trees.setRecursive(true);
      trees.setFilter(TreeFilter.ANY_DIFF);
      while (trees.next()) {
        boolean isGone = trees.getFileMode(1).equals(FileMode.MISSING);
        changes.add(
            new ChangedPath(
                trees.getPathString(),
                isGone ? Optional.empty() : Optional.of(trees.getObjectId(1))));
      }
    }
    return changes;
  }
}
