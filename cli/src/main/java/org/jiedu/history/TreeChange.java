package org.jiedu.history;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.treewalk.EmptyTreeIterator;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.TreeFilter;

/**
 * A file that differs between two trees of Git.
 *
 * @param path from the top of the tree, with {@code /}
 * @param before what it was; empty where it is new
 * @param after what it is; empty where it is gone
 */
public record TreeChange(String path, Optional<ObjectId> before, Optional<ObjectId> after) {

  /**
   * Returns the files that differ, in Git's order of paths.
   *
   * @param before the id of a tree; empty for one that holds nothing
   * @param after the id of a tree
   * @throws IOException if a tree cannot be read
   */
  public static List<TreeChange> between(
      ObjectReader reader, Optional<ObjectId> before, ObjectId after) throws IOException {
    List<TreeChange> changes = new ArrayList<>();
    try (TreeWalk walk = new TreeWalk(reader)) {
      if (before.isPresent()) {
        walk.addTree(before.get());
      } else {
        walk.addTree(new EmptyTreeIterator());
      }
      walk.addTree(after);
      walk.setRecursive(true);
      walk.setFilter(TreeFilter.ANY_DIFF);
      while (walk.next()) {
        changes.add(new TreeChange(walk.getPathString(), blob(walk, 0), blob(walk, 1)));
      }
    }
    return changes;
  }

  /**
   * Returns the files that differ between two commits, likewise.
   *
   * @param before a commit; empty for none
   */
  public static List<TreeChange> betweenCommits(
      RevWalk walk, Optional<ObjectId> before, ObjectId after) throws IOException {
    Optional<ObjectId> tree =
        before.isPresent()
            ? Optional.of(walk.parseCommit(before.get()).getTree())
            : Optional.empty();
    return between(walk.getObjectReader(), tree, walk.parseCommit(after).getTree());
  }

  private static Optional<ObjectId> blob(TreeWalk walk, int tree) {
    return walk.getFileMode(tree).equals(FileMode.MISSING)
        ? Optional.empty()
        : Optional.of(walk.getObjectId(tree));
  }
}
