package org.jiedu.history;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.errors.StopWalkException;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevSort;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;

/**
 * The history of a workspace's content. Read only, by JGit, without a foreign process; a repository
 * that cannot be read is none. Closed, it gives its files back. Belongs to one thread.
 */
public final class History implements AutoCloseable {
  private static final List<String> PARENTS =
      List.of("content/policies", "content/interpretations");

  private final Optional<Witness> witness;
  private final String prefix;
  private final Map<ObjectId, NavigableMap<String, ObjectId>> listings = new RecentListings();

  /** A commit is looked at next to its parents, so few listings are asked for again. */
  @SuppressWarnings("serial") // never written anywhere
  private static final class RecentListings
      extends LinkedHashMap<ObjectId, NavigableMap<String, ObjectId>> {
    private static final int MOST = 16;

    @Override
    protected boolean removeEldestEntry(
        Map.Entry<ObjectId, NavigableMap<String, ObjectId>> eldest) {
      return size() > MOST;
    }
  }

  /**
   * What tells the history.
   *
   * @param head the commit whose history it is
   * @param repository what is closed with it, if it was opened for it
   */
  private record Witness(ObjectReader reader, ObjectId head, Optional<Repository> repository) {}

  private History(Optional<Witness> witness, String prefix) {
    this.witness = witness;
    this.prefix = prefix;
  }

  /**
   * Returns the history of a commit whose top folder is the workspace.
   *
   * @param objects reads the commit, and everything that it comes from; not closed
   */
  public static History at(ObjectId commit, ObjectReader objects) {
    return new History(Optional.of(new Witness(objects.newReader(), commit, Optional.empty())), "");
  }

  /**
   * Opens the history of a workspace: of the repository that it is the work tree of, or a folder of
   * that. Where there is none, or only a part of it (a shallow clone), the history is empty.
   */
  public static History of(Path workspace) {
    QuietGit.install();
    Path root = workspace.toAbsolutePath().normalize();
    try {
      File git = new FileRepositoryBuilder().findGitDir(root.toFile()).getGitDir();
      if (git == null) {
        return new History(Optional.empty(), "");
      }
      Repository repository = new FileRepositoryBuilder().setGitDir(git).setMustExist(true).build();
      boolean isWhole =
          !repository.isBare() && repository.getObjectDatabase().getShallowCommits().isEmpty();
      Path tree = isWhole ? repository.getWorkTree().toPath().toRealPath() : root;
      if (!isWhole || !root.toRealPath().startsWith(tree)) {
        repository.close();
        return new History(Optional.empty(), "");
      }
      String below = tree.relativize(root.toRealPath()).toString().replace('\\', '/');
      ObjectId head = repository.resolve("HEAD");
      if (head == null) {
        repository.close();
        return new History(Optional.empty(), "");
      }
      Witness witness = new Witness(repository.newObjectReader(), head, Optional.of(repository));
      return new History(Optional.of(witness), below.isEmpty() ? "" : below + "/");
    } catch (IOException | RuntimeException e) {
      return new History(Optional.empty(), "");
    }
  }

  /** Returns every change to a folder of content, the newest first. */
  public List<FolderChange> changes() {
    if (witness.isEmpty()) {
      return List.of();
    }
    try (RevWalk walk = new RevWalk(witness.get().reader())) {
      List<FolderChange> changes = new ArrayList<>();
      walk.sort(RevSort.TOPO);
      walk.markStart(walk.parseCommit(witness.get().head()));
      for (RevCommit commit : walk) {
        for (String parent : PARENTS) {
          addChanges(walk, commit, parent, changes);
        }
      }
      return changes;
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
  }

  private void addChanges(RevWalk walk, RevCommit commit, String parent, List<FolderChange> changes)
      throws IOException {
    NavigableMap<String, ObjectId> now = listing(walk.getObjectReader(), commit, parent);
    List<NavigableMap<String, ObjectId>> before = new ArrayList<>();
    for (RevCommit one : commit.getParents()) {
      before.add(listing(walk.getObjectReader(), walk.parseCommit(one), parent));
    }
    if (before.isEmpty()) {
      before.add(new TreeMap<>());
    }
    // A merge changes only what is as in none of its parents.
    if (before.stream().anyMatch(now::equals)) {
      return;
    }
    TreeMap<String, ObjectId> names = new TreeMap<>(now);
    before.get(0).forEach(names::putIfAbsent);
    for (String name : names.keySet()) {
      Optional<ObjectId> after = Optional.ofNullable(now.get(name));
      boolean isChanged =
          before.stream().noneMatch(old -> Optional.ofNullable(old.get(name)).equals(after));
      if (isChanged) {
        changes.add(
            new FolderChange(
                parent + "/" + name,
                commit.getAuthorIdent().getName(),
                Instant.ofEpochSecond(commit.getCommitTime()),
                Optional.ofNullable(before.get(0).get(name)).map(ObjectId::name),
                after.map(ObjectId::name)));
      }
    }
  }

  /** Returns the folders below a folder in a commit, by name; each tree is read once. */
  private NavigableMap<String, ObjectId> listing(
      ObjectReader reader, RevCommit commit, String parent) throws IOException {
    try (TreeWalk found = TreeWalk.forPath(reader, prefix + parent, commit.getTree())) {
      if (found == null || !FileMode.TREE.equals(found.getFileMode(0))) {
        return new TreeMap<>();
      }
      ObjectId tree = found.getObjectId(0);
      NavigableMap<String, ObjectId> known = listings.get(tree);
      if (known == null) {
        known = folders(reader, tree);
        listings.put(tree, known);
      }
      return known;
    }
  }

  private static NavigableMap<String, ObjectId> folders(ObjectReader reader, ObjectId tree)
      throws IOException {
    NavigableMap<String, ObjectId> folders = new TreeMap<>();
    try (TreeWalk walk = new TreeWalk(reader)) {
      walk.addTree(tree);
      while (walk.next()) {
        if (FileMode.TREE.equals(walk.getFileMode(0))) {
          folders.put(walk.getNameString(), walk.getObjectId(0));
        }
      }
    } catch (StopWalkException e) {
      return folders;
    }
    return folders;
  }

  /**
   * Returns the files of a folder as a commit has it, by their path in the folder.
   *
   * @param folder Git's id of it, as a change tells it
   * @throws IOException if the repository cannot be read
   */
  public NavigableMap<String, GitFile> files(String folder) throws IOException {
    NavigableMap<String, GitFile> files = new TreeMap<>();
    ObjectReader git = witness.orElseThrow().reader();
    try (TreeWalk walk = new TreeWalk(git)) {
      walk.addTree(ObjectId.fromString(folder));
      walk.setRecursive(true);
      while (walk.next()) {
        ObjectId id = walk.getObjectId(0);
        files.put(walk.getPathString(), () -> git.open(id).getBytes());
      }
    }
    return files;
  }

  /** A file of a commit. */
  @FunctionalInterface
  public interface GitFile {
    /** Returns its bytes. */
    byte[] read() throws IOException;
  }

  @Override
  public void close() {
    witness.ifPresent(
        found -> {
          found.reader().close();
          found.repository().ifPresent(Repository::close);
        });
  }
}
