package org.jiedu.output;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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

  private static final Pattern LINE = Pattern.compile("([0-9a-f]{64})  (\\d{1,18}) (.+)");

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
    for (String line : text.lines().toList()) {
      Matcher match = LINE.matcher(line);
      if (!match.matches()) {
        return Optional.empty();
      }
      files.put(
          match.group(3),
          new Entry(match.group(3), match.group(1), Long.parseLong(match.group(2))));
    }
    return Optional.of(new Manifest(files));
  }

  private static MessageDigest hasher() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
