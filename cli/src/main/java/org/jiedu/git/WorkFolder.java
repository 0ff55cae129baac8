package org.jiedu.git;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.util.SystemReader;
import org.jiedu.history.TreeChange;
import org.jiedu.output.FolderRemoval;

/**
 * The files of one commit on disk, where it is checked and built. Only what changed is written; a
 * folder that a crash left half is made anew. Used under a lock of its owner.
 *
 * @param root holds the files in {@code tree/}; anybody may delete it
 */
public record WorkFolder(Path root) {

  /** Returns the workspace. */
  public Path tree() {
    return root.resolve("tree");
  }

  /** Returns where the workspace's site is built. */
  public Path site() {
    return tree().resolve("site/public");
  }

  private Path state() {
    return root.resolve("commit");
  }

  /** Brings the folder to a commit, whose files are plain ones. */
  public void checkOut(RevWalk walk, ObjectId commit) throws IOException {
    Optional<ObjectId> there = there().filter(old -> isKnown(walk, old));
    if (there.isPresent() && there.get().equals(commit)) {
      return;
    }
    Files.deleteIfExists(state());
    if (there.isEmpty()) {
      FolderRemoval.remove(tree());
    }
    Files.createDirectories(tree());
    List<TreeChange> changes = TreeChange.betweenCommits(walk, there, commit);
    // A file may stand where a folder was: first goes what is gone.
    for (TreeChange change : changes) {
      if (change.after().isEmpty()) {
        remove(tree().resolve(change.path()));
      }
    }
    for (TreeChange change : changes) {
      if (change.after().isPresent()) {
        // A foreign repository may hold what leads out of the folder.
        SystemReader.getInstance().checkPath(change.path());
        Path file = tree().resolve(change.path());
        Files.createDirectories(Optional.ofNullable(file.getParent()).orElse(tree()));
        Files.write(file, walk.getObjectReader().open(change.after().get()).getBytes());
      }
    }
    Files.write(state(), commit.name().getBytes(StandardCharsets.UTF_8));
  }

  private Optional<ObjectId> there() throws IOException {
    try {
      String text = Files.readString(state());
      return ObjectId.isId(text) ? Optional.of(ObjectId.fromString(text)) : Optional.empty();
    } catch (NoSuchFileException e) {
      return Optional.empty();
    }
  }

  /** A commit of a refused push is known no more. */
  private static boolean isKnown(RevWalk walk, ObjectId commit) {
    try {
      walk.parseCommit(commit);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Removes a file, and the folders above it that hold nothing more. */
  private void remove(Path file) throws IOException {
    Files.deleteIfExists(file);
    Path folder = file.getParent();
    while (folder != null && !folder.equals(tree()) && isEmpty(folder)) {
      Files.delete(folder);
      folder = folder.getParent();
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> children = Files.list(folder)) {
      return children.findAny().isEmpty();
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
