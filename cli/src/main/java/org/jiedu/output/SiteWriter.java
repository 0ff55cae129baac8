package org.jiedu.output;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * Writes a site, whole or not at all.
 *
 * <p>What changed is written into a folder beside the site at once, what did not is only noted, and
 * {@link #commit} exchanges the folders, or, where it is little, moves it into its place. Closed
 * without a commit it leaves the old site as it was. Nothing it writes tells the time or the
 * machine: the same files give the same site.
 */
public final class SiteWriter implements AutoCloseable {

  // While these take their places, one after the other, who reads the folder sees some of them: for
  // some milliseconds. To exchange the folders instead takes as long as all that is in them.
  private static final int MOST_PATCHED = 256;

  // Bytes, of which Java keeps room for each thread: all but media are smaller.
  private static final int MOST_AT_ONCE = 1 << 20;

  private final SiteFolders folders;
  private final OldSite old;
  private final ScratchFile scratch;
  private final SitePaths paths = new SitePaths();
  private final ConcurrentMap<String, Written> files = new ConcurrentHashMap<>();
  private Optional<Manifest> committed = Optional.empty();

  private record Written(Manifest.Entry entry, boolean isNew) {}

  private SiteWriter(SiteFolders folders, OldSite old) {
    this.folders = folders;
    this.old = old;
    this.scratch = new ScratchFile(folders.scratch());
  }

  /**
   * Opens a site for writing; first puts right what a killed build left.
   *
   * @param site the folder; made, with those above it, when missing; a link to a folder is followed
   * @param manifest the site's manifest; where it is missing the old site's files are looked at
   * @param lock held until this writer is closed
   * @throws OutputException when the folder cannot be written, or holds files of somebody else
   */
  public static SiteWriter open(Path site, Path manifest, SiteLock lock) throws OutputException {
    return open(site, manifest, lock, Optional.empty());
  }

  /**
   * Opens a site for writing, likewise.
   *
   * @param look at the site, if one was begun before the lock was taken
   * @throws OutputException likewise
   */
  public static SiteWriter open(Path site, Path manifest, SiteLock lock, Optional<EarlyLook> look)
      throws OutputException {
    if (!lock.isHeld()) {
      throw new IllegalStateException("a site is written by who holds its lock");
    }
    try {
      SiteFolders folders = SiteFolders.of(site, manifest);
      folders.recover();
      Optional<OldSite> seen = look.isPresent() ? look.get().seen(folders) : Optional.empty();
      var writer = new SiteWriter(folders, seen.isPresent() ? seen.get() : OldSite.read(folders));
      Files.createDirectory(folders.fresh());
      writer.put(OldSite.MARK, OldSite.mark(), false);
      return writer;
    } catch (IOException failure) {
      throw OutputException.writing(site, failure);
    }
  }

  /** Returns a file for what has no room in memory until this writer is closed. */
  public ScratchFile scratch() {
    return scratch;
  }

  /**
   * Adds a file to the site and returns its entry. Many threads may write at once.
   *
   * @param path relative to the site, with {@code /}
   * @param content the file's bytes
   * @throws OutputException when it cannot be written
   * @throws IllegalArgumentException when the path could leave the site, or begins with a dot
   * @throws IllegalStateException when the path, or one that differs only by case, was written
   */
  public Manifest.Entry write(String path, byte[] content) throws OutputException {
    boolean isFirst = paths.take(path);
    try {
      return put(path, content, isFirst);
    } catch (IOException failure) {
      throw OutputException.writing(folders.target(), failure);
    }
  }

  /**
   * Returns whether the old site holds a file, so that nobody need make it again.
   *
   * @throws OutputException when that cannot be read
   */
  public boolean canKeep(Manifest.Entry entry) throws OutputException {
    try {
      return old.holds(entry);
    } catch (IOException failure) {
      throw OutputException.writing(folders.target(), failure);
    }
  }

  /**
   * Adds a file that the old site holds. Many threads may do so at once.
   *
   * @throws IllegalStateException when the path, or one that differs only by case, was written
   */
  public void keep(Manifest.Entry entry) {
    paths.take(entry.path());
    files.put(entry.path(), new Written(entry, false));
  }

  /** Returns what the last build says that it has put there. */
  public Manifest old() {
    return old.manifest();
  }

  /**
   * Returns the bytes of a file of the old site.
   *
   * @throws OutputException when it cannot be read
   */
  public byte[] kept(Manifest.Entry entry) throws OutputException {
    try {
      return Files.readAllBytes(folders.target().resolve(entry.path()));
    } catch (IOException failure) {
      throw OutputException.writing(folders.target(), failure);
    }
  }

  /**
   * Puts the new site in the place of the old one, unless they are the same: then nothing is
   * touched.
   *
   * @throws OutputException when that fails; the old site is there then
   */
  public SiteChange commit() throws OutputException {
    SitePatch patch = patch();
    committed = Optional.of(manifest());
    try {
      if (Files.isDirectory(folders.target()) && patch.size() <= MOST_PATCHED) {
        if (patch.size() > 0) {
          folders.patch(committed.get(), patch);
        }
      } else {
        takeOverUnchanged();
        folders.exchange(committed.get());
      }
      return change(patch);
    } catch (IOException failure) {
      throw OutputException.writing(folders.target(), failure);
    }
  }

  /** Discards what was not committed. */
  @Override
  public void close() {
    try (scratch) {
      FolderRemoval.remove(folders.fresh());
    } catch (IOException left) {
      // The next build removes it; what made this one fail is what the user has to hear.
      return;
    }
  }

  private Manifest.Entry put(String path, byte[] content, boolean isFirstOfFolder)
      throws IOException {
    Manifest.Entry entry = Manifest.Entry.of(path, content);
    boolean isNew = !old.holds(entry);
    if (isNew || path.equals(OldSite.MARK)) {
      Path file = folders.fresh().resolve(path);
      if (isFirstOfFolder) {
        Files.createDirectories(SiteFolders.parent(file));
      }
      create(file, content);
    }
    files.put(path, new Written(entry, isNew));
    return entry;
  }

  /** The folder may not be there yet: another thread makes it, or a file of it was only noted. */
  private static void create(Path file, byte[] content) throws IOException {
    try {
      createIn(file, content);
    } catch (NoSuchFileException noFolder) {
      Files.createDirectories(SiteFolders.parent(file));
      createIn(file, content);
    }
  }

  /** A page at once: what the library offers writes eight kilobytes at a time. */
  private static void createIn(Path file, byte[] content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(content);
      while (left.position() < content.length) {
        left.limit(Math.min(content.length, left.position() + MOST_AT_ONCE));
        channel.write(left);
      }
    }
  }

  private void takeOverUnchanged() throws IOException {
    for (Written written : files.values()) {
      String path = written.entry().path();
      if (!written.isNew()) {
        Path file = folders.fresh().resolve(path);
        Files.createDirectories(SiteFolders.parent(file));
        takeOver(folders.target().resolve(path), file);
      }
    }
  }

  private static void takeOver(Path from, Path to) throws IOException {
    // The mark is there from the start, so that Git never sees the folder grow.
    Files.deleteIfExists(to);
    HardLink.orCopy(to, from);
  }

  private SitePatch patch() {
    return new SitePatch(
        files.values().stream()
            .filter(Written::isNew)
            .map(written -> written.entry().path())
            .sorted()
            .toList(),
        old.paths().stream().filter(path -> !files.containsKey(path)).sorted().toList());
  }

  private SiteChange change(SitePatch patch) {
    int written = patch.written().size();
    int changed = (int) patch.written().stream().filter(old.paths()::contains).count();
    return new SiteChange(written - changed, changed, patch.gone().size(), files.size() - written);
  }

  /** Returns every file that was written so far. */
  public Manifest manifest() {
    return committed.orElseGet(this::listing);
  }

  private Manifest listing() {
    // Nearly all that was there before is still there, and stands in order.
    List<Manifest.Entry> known = new ArrayList<>(files.size());
    for (Manifest.Entry entry : old.manifest().entries()) {
      Written written = files.get(entry.path());
      if (written != null) {
        known.add(written.entry());
      }
    }
    Manifest manifest = new Manifest(known);
    if (known.size() == files.size()) {
      return manifest;
    }
    return manifest.with(
        files.values().stream()
            .map(Written::entry)
            .filter(entry -> old.manifest().find(entry.path()).isEmpty())
            .toList());
  }
}
