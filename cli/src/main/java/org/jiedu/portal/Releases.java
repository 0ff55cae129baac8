package org.jiedu.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotLinkException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jiedu.diagnostic.Message;
import org.jiedu.output.FolderRemoval;
import org.jiedu.output.Manifest;
import org.jiedu.output.OutputException;
import org.jiedu.output.SiteLock;
import org.jiedu.source.Sha256;

/**
 * The releases of a portal, and which of them is live.
 *
 * <p>Whenever the process ends, however it ends, {@code current} leads to one whole release, and
 * the next opening removes what was left half. Who only reads needs no lock, while others write.
 */
public final class Releases {
  private static final String ASSETS = "assets";

  private final PortalFolder folder;
  private final Optional<SiteLock> lock;
  private final Clock clock;

  private Releases(PortalFolder folder, Optional<SiteLock> lock, Clock clock) {
    this.folder = folder;
    this.lock = lock;
    this.clock = clock;
  }

  /** Returns the releases of a portal, for reading only. */
  public static Releases of(PortalFolder folder) {
    return new Releases(folder, Optional.empty(), Clock.systemUTC());
  }

  /**
   * Returns the releases of a portal, for changing, after putting right what a crash left: half
   * releases and links go, and a rollback that was begun is ended.
   *
   * @param lock the portal's, held as long as they are changed
   * @param clock tells when a release was made
   * @throws OutputException if something cannot be removed
   */
  public static Releases open(PortalFolder folder, SiteLock lock, Clock clock)
      throws OutputException {
    Releases releases = new Releases(folder, Optional.of(lock), clock);
    releases.requireLock();
    try {
      releases.recover();
    } catch (IOException failure) {
      throw OutputException.writing(folder.releases(), failure);
    }
    return releases;
  }

  /** Returns the whole releases, newest first. */
  public List<Release> list() throws IOException {
    List<Release> found = new ArrayList<>();
    for (Path one : children()) {
      Release.read(one).ifPresent(found::add);
    }
    found.sort(Comparator.comparingInt(Release::number).reversed());
    return found;
  }

  /** Returns the release with a number. */
  public Optional<Release> find(int number) throws IOException {
    return list().stream().filter(one -> one.number() == number).findFirst();
  }

  /** Returns the release that readers see, or empty before the first. */
  public Optional<Release> live() throws IOException {
    Optional<Path> shown = shown();
    return shown.isPresent() ? Release.read(shown.get()) : Optional.empty();
  }

