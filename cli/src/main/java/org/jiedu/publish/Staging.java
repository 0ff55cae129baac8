package org.jiedu.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.internal.storage.file.ObjectDirectory;
import org.eclipse.jgit.internal.storage.file.PackInserter;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.RepositoryCache.FileKey;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.util.FS;
import org.jiedu.history.QuietGit;
import org.jiedu.history.TreeChange;
import org.jiedu.output.FolderRemoval;
import org.jiedu.output.Manifest;

/**
 * The bare repository in which sites become commits. It holds nothing that cannot be fetched or
 * made again; one publication at a time uses it.
 *
 * @param folder the repository's folder
 */
record Staging(Path folder) {
  /** What the branch held when it was last fetched or pushed. */
  static final String BASE = "refs/jiedu/base";

  private static final String BLOBS = "jiedu-blobs";

  // Every publication adds one or two.
  private static final int MOST_PACKS = 20;

  /**
   * Makes the repository ready: whatever a killed publication left in it goes, and what is no
   * repository any more is made anew.
   */
  void prepare() throws IOException {
    QuietGit.install();
    if (!isRepository()) {
      remake();
      return;
    }
    for (Path part : List.of(folder, folder.resolve("refs"), folder.resolve("objects/pack"))) {
      removeHalfFiles(part);
    }
  }

  private boolean isRepository() {
    if (!FileKey.isGitRepository(folder.toFile(), FS.DETECTED)) {
      return false;
    }
    try (Repository repository = open()) {
      return repository.isBare();
    } catch (IOException broken) {
      return false;
    }
  }

  /** Makes the repository anew, with nothing in it. */
  void remake() throws IOException {
    FolderRemoval.remove(folder);
    Files.createDirectories(folder);
    try (Repository repository = open()) {
      repository.create(true);
    }
  }

  /** The lock of a Git that was killed would stop every later one. */
  private static void removeHalfFiles(Path folder) throws IOException {
    if (Files.notExists(folder)) {
      return;
    }
    int depth = folder.endsWith("refs") ? Integer.MAX_VALUE : 1;
    try (Stream<Path> files = Files.walk(folder, depth)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String name = file.getFileName().toString();
        if (name.endsWith(".lock") || name.startsWith("tmp_") || name.startsWith("insert_")) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** Returns the commit that the branch held when it was last looked at. */
  Optional<ObjectId> base() throws IOException {
    try (Repository repository = open()) {
      return Optional.ofNullable(repository.exactRef(BASE)).map(Ref::getObjectId);
    }
  }

  /** Notes what the branch holds now; without a commit, that there is no branch. */
  void setBase(Optional<ObjectId> commit) throws IOException {
    try (Repository repository = open()) {
      RefUpdate update = repository.updateRef(BASE);
      update.setForceUpdate(true);
      if (commit.isPresent()) {
        update.setNewObjectId(commit.get());
        update.update();
      } else if (update.getOldObjectId() != null) {
        update.delete();
      }
    }
  }

  /**
   * Writes a site as a tree and returns its id. Files that were written before are not read.
   *
   * @throws IOException if a file is not what the manifest says
   */
  ObjectId writeTree(SiteFiles site) throws IOException {
    BlobIds known = BlobIds.read(folder.resolve(BLOBS));
    BlobIds used = new BlobIds();
    try (Repository repository = open();
        PackInserter inserter =
            ((ObjectDirectory) repository.getObjectDatabase()).newPackInserter();
        ObjectReader reader = repository.newObjectReader()) {
      DirCache index = DirCache.newInCore();
      DirCacheBuilder entries = index.builder();
      for (Manifest.Entry file : site.manifest().entries()) {
        Optional<ObjectId> kept = known.find(file.sha256());
        ObjectId id =
            kept.isPresent() && reader.has(kept.get())
                ? kept.get()
                : inserter.insert(Constants.OBJ_BLOB, bytes(site, file));
        used.put(file.sha256(), id);
        DirCacheEntry entry = new DirCacheEntry(file.path());
        entry.setFileMode(FileMode.REGULAR_FILE);
        entry.setObjectId(id);
        entries.add(entry);
      }
      entries.finish();
      ObjectId tree = index.writeTree(inserter);
      inserter.flush();
      used.write(folder.resolve(BLOBS));
      return tree;
    }
  }

  private static byte[] bytes(SiteFiles site, Manifest.Entry file) throws IOException {
    byte[] bytes = Files.readAllBytes(site.folder().resolve(file.path()));
    if (!Manifest.Entry.of(file.path(), bytes).equals(file)) {
      throw new IOException(file.path() + " was changed while the site was being published");
    }
    return bytes;
  }

  /**
   * Returns how a tree differs from that of a commit.
   *
   * @param base the commit; empty where there is none
   */
  SiteDifference difference(Optional<ObjectId> base, ObjectId tree) throws IOException {
    try (Repository repository = open();
        RevWalk commits = new RevWalk(repository)) {
      Optional<ObjectId> before =
          base.isPresent()
              ? Optional.of(commits.parseCommit(base.get()).getTree())
              : Optional.empty();
      List<FileChange> changes =
          TreeChange.between(commits.getObjectReader(), before, tree).stream()
              .map(FileChange::of)
              .toList();
      return new SiteDifference(base.isEmpty(), changes);
    }
  }

  /** Returns whether a commit holds a file. */
  boolean holds(ObjectId commit, String path) throws IOException {
    try (Repository repository = open();
        RevWalk commits = new RevWalk(repository);
        TreeWalk found =
            TreeWalk.forPath(repository, path, commits.parseCommit(commit).getTree())) {
      return found != null;
    }
  }

  /** Writes a commit of a tree and returns its id. */
  ObjectId commit(ObjectId tree, Optional<ObjectId> base, Authorship authorship, String message)
      throws IOException {
    CommitBuilder commit = new CommitBuilder();
    commit.setTreeId(tree);
    base.ifPresent(commit::setParentId);
    commit.setAuthor(authorship.author());
    commit.setCommitter(authorship.committer());
    commit.setMessage(message);
    try (Repository repository = open();
        ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    }
  }

  /** Returns whether so many packs have come together that they should be made one. */
  boolean isScattered() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("objects/pack"))) {
      return files.filter(file -> file.toString().endsWith(".pack")).count() > MOST_PACKS;
    }
  }

  /** Opened each time: the native Git writes here, too, and JGit would go on with what it knows. */
  private Repository open() throws IOException {
    return new FileRepositoryBuilder().setGitDir(folder.toFile()).setBare().build();
  }
}
