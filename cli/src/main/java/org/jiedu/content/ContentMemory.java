package org.jiedu.content;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.LongAdder;
import org.jiedu.codec.Codec;
import org.jiedu.codec.Codecs;
import org.jiedu.codec.Decoder;
import org.jiedu.codec.Encoder;
import org.jiedu.codec.PieceFile;
import org.jiedu.codec.Pieces;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Findings;
import org.jiedu.source.KeyedDigest;
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
  private final ConcurrentMap<String, Kept> kept = new ConcurrentHashMap<>();
  private final Set<String> seen = ConcurrentHashMap.newKeySet();
  // As old as what is kept, with which it goes from process to process.
  private volatile KeyedDigest digests;
  private final LongAdder changes = new LongAdder();

  /**
   * What was read of a folder.
   *
   * @param digest of its files
   * @param value a policy or an interpretation, or what an earlier process kept of it
   */
  private record Kept(FileStamps stamps, String digest, Findings found, Optional<Object> value) {}

  /** The same, for the next process. */
  private record Entry(
      String folder, FileStamps stamps, String digest, Findings found, Optional<Known> known) {}

  private ContentMemory(boolean isKept, KeyedDigest digests) {
    this.isKept = isKept;
    this.digests = digests;
  }

  /** Returns a memory with nothing in it yet. */
  public static ContentMemory empty() {
    return new ContentMemory(true, KeyedDigest.random());
  }

  /** Returns a memory that keeps nothing: for who reads once. */
  public static ContentMemory none() {
    return new ContentMemory(false, new KeyedDigest(0, 0));
  }

  /** Returns who notes what is looked at in what was read. */
  public Tracer tracer() {
    return tracer;
  }

  /** Returns whether anything is kept. */
  public boolean isKept() {
    return isKept;
  }

  /**
   * Returns the digest of all files of a folder, or an empty text where there is none. It tells
   * whether the folder is as it was for this memory and for who takes over what it keeps.
   */
  public String digest(String folder) {
    return Optional.ofNullable(kept.get(folder)).map(Kept::digest).orElse("");
  }

  /** Forgets all. */
  public void clear() {
    changes.add(kept.size());
    kept.clear();
  }

  /** Returns how many folders are kept. */
  public int size() {
    return kept.size();
  }

  /** Returns of how many folders something else is kept than was taken over by {@link #take}. */
  public long changes() {
    return changes.sum();
  }

  /**
   * Returns all that is kept, as bytes for the next process: by what it digests, and the folders.
   *
   * @param codecs knows the codec of findings
   */
  public List<Pieces> kept(Codecs codecs) {
    Codec<Entry> codec = codecs.of(Entry.class);
    Encoder key = new Encoder();
    key.number(digests.first());
    key.number(digests.second());
    return List.of(
        Pieces.of(key.bytes()),
        Pieces.of(
            List.copyOf(kept.entrySet()),
            (one, to) -> codec.write(entry(one.getKey(), one.getValue()), to)));
  }

  private static Entry entry(String folder, Kept kept) {
    return new Entry(
        folder, kept.stamps(), kept.digest(), kept.found(), kept.value().map(Known::of));
  }

  /** Takes over what {@link #kept} of another process returned, in place of what is kept. */
  public void take(PieceFile lists, Codecs codecs) throws IOException {
    kept.clear();
    Decoder key = new Decoder(lists.next().get(0));
    digests = new KeyedDigest(key.number(), key.number());
    for (Entry entry : Pieces.read(lists.next(), codecs.of(Entry.class)::read)) {
      Optional<Object> value = entry.known().map(known -> known);
      kept.put(entry.folder(), new Kept(entry.stamps(), entry.digest(), entry.found(), value));
    }
    changes.reset();
  }

  /** Begins a reading. */
  void begin() {
    seen.clear();
  }

  /** Ends a reading: what it has not met has gone. */
  void end() {
    int before = kept.size();
    kept.keySet().retainAll(seen);
    changes.add(before - kept.size());
  }

  /** Returns whether a folder's policy or interpretation was read. */
  boolean holds(String folder) {
    return Optional.ofNullable(kept.get(folder)).flatMap(Kept::value).isPresent();
  }

  /** Reads a folder. */
  interface Reading<T> {
    /** Reads its files. */
    Optional<T> read() throws IOException;

    /** Makes the same of what an earlier process kept of it. */
    T of(Known known);
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
    Kept now = kept(listing, diagnostics, reading);
    kept.put(listing.folder(), now);
    diagnostics.add(now.found());
    return now.value().map(type::cast);
  }

  private <T> Kept kept(ContentFolders.Listed listing, Diagnostics diagnostics, Reading<T> reading)
      throws IOException {
    Optional<Kept> before = Optional.ofNullable(kept.get(listing.folder()));
    if (before.filter(old -> listing.stamps().isSameAs(old.stamps())).isPresent()) {
      return again(before.get(), listing.stamps(), reading);
    }
    changes.increment();
    String digest = digest(listing);
    if (before.filter(old -> old.digest().equals(digest)).isPresent()) {
      return again(before.get(), listing.stamps(), reading);
    }
    Diagnostics.Apart<Optional<T>> read = diagnostics.apart(reading::read);
    Optional<Object> value = read.result().map(found -> found);
    return new Kept(listing.stamps(), digest, read.findings(), value);
  }

  private static <T> Kept again(Kept old, FileStamps stamps, Reading<T> reading) {
    Optional<Object> value =
        old.value().map(one -> one instanceof Known known ? reading.of(known) : one);
    return new Kept(stamps, old.digest(), old.found(), value);
  }

  private String digest(ContentFolders.Listed listing) throws IOException {
    StringBuilder files = new StringBuilder();
    for (Map.Entry<String, FileStamps.Stamp> file : listing.stamps().files().entrySet()) {
      files.append(file.getKey()).append('\0');
      if (file.getValue().size() > LARGE) {
        files.append(file.getValue());
      } else {
        byte[] bytes = Files.readAllBytes(listing.top().resolve(file.getKey()));
        files.append(bytes.length).append(' ').append(digests.of(bytes));
      }
      files.append('\0');
    }
    return Long.toHexString(digests.of(files.toString()));
  }
}
