package org.jiedu.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevTree;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.history.QuietGit;
import org.jiedu.output.FolderRemoval;
import org.jiedu.workspace.DepartmentRegister;
import org.jiedu.workspace.Workspace;
import org.jiedu.workspace.WorkspaceReader;

/**
 * The register of departments as the portal's own branch has it.
 *
 * @param folder the portal
 */
public record LiveRegister(PortalFolder folder) {
  private static final List<String> FILES =
      List.of("site/site.yaml", "site/departments.yaml", "site/calendar.yaml");

  /**
   * Returns the register, or empty before the first push.
   *
   * @throws PortalException if it cannot be made out
   */
  public Optional<DepartmentRegister> read() throws IOException {
    QuietGit.install();
    try (Repository repository =
            new FileRepositoryBuilder()
                .setGitDir(folder.repository().toFile())
                .setMustExist(true)
                .build();
        RevWalk walk = new RevWalk(repository)) {
      ObjectId main = repository.resolve("refs/heads/main");
      if (main == null) {
        return Optional.empty();
      }
      return Optional.of(read(repository, walk.parseCommit(main).getTree()));
    }
  }

  private DepartmentRegister read(Repository repository, RevTree tree) throws IOException {
    Files.createDirectories(folder.build());
    Path workspace = Files.createTempDirectory(folder.build(), "register-");
    try {
      for (String name : FILES) {
        try (TreeWalk file = TreeWalk.forPath(repository, name, tree)) {
          if (file != null && FileMode.REGULAR_FILE.equals(file.getFileMode(0))) {
            Path copy = workspace.resolve(name);
            Files.createDirectories(copy.resolveSibling(""));
            Files.write(copy, repository.open(file.getObjectId(0)).getBytes());
          }
        }
      }
      return register(workspace);
    } finally {
      FolderRemoval.remove(workspace);
    }
  }

  private static DepartmentRegister register(Path workspace) throws IOException {
    boolean isThere = Files.exists(workspace.resolve(FILES.get(0)));
    Optional<Workspace> read =
        isThere ? new WorkspaceReader(workspace, new Diagnostics()).read() : Optional.empty();
    return read.map(Workspace::departments)
        .orElseThrow(
            () ->
                new PortalException(
                    Message.of(
                        "main 分支上的 site/ 读不出来，不知道有哪些部门。",
                        "The site/ of branch main cannot be read, so the departments are not"
                            + " known.")));
  }
}
