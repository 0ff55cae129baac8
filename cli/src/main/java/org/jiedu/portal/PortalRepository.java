package org.jiedu.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jiedu.history.QuietGit;

/** The portal's bare repository, opened. Belongs to one thread. */
final class PortalRepository implements AutoCloseable {
  /** The one branch. */
  static final String MAIN = "refs/heads/main";

  private final Repository repository;
  private final RevWalk walk;

  private PortalRepository(Repository repository) {
    this.repository = repository;
    this.walk = new RevWalk(repository);
  }

  static PortalRepository open(PortalFolder portal) throws IOException {
    QuietGit.install();
    return new PortalRepository(
        new FileRepositoryBuilder()
            .setGitDir(portal.repository().toFile())
            .setBare()
            .setMustExist(true)
            .build());
  }

  /**
   * Removes the lock file of a process that ended while it moved the branch; without that nobody
   * could ever push again. Called by who holds the portal's lock: nobody else moves the branch.
   */
  static void removeLeftLock(PortalFolder portal) throws IOException {
    Files.deleteIfExists(portal.repository().resolve(MAIN + ".lock"));
  }

  /** Returns the branch's tip, or empty before the first push. */
  Optional<ObjectId> tip() throws IOException {
    return Optional.ofNullable(repository.exactRef(MAIN)).map(Ref::getObjectId);
  }

  RevWalk walk() {
    return walk;
  }

  /** Returns the bytes of a file of a commit. */
  Optional<byte[]> file(ObjectId commit, String path) throws IOException {
    ObjectId tree = walk.parseCommit(commit).getTree();
    try (TreeWalk found = TreeWalk.forPath(repository, path, tree)) {
      return found == null || found.isSubtree()
          ? Optional.empty()
          : Optional.of(repository.open(found.getObjectId(0)).getBytes());
    }
  }

  /** Returns the names of the folders in a folder of a commit, in their order. */
  List<String> folders(ObjectId commit, String parent) throws IOException {
    List<String> names = new ArrayList<>();
    ObjectId tree = walk.parseCommit(commit).getTree();
    try (TreeWalk found = TreeWalk.forPath(repository, parent, tree)) {
      if (found != null && found.isSubtree()) {
        found.enterSubtree();
        while (found.next()) {
          if (found.isSubtree()) {
            names.add(found.getNameString());
          }
        }
      }
    }
    return names;
  }

  @Override
  public void close() {
    walk.close();
    repository.close();
  }
}
