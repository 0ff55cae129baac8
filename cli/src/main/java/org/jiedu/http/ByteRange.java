package org.jiedu.http;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file: players ask for parts of media.
 *
 * @param from the first byte, counted from 0
 * @param end where it ends: the byte after its last one
 */
public record ByteRange(long from, long end) {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  /**
   * Returns the one range that is asked for; it is empty where the file has no such bytes. Several
   * ranges, or what is none, count as if nothing had been asked for, as RFC 9110 14.2 allows.
   *
   * @param header the value of {@code Range}; null where the request has none
   * @param size of the file, in bytes
   */
  public static Optional<ByteRange> of(@Nullable String header, long size) {
    Matcher range = RANGE.matcher(header == null ? "" : header);
    if (!range.matches() || (range.group(1).isEmpty() && range.group(2).isEmpty())) {
      return Optional.empty();
    }
    if (range.group(1).isEmpty()) {
      return Optional.of(new ByteRange(Math.max(0, size - Long.parseLong(range.group(2))), size));
    }
    long from = Long.parseLong(range.group(1));
    long last = range.group(2).isEmpty() ? size - 1 : Long.parseLong(range.group(2));
    return Optional.of(
        from >= size ? new ByteRange(size, size) : new ByteRange(from, Math.min(last + 1, size)));
  }

  /** Returns the whole of a file. */
  public static ByteRange whole(long size) {
    return new ByteRange(0, size);
  }

  /** Returns how many bytes it has. */
  public long length() {
    return Math.max(0, end - from);
  }

  /** Returns whether it has none. */
  public boolean isEmpty() {
    return from >= end;
  }

  /**
   * Returns the value of {@code Content-Range} for it.
   *
   * @param size of the file, in bytes
   */
  public String inWords(long size) {
    return isEmpty() ? "bytes */" + size : "bytes " + from + "-" + (end - 1) + "/" + size;
  }
}
