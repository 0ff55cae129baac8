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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which files make up a site, with the digest of each. It lies beside the site, never in it.
 *
 * <p>As text: a line {@code <sha256> <size> <path>} a file, sorted by path, in UTF-8.
 *
 * @param entries sorted by path, of which there is one for each; unmodifiable
 */
public record Manifest(List<Entry> entries) {

  /** A manifest that lists nothing. */
  public static final Manifest EMPTY = new Manifest(List.of());

  private static final Comparator<Entry> BY_PATH = Comparator.comparing(Entry::path);
  private static final int MOST_AT_ONCE = 1 << 16;
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

    // Asked for every file of a site: what the compiler makes for records takes several times as
    // long before it is compiled thoroughly.
    @Override
    public boolean equals(Object other) {
      return other instanceof Entry same
          && same.size == size
          && same.sha256.equals(sha256)
          && same.path.equals(path);
    }

    @Override
    public int hashCode() {
      return path.hashCode();
    }

    private void addLine(StringBuilder text) {
      text.append(sha256).append("  ").append(size).append(' ').append(path).append('\n');
    }
  }

  /**
   * Copies the list.
   *
   * @throws IllegalArgumentException if the paths do not ascend
   */
  public Manifest {
    entries = List.copyOf(entries);
    for (int i = 1; i < entries.size(); i++) {
      if (entries.get(i - 1).path().compareTo(entries.get(i).path()) >= 0) {
        throw new IllegalArgumentException("not in order: " + entries.get(i).path());
      }
    }
  }

  /**
   * Returns the manifest of these files.
   *
   * @throws IllegalArgumentException if two have one path
   */
  public static Manifest of(Collection<Entry> entries) {
    return new Manifest(entries.stream().sorted(BY_PATH).toList());
  }

  /** Returns the manifest of these files and of those others that this one lists. */
  public Manifest with(Collection<Entry> others) {
    List<Entry> theirs = of(others).entries();
    List<Entry> all = new ArrayList<>(entries.size() + theirs.size());
    int next = 0;
    for (Entry ours : entries) {
      int order = 1;
      while (next < theirs.size() && order > 0) {
        order = ours.path().compareTo(theirs.get(next).path());
        if (order >= 0) {
          all.add(theirs.get(next++));
        }
      }
      if (order != 0) {
        all.add(ours);
      }
    }
    all.addAll(theirs.subList(next, theirs.size()));
    return new Manifest(all);
  }

  /** Returns what is listed at a path. */
  public Optional<Entry> find(String path) {
    int place = placeOf(path);
    return place < entries.size() && entries.get(place).path().equals(path)
        ? Optional.of(entries.get(place))
        : Optional.empty();
  }

  /**
   * Returns what is listed below a folder, sorted by path.
   *
   * @param folder with a slash at its end
   */
  public List<Entry> below(String folder) {
    return entries.subList(placeOf(folder), placeOf(folder + Character.MAX_VALUE));
  }

  /** Returns how many paths come before one. */
  private int placeOf(String path) {
    int from = 0;
    int to = entries.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (entries.get(middle).path().compareTo(path) < 0) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  /** Returns the paths of the files that only one of two sites has, or has with other bytes. */
  public SortedSet<String> unlike(Manifest other) {
    var unlike = new TreeSet<String>();
    Iterator<Entry> ours = entries.iterator();
    Iterator<Entry> theirs = other.entries.iterator();
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
   * Returns the manifest in a file, or nothing where there is none, or a line of it is no entry or
   * stands in the wrong place: who needs it can always look at the site itself.
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
    var text = new StringBuilder(entries.size() * 120);
    entries.forEach(entry -> entry.addLine(text));
    return text.toString();
  }

  /** Writes the text that {@link #toText} returns. */
  public void write(OutputStream to) throws IOException {
    var text = new StringBuilder();
    for (Entry entry : entries) {
      entry.addLine(text);
      if (text.length() > MOST_AT_ONCE) {
        to.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
      }
    }
    to.write(text.toString().getBytes(StandardCharsets.UTF_8));
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
    var entries = new ArrayList<Entry>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf('\n', start);
      Optional<Entry> entry = entry(text, start, end);
      if (entry.isEmpty()) {
        return Optional.empty();
      }
      if (!isNext(entry.get(), entries)) {
        return Optional.empty();
      }
      entries.add(entry.get());
      start = end + 1;
    }
    return Optional.of(new Manifest(entries));
  }

  private static boolean isNext(Entry entry, List<Entry> before) {
    return before.isEmpty() || before.get(before.size() - 1).path().compareTo(entry.path()) < 0;
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
