package org.jiedu.content;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Findings;
import org.jiedu.source.Sha256;
import org.jiedu.trace.Tracer;

/**
 * What was read of each folder of a workspace, for as long as its files stay as they are. Safe for
 * use by several threads, for one reading at a time.
 */
public final class ContentMemory {
  // No text has more; to digest a film takes longer than to read its folder.
  private static final long LARGE = 2L << 20;

  private final Tracer tracer = new Tracer();
  private final boolean isKept;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  /**
   * What was read of a folder.
   *
   * @param digest of its files
   */
  private record Kept(FileStamps stamps, String digest, Optional<Object> value, Findings found) {}

  private ContentMemory(boolean isKept) {
    this.isKept = isKept;
  }

  /** Returns a memory with nothing in it yet. */
  public static ContentMemory empty() {
    return new ContentMemory(true);
  }

  /** Returns a memory that keeps nothing: for who reads once. */
  public static ContentMemory none() {
    return new ContentMemory(false);
  }

  /** Returns who notes what is looked at in what was read. */
  public Tracer tracer() {
    return tracer;
  }

  /** Returns whether anything is kept. */
  public boolean isKept() {
    return isKept;
  }

  /** Returns the digest of all files of a folder, or an empty text where there is none. */
  public String digest(String folder) {
    return Optional.ofNullable(kept.get(folder)).map(Kept::digest).orElse("");
  }

  /** Forgets all. */
  public void clear() {
    kept.clear();
  }

  /** Begins a reading. */
  void begin() {
    seen.clear();
  }

  /** Ends a reading: what it has not met has gone. */
  void end() {
    kept.keySet().retainAll(seen);
  }

  /** Reads a folder. */
  interface Reading<T> {
    Optional<T> read() throws IOException;
  }

  /**
   * Returns what a folder holds, and reports what is wrong with it; it is read only where it is not
   * as it was.
   *
   * @param listing its files as they are now
   */
  <T> Optional<T> recall(
      ContentFolders.Listed listing, Class<T> type, Diagnostics diagnostics, Reading<T> reading)
      throws IOException {
    if (!isKept) {
      return reading.read();
    }
    seen.add(listing.folder());
    Optional<Kept> before = Optional.ofNullable(kept.get(listing.folder()));
    Kept now = kept(before, listing, diagnostics, reading);
    kept.put(listing.folder(), now);
    diagnostics.add(now.found());
    return now.value().map(type::cast);
  }

  private <T> Kept kept(
      Optional<Kept> before,
      ContentFolders.Listed listing,
      Diagnostics diagnostics,
      Reading<T> reading)
      throws IOException {
    if (before.filter(old -> listing.stamps().isSameAs(old.stamps())).isPresent()) {
      return before.get();
    }
    String digest = digest(listing);
    if (before.filter(old -> old.digest().equals(digest)).isPresent()) {
      Kept old = before.get();
      return new Kept(listing.stamps(), digest, old.value(), old.found());
    }
    Diagnostics.Apart<Optional<T>> read = diagnostics.apart(reading::read);
    Optional<Object> value = read.result().map(found -> found);
    return new Kept(listing.stamps(), digest, value, read.findings());
  }

  private static String digest(ContentFolders.Listed listing) throws IOException {
    Sha256 digest = new Sha256();
    for (Map.Entry<String, FileStamps.Stamp> file : listing.stamps().files().entrySet()) {
      digest.add(file.getKey());
      if (file.getValue().size() > LARGE) {
        digest.add(file.getValue().toString());
      } else {
        digest.add(Files.readAllBytes(listing.top().resolve(file.getKey())));
      }
    }
    return digest.hex();
  }
}