  /** Returns the release that a rollback holds live until the next accepted push, if one does. */
  public Optional<Release> held() throws IOException {
    try {
      String name = Files.readString(folder.held(), StandardCharsets.UTF_8).strip();
      return list().stream()
          .filter(one -> one.folder().equals(folder.releases().resolve(name)))
          .findFirst();
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
  }

  /**
   * Returns what differs in what readers see from its manifest, by path; nothing before the first
   * release.
   */
  public List<ReleaseDifference> verify() throws IOException {
    Optional<Release> live = live();
    if (live.isPresent()) {
      return verify(live.get());
    }
    if (!Files.exists(folder.current(), LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    Optional<Path> shown = shown();
    return shown.isPresent()
        ? ReleaseCheck.broken(shown.get())
        : List.of(new ReleaseDifference(ReleaseDifference.Kind.CHANGED, "current"));
  }

  /** Returns what differs from a release's manifest, by path; nothing if it is whole. */
  public List<ReleaseDifference> verify(Release release) throws IOException {
    return new ReleaseCheck(release).run();
  }

  /**
   * Returns the newest file of an asset that the live release no longer has, for who has an older
   * page open.
   *
   * @param path relative to the web root with {@code /}; whatever is not below {@code assets/} is
   *     not found
   * @param releases how many of the newest are looked through
   */
  public Optional<Path> asset(String path, int releases) throws IOException {
    List<String> names = Arrays.asList(path.split("/", -1));
    boolean isAsset =
        names.size() > 1
            && names.get(0).equals(ASSETS)
            && names.stream().noneMatch(name -> name.isEmpty() || name.startsWith("."));
    if (!isAsset || path.indexOf('\0') >= 0) {
      return Optional.empty();
    }
    return list().stream()
        .limit(releases)
        .map(release -> release.site().resolve(path))
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /**
   * Returns a new release of a built site, complete, checked and on the disk, but not live.
   *
   * @param commit the full name of the commit that it was built from
   * @param builtSite the web root
   * @param builtManifest which files it has
   * @param account whose push it is for
   * @throws PortalException if a file is not as the manifest says
   * @throws OutputException if it cannot be written
   */
  public Release prepare(String commit, Path builtSite, Manifest builtManifest, String account)
      throws PortalException, OutputException {
    requireLock();
    try {
      int number = 1;
      for (Path one : children()) {
        number = Math.max(number, Release.numberOf(one) + 1);
      }
      Release release =
          new Release(
              number,
              commit,
              clock.instant(),
              builtManifest.entries().size(),
              account,
              Sha256.ofFile(builtManifest.toText().getBytes(StandardCharsets.UTF_8)),
              folder.releases().resolve(Release.name(number, commit)));
      new ReleaseCopy(release, builtSite, builtManifest, list()).run();
      return release;
    } catch (PortalException refused) {
      throw refused;
    } catch (IOException failure) {
      throw OutputException.writing(folder.releases(), failure);
    }
  }

  /**
   * Shows a release to the readers, all of it at once; no rollback holds any more.
   *
   * @throws OutputException if it cannot be written; what was live is live
   */
  public void switchTo(Release release) throws OutputException {
    requireLock();
    try {
      DurableFiles.delete(folder.held());
      show(release);
    } catch (IOException failure) {
      throw OutputException.writing(folder.root(), failure);
    }
  }

  /**
   * Shows an older release, without Git and without a build, and holds it until the next call of
   * {@link #switchTo} or {@link #resume}; no restart undoes it.
   *
   * @return what differs from the release's manifest; if anything does, nothing has changed
   * @throws IOException if it cannot be read or written
   */
  public List<ReleaseDifference> rollback(Release release) throws IOException {
    requireLock();
    List<ReleaseDifference> differences = verify(release);
    if (differences.isEmpty()) {
      byte[] name = (release.folder().getFileName() + "\n").getBytes(StandardCharsets.UTF_8);
      // First the decision, then the switch: after a crash between them the opening ends it.
      DurableFiles.write(folder.held(), name, DurableFiles.OPEN);
      show(release);
    }
    return differences;
  }

  /**
   * Shows the newest release again.
   *
   * @return what differs from its manifest; if anything does, nothing has changed
   * @throws PortalException if there is no release yet
   */
  public List<ReleaseDifference> resume() throws IOException {
    requireLock();
    Release newest =
        list().stream()
            .findFirst()
            .orElseThrow(
                () -> new PortalException(Message.of("还没有发布过。", "Nothing has been released yet.")));
    List<ReleaseDifference> differences = verify(newest);
    if (differences.isEmpty()) {
      switchTo(newest);
    }
    return differences;
  }

  /**
   * Removes a release that was prepared for a push that was not accepted after all.
   *
   * @throws IllegalArgumentException if it is live
   */
  public void discard(Release release) throws IOException {
    requireLock();
    if (live().filter(release::equals).isPresent()) {
      throw new IllegalArgumentException("release " + release.number() + " is live");
    }
    remove(release);
  }

  /**
   * Removes old releases.
   *
   * @param keep how many of the newest stay; what is live stays as well
   */
  public void prune(int keep) throws IOException {
    requireLock();
    Optional<Release> live = live();
    for (Release old : list().stream().skip(keep).toList()) {
      if (live.filter(old::equals).isEmpty()) {
        remove(old);
      }
    }
  }

  /** Returns the folder of releases that the link leads into, whether or not it is there. */
  private Optional<Path> shown() throws IOException {
    try {
      Path target = folder.root().resolve(Files.readSymbolicLink(folder.current())).normalize();
      Optional<Path> release = Optional.ofNullable(target.getParent());
      // Somebody may have made it lead anywhere.
      return release.filter(
          one -> folder.releases().equals(one.getParent()) && target.endsWith("site"));
    } catch (NoSuchFileException | NotLinkException none) {
      return Optional.empty();
    }
  }

  private void requireLock() {
    if (lock.filter(SiteLock::isHeld).isEmpty()) {
      throw new IllegalStateException("releases are changed by who holds the portal's lock");
    }
  }

  private void recover() throws IOException {
    for (Path one : children()) {
      if (String.valueOf(one.getFileName()).startsWith(".")) {
        FolderRemoval.remove(one);
      }
    }
    Files.deleteIfExists(DurableFiles.fresh(folder.current()));
    Files.deleteIfExists(DurableFiles.fresh(folder.held()));
    Optional<Release> held = held();
    if (held.isPresent() && !held.equals(live())) {
      show(held.get());
    }
  }

  private void show(Release release) throws IOException {
    // Relative, so that the portal's folder can be moved.
    DurableFiles.link(folder.current(), folder.root().relativize(release.site()));
  }

  /** A folder that is half removed is no release: it is renamed first. */
  private void remove(Release release) throws IOException {
    Path old = folder.releases().resolve(".old-" + release.folder().getFileName());
    FolderRemoval.remove(old);
    Files.move(release.folder(), old, StandardCopyOption.ATOMIC_MOVE);
    FolderRemoval.remove(old);
  }

  private List<Path> children() throws IOException {
    try (Stream<Path> children = Files.list(folder.releases())) {
      return children.sorted().toList();
    }
  }
}
