package org.jiedu.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jiedu.output.FolderRemoval;
import org.jiedu.output.HardLink;

/**
 * Holds the objects of a push apart from the repository until it is accepted: of a refused one
 * nothing stays. JGit has no such thing of its own.
 */
final class Quarantine implements AutoCloseable {
  private static final String PACK_INDEX = ".idx";

  /**
   * What JGit leaves beside a pack while it receives it; there, git gc would pass it by for ever.
   */
  private static final String PACK_LOCK = ".keep";

  private final Path objects;
  private final Path folder;
  private final Repository repository;

  private Quarantine(Path objects, Path folder, Repository repository) {
    this.objects = objects;
    this.folder = folder;
    this.repository = repository;
  }

  /**
   * Opens a quarantine of a bare repository.
   *
   * @param parent where its folder is made, on the repository's disk
   */
  static Quarantine open(Path git, Path parent) throws IOException {
    Files.createDirectories(parent);
    Path folder = Files.createTempDirectory(parent, "push-");
    Path objects = git.resolve("objects");
    Repository repository =
        new FileRepositoryBuilder()
            .setGitDir(git.toFile())
            .setBare()
            .setObjectDirectory(folder.toFile())
            .addAlternateObjectDirectory(objects.toFile())
            .setMustExist(true)
            .build();
    // After a push JGit would tidy up beside it, and packs the branches without the portal's lock;
    // killed there it leaves gc.log.lock, with which Git itself does not tidy up any more.
    repository
        .getConfig()
        .setBoolean(
            ConfigConstants.CONFIG_RECEIVE_SECTION, null, ConfigConstants.CONFIG_KEY_AUTOGC, false);
    return new Quarantine(objects, folder, repository);
  }

  /** Returns the repository with the pushed objects in it; its branches are the real ones. */
  Repository repository() {
    return repository;
  }

  /** Lets the objects into the repository: from here on they stay. */
  void release() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      // A pack's index last: with it the pack is there.
      List<Path> sorted =
          files
              .filter(Files::isRegularFile)
              .filter(file -> !file.toString().endsWith(PACK_LOCK))
              .sorted(
                  Comparator.comparing((Path file) -> file.toString().endsWith(PACK_INDEX))
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
      for (Path file : sorted) {
        Path target = objects.resolve(folder.relativize(file).toString());
        Files.createDirectories(Optional.ofNullable(target.getParent()).orElse(objects));
        if (Files.notExists(target)) {
          HardLink.orCopy(target, file);
        }
      }
    }
  }

  /** Removes what was not let in. */
  @Override
  public void close() throws IOException {
    repository.close();
    FolderRemoval.remove(folder);
  }
}
