package org.jiedu.portal;

import java.io.IOException;
import org.eclipse.jgit.dircache.DirCache;
import org.eclipse.jgit.dircache.DirCacheBuilder;
import org.eclipse.jgit.dircache.DirCacheEditor;
import org.eclipse.jgit.dircache.DirCacheEntry;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.ObjectReader;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jiedu.diagnostic.Message;

/**
 * Makes a commit of the portal's own that changes one file, without a work tree. Belongs to one
 * thread, of who holds the portal's lock.
 *
 * @param repository where the objects go
 * @param parent the branch's tip
 */
record FileCommit(Repository repository, ObjectId parent) {

  /** Writes the commit and returns it; no branch has moved. */
  ObjectId write(String path, byte[] bytes, PersonIdent author, String message) throws IOException {
    try (RevWalk walk = new RevWalk(repository);
        ObjectInserter inserter = repository.newObjectInserter()) {
      ObjectId blob = inserter.insert(Constants.OBJ_BLOB, bytes);
      DirCache files = files(walk);
      DirCacheEditor editor = files.editor();
      editor.add(
          new DirCacheEditor.PathEdit(path) {
            @Override
            public void apply(DirCacheEntry entry) {
              entry.setObjectId(blob);
            }
          });
      editor.finish();
      CommitBuilder commit = new CommitBuilder();
      commit.setTreeId(files.writeTree(inserter));
      commit.setParentId(parent);
      commit.setAuthor(author);
      commit.setCommitter(author);
      commit.setMessage(message);
      ObjectId id = inserter.insert(commit);
      inserter.flush();
      return id;
    }
  }

  private DirCache files(RevWalk walk) throws IOException {
    DirCache files = DirCache.newInCore();
    DirCacheBuilder builder = files.builder();
    try (ObjectReader reader = repository.newObjectReader()) {
      builder.addTree(
          new byte[0], DirCacheEntry.STAGE_0, reader, walk.parseCommit(parent).getTree());
    }
    builder.finish();
    return files;
  }

  /**
   * Moves the branch from the parent to a commit.
   *
   * @throws PortalException if it is no longer there
   */
  void moveBranch(ObjectId commit) throws IOException {
    RefUpdate update = repository.updateRef(PortalRepository.MAIN);
    update.setExpectedOldObjectId(parent);
    update.setNewObjectId(commit);
    if (update.update() != RefUpdate.Result.FAST_FORWARD) {
      throw new PortalException(
          Message.of(
              "main 分支不能移动（{0}），没有改动；请再试一次。",
              "The branch main could not be moved ({0}); nothing has changed: try again.",
              update.getResult()));
    }
  }
}
