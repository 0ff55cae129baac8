package org.jiedu.portal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.ConfigConstants;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jiedu.output.FolderRemoval;
import org.jiedu.output.HardLink;
import org.jiedu.output.OutputException;
import org.jiedu.output.SiteLock;

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

  /** Where the lock of a quarantine lies, whose holder still needs it. */
  private static final String LOCK = "lock";

  private static final String OBJECTS = "objects";

  private final Path folder;
  private final SiteLock lock;
  private final Repository repository;

  private Quarantine(Path folder, SiteLock lock, Repository repository) {
    this.folder = folder;
    this.lock = lock;
    this.repository = repository;
  }

  /** Opens a quarantine of a portal's repository. */
  static Quarantine open(PortalFolder portal) throws IOException {
    Files.createDirectories(portal.quarantine());
    Path folder;
    SiteLock lock;
    try (SiteLock making = portal.quarantineLock()) {
      requireHeld(making);
      folder = Files.createTempDirectory(portal.quarantine(), "push-");
      lock = SiteLock.acquire(folder.resolve(LOCK), Duration.ZERO);
    }
    Path pushed = Files.createDirectory(folder.resolve(OBJECTS));
    return new Quarantine(folder, lock, repository(portal.repository(), pushed));
  }

  /**
   * Removes the quarantines of processes that ended where they stood. Pushes that are under way, in
   * this process or another, keep theirs.
   */
  static void removeAbandoned(PortalFolder portal) throws IOException {
    if (Files.notExists(portal.quarantine())) {
      return;
    }
    try (SiteLock removing = portal.quarantineLock();
        Stream<Path> children = Files.list(portal.quarantine())) {
      requireHeld(removing);
      for (Path folder : children.sorted().toList()) {
        removeIfAbandoned(folder);
      }
    }
  }

  private static void removeIfAbandoned(Path folder) throws IOException {
    try (SiteLock lock = SiteLock.acquire(folder.resolve(LOCK), Duration.ZERO)) {
      requireHeld(lock);
      FolderRemoval.remove(folder);
    } catch (OutputException inUse) {
      return;
    }
  }

  private static void requireHeld(SiteLock lock) {
    if (!lock.isHeld()) {
      throw new IllegalStateException("quarantines are made and removed by who holds their lock");
    }
  }

  private static Repository repository(Path git, Path pushed) throws IOException {
    Repository repository =
        new FileRepositoryBuilder()
            .setGitDir(git.toFile())
            .setBare()
            .setObjectDirectory(pushed.toFile())
            .addAlternateObjectDirectory(git.resolve(OBJECTS).toFile())
            .setMustExist(true)
            .build();
    // After a push JGit would tidy up beside it, and packs the branches without the portal's lock;
    // killed there it leaves gc.log.lock, with which Git itself does not tidy up any more.
    repository
        .getConfig()
        .setBoolean(
            ConfigConstants.CONFIG_RECEIVE_SECTION, null, ConfigConstants.CONFIG_KEY_AUTOGC, false);
    return repository;
  }

  /** Returns the repository with the pushed objects in it; its branches are the real ones. */
  Repository repository() {
    return repository;
  }

  /** Lets the objects into the repository: from here on they stay. */
  void release() throws IOException {
    Path pushed = folder.resolve(OBJECTS);
    Path objects = repository.getDirectory().toPath().resolve(OBJECTS);
    try (Stream<Path> files = Files.walk(pushed)) {
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
        Path target = objects.resolve(pushed.relativize(file).toString());
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
    try (lock) {
      FolderRemoval.remove(folder);
    }
  }
}
