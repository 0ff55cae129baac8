package org.jiedu.output;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which files make up a site, with the digest of each. It lies beside the site, never in it.
 *
 * <p>As text: a line {@code <sha256> <size> <path>} a file, sorted by path, in UTF-8.
 *
 * @param files by path, sorted; unmodifiable
 */
public record Manifest(SortedMap<String, Entry> files) {

  /** A manifest that lists nothing. */
  public static final Manifest EMPTY = new Manifest(new TreeMap<>());

  private static final int DIGEST_LENGTH = 64;
  private static final int LONGEST_SIZE = 18;
  private static final String DIGITS = "0123456789";
  private static final String HEX_DIGITS = DIGITS + "abcdef";

  /**
   * One file of a site.
   *
   * @param path relative to the site, with {@code /}
   * @param sha256 of its bytes, 64 lower-case hexadecimal digits
   * @param size in bytes
   */
  public record Entry(String path, String sha256, long size) {

    /** Returns the entry of a file with these bytes. */
    public static Entry of(String path, byte[] content) {
      return new Entry(path, HexFormat.of().formatHex(hasher().digest(content)), content.length);
    }

    private String line() {
      return sha256 + "  " + size + " " + path + "\n";
    }
  }

  /** Copies the listing. */
  public Manifest {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Returns the manifest of these files. */
  public static Manifest of(Collection<Entry> entries) {
    var files = new TreeMap<String, Entry>();
    entries.forEach(entry -> files.put(entry.path(), entry));
    return new Manifest(files);
  }

  /** Returns the manifest of these files and of those others that this one lists. */
  public Manifest with(Collection<Entry> entries) {
    var all = new TreeMap<>(files);
    entries.forEach(entry -> all.put(entry.path(), entry));
    return new Manifest(all);
  }

  /** Returns the paths of the files that only one of two sites has, or has with other bytes. */
  public SortedSet<String> unlike(Manifest other) {
    var unlike = new TreeSet<String>();
    Iterator<Entry> ours = files.values().iterator();
    Iterator<Entry> theirs = other.files.values().iterator();
    Optional<Entry> one = next(ours);
    Optional<Entry> two = next(theirs);
    // Side by side, as both are sorted: to look each path up takes several times as long.
    while (one.isPresent() || two.isPresent()) {
      int order = order(one, two);
      if (order < 0) {
        unlike.add(one.orElseThrow().path());
      } else if (order > 0) {
        unlike.add(two.orElseThrow().path());
      } else if (!one.equals(two)) {
        unlike.add(one.orElseThrow().path());
      }
      one = order <= 0 ? next(ours) : one;
      two = order >= 0 ? next(theirs) : two;
    }
    return unlike;
  }

  private static Optional<Entry> next(Iterator<Entry> entries) {
    return entries.hasNext() ? Optional.of(entries.next()) : Optional.empty();
  }

  /** Compares by path; nothing comes after everything. */
  private static int order(Optional<Entry> one, Optional<Entry> two) {
    if (one.isEmpty() || two.isEmpty()) {
      return Boolean.compare(one.isEmpty(), two.isEmpty());
    }
    return one.get().path().compareTo(two.get().path());
  }

  /**
   * Returns the manifest in a file, or nothing where there is none or a line of it is no entry: who
   * needs it can always look at the site itself.
   *
   * @throws IOException when the file is there and cannot be read
   */
  public static Optional<Manifest> read(Path file) throws IOException {
    byte[] bytes;
    try {
      bytes = Files.readAllBytes(file);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
    return parse(new String(bytes, StandardCharsets.UTF_8));
  }

  /** Returns the manifest as text; the same files give the same text. */
  public String toText() {
    var text = new StringBuilder(files.size() * 120);
    files.values().forEach(entry -> text.append(entry.line()));
    return text.toString();
  }

  /** Writes the text that {@link #toText} returns. */
  public void write(OutputStream to) throws IOException {
    for (Entry entry : files.values()) {
      to.write(entry.line().getBytes(StandardCharsets.UTF_8));
    }
  }

  /**
   * Returns the SHA-256 of a file's bytes, 64 lower-case hexadecimal digits.
   *
   * @throws IOException when the file cannot be read
   */
  public static String digestOf(Path file) throws IOException {
    MessageDigest digest = hasher();
    byte[] buffer = new byte[16 * 1024];
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
        digest.update(buffer, 0, count);
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Optional<Manifest> parse(String text) {
    // A manifest cut short by a full disk ends in the middle of a line.
    if (!text.isEmpty() && !text.endsWith("\n")) {
      return Optional.empty();
    }
    var files = new TreeMap<String, Entry>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      Optional<Entry> entry = entry(text, start, end);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      files.put(entry.get().path(), entry.get());
      start = end + 1;
    }
    return Optional.of(new Manifest(files));
  }

  /** Reads a line; by hand, since a push reads three manifests and an expression takes long. */
  private static Optional<Entry> entry(String text, int start, int end) {
    int size = start + DIGEST_LENGTH + 2;
    int path = text.indexOf(' ', size) + 1;
    if (path <= size + 1
        || path >= end
        || path - 1 - size > LONGEST_SIZE
        || !text.startsWith("  ", size - 2)
        || !isOf(DIGITS, text, size, path - 1)
        || !isOf(HEX_DIGITS, text, start, size - 2)) {
      return Optional.empty();
    }
    return Optional.of(
        new Entry(
            text.substring(path, end),
            text.substring(start, size - 2),
            Long.parseLong(text, size, path - 1, 10)));
  }

  private static boolean isOf(String allowed, String text, int start, int end) {
    for (int i = start; i < end; i++) {
      if (allowed.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static MessageDigest hasher() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
