package org.jiedu.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Answers that are made smaller on their way, with gzip (RFC 9110 8.4.1 and 12.5.3). */
public final class Compression {
  // Below it a packet is not saved; above it the reader waits and the server's memory fills.
  private static final long LEAST_BYTES = 1024;
  private static final long MOST_BYTES = 4L << 20;

  private static final Pattern TEXT =
      Pattern.compile("text/.*|application/([\\w.-]+\\+)?(json|xml)\\b.*|image/svg\\+xml\\b.*");

  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern REFUSED = Pattern.compile(";q=0(\\.0*)?$");

  private Compression() {}

  /**
   * Returns whether a file gets smaller: pictures, films and fonts are compressed already.
   *
   * @param mediaType such as {@code text/html; charset=utf-8}
   * @param size of the file, in bytes
   */
  public static boolean isWorthwhile(String mediaType, long size) {
    return size >= LEAST_BYTES && size <= MOST_BYTES && TEXT.matcher(mediaType).matches();
  }

  /**
   * Returns whether the client takes gzip.
   *
   * @param accepted the value of {@code Accept-Encoding}; null where the request has none
   */
  public static boolean isAccepted(@Nullable String accepted) {
    for (String coding : COMMA.split(accepted == null ? "" : accepted, -1)) {
      String plain = coding.replace(" ", "").toLowerCase(Locale.ROOT);
      if (plain.equals("gzip") || plain.startsWith("gzip;")) {
        return !REFUSED.matcher(plain).find();
      }
    }
    return false;
  }

  /** Returns bytes in the format gzip (RFC 1952). */
  public static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(compressed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException("an array does not fail", e);
    }
    return compressed.toByteArray();
  }
}
