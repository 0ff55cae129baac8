package org.jiedu.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The folder {@code .jiedu} of a workspace: the tool's own files, which Git ignores and anybody may
 * delete.
 *
 * @param folder the folder itself
 */
public record ToolFolder(Path folder) {

  /**
   * Returns the tool's folder of a workspace; it is made when missing.
   *
   * @throws OutputException when it cannot be made
   */
  public static ToolFolder of(Path workspace) throws OutputException {
    Path folder = workspace.resolve(".jiedu");
    Path ignore = folder.resolve(".gitignore");
    try {
      Files.createDirectories(folder);
      if (Files.notExists(ignore)) {
        Files.write(ignore, "*\n".getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException failure) {
      throw OutputException.writing(folder, failure);
    }
    return new ToolFolder(folder);
  }

  /**
   * Takes the lock that lets one build at a time write.
   *
   * @param patience how long to wait for another build
   * @throws OutputException when another build still holds it, with its process id
   */
  public SiteLock lock(Duration patience) throws OutputException {
    return SiteLock.acquire(folder, patience);
  }

  /**
   * Takes the lock that lets one command at a time edit an author's files.
   *
   * @param patience how long to wait for another command
   * @throws OutputException when another command still holds it, with its process id
   */
  public SiteLock editLock(Duration patience) throws OutputException {
    return SiteLock.acquire(folder.resolve("edit"), patience);
  }

  /** Returns the pictures that are kept from one build to the next. */
  public KeptFiles pictures() {
    return new KeptFiles(folder.resolve("pictures"));
  }

  /**
   * Takes the lock that lets one submission at a time run.
   *
   * @param patience how long to wait for another one
   * @throws OutputException when another one still holds it, with its process id
   */
  public SiteLock submitLock(Duration patience) throws OutputException {
    return SiteLock.acquire(submission(), patience);
  }

  /** Returns the folder in which a submission is prepared. */
  public Path submission() {
    return folder.resolve("submit");
  }

  /** Returns the folder of the repository in which sites become commits. */
  public Path staging() {
    return folder.resolve("publish.git");
  }

  /**
   * Returns the folder of a site that nobody is to see; it is removed, with what belongs to it, by
   * {@link #removeTrial()}.
   */
  public Path trial() {
    return folder.resolve("trial");
  }

  /**
   * Removes what {@link #trial()} holds.
   *
   * @throws IOException when it cannot be removed
   */
  public void removeTrial() throws IOException {
    FolderRemoval.remove(trial());
    Files.deleteIfExists(manifestOf(trial()));
  }

  /** Returns the file of the manifest that belongs to a site folder: one for each folder. */
  public Path manifestOf(Path site) {
    return folder.resolve("manifest-" + name(site) + ".txt");
  }

  /** Returns the file of what the last build of a site folder remembers: one for each folder. */
  public Path memoryOf(Path site) {
    return folder.resolve("memory-" + name(site) + ".bin");
  }

  /** Returns the file of what the last check remembers. */
  public Path memoryOfChecks() {
    return folder.resolve("memory-check.bin");
  }

  private static String name(Path site) {
    String address = site.toAbsolutePath().normalize().toString();
    return Manifest.Entry.of("", address.getBytes(StandardCharsets.UTF_8))
        .sha256()
        .substring(0, 16);
  }
}
