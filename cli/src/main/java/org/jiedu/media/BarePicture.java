package org.jiedu.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/**
 * A picture without what it tells beside what it shows: where and with what it was taken, by whom,
 * comments, small versions of what was cut off. Its pixels and colours are those of the file, byte
 * for byte.
 */
final class BarePicture {
  private static final int MARKER = 0xFF;
  private static final int START = 0xD8;
  private static final int END = 0xD9;
  private static final int SCAN = 0xDA;
  private static final int APP_0 = 0xE0;
  private static final int APP_2 = 0xE2;
  private static final int APP_14 = 0xEE;
  private static final int APP_15 = 0xEF;
  private static final int COMMENT = 0xFE;
  private static final int LAST_RESTART = 0xD7;
  private static final int FIRST_RESTART = 0xD0;
  private static final String COLOURS = "ICC_PROFILE";

  private static final int PNG_SIGNATURE = 8;
  private static final int PNG_CHUNK = 12;
  private static final Set<String> PNG_TELLING = Set.of("eXIf", "tEXt", "iTXt", "zTXt", "tIME");

  private static final int RIFF_HEAD = 12;
  private static final int RIFF_CHUNK = 8;
  private static final int WEBP_EXIF_AND_XMP = 0x08 | 0x04;
  private static final int WEBP_EXIF = 0x08;

  private BarePicture() {}

  /**
   * Returns the file without metadata, or empty if it is none of the types that are known, or is
   * damaged.
   *
   * @param orientation what it has to go on saying, where the pixels lie on their side; 1 for
   *     nothing
   */
  static Optional<byte[]> of(byte[] file, String type, int orientation) {
    try {
      return switch (type) {
        case "JPEG" -> Optional.of(jpeg(file, orientation));
        case "PNG" -> Optional.of(png(file));
        case "WebP" -> Optional.of(webp(file, orientation));
        default -> Optional.empty();
      };
    } catch (IndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  /** Marker segments: ITU-T T.81, annex B. What follows the end of the picture is left out too. */
  private static byte[] jpeg(byte[] file, int orientation) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream(file.length);
    bare.write(MARKER);
    bare.write(START);
    boolean isTold = orientation == PictureFacts.UPRIGHT;
    int at = 2;
    while (true) {
      int marker = at == file.length ? END : marker(file, at);
      if (!isTold && marker != APP_0) {
        segment(bare, orientationSegment(orientation));
        isTold = true;
      }
      if (marker == END) {
        bare.write(MARKER);
        bare.write(END);
        return bare.toByteArray();
      }
      int end = at + 2 + unsignedShort(file, at + 2);
      end = marker == SCAN ? endOfScan(file, end) : end;
      if (!isTelling(file, at, marker)) {
        bare.write(file, at, checked(end, file) - at);
      }
      at = end;
    }
  }

  private static int marker(byte[] file, int at) {
    if ((file[at] & MARKER) != MARKER) {
      throw new IndexOutOfBoundsException("no marker at " + at);
    }
    return file[at + 1] & MARKER;
  }

  private static boolean isTelling(byte[] file, int at, int marker) {
    boolean isOfAnApplication = marker >= APP_0 && marker <= APP_15;
    // JFIF, the profile of its colours and Adobe's way of coding them: without these it looks else.
    boolean isForItsLook =
        marker == APP_0 || marker == APP_14 || (marker == APP_2 && text(file, at + 4, COLOURS));
    return marker == COMMENT || (isOfAnApplication && !isForItsLook);
  }

  /**
   * Returns where the coded pixels of a scan end: at a marker that is none of theirs. A file that
   * was cut off in the middle of them still shows what it has.
   */
  private static int endOfScan(byte[] file, int start) {
    int at = start;
    while (at + 1 < file.length) {
      int next = file[at + 1] & MARKER;
      boolean isMarker = (file[at] & MARKER) == MARKER;
      boolean isTheirs = next == 0 || (next >= FIRST_RESTART && next <= LAST_RESTART);
      if (isMarker && !isTheirs && next != MARKER) {
        return at;
      }
      at++;
    }
    return file.length;
  }

  private static void segment(ByteArrayOutputStream bare, byte[] content) {
    bare.write(MARKER);
    bare.write(0xE1);
    int length = content.length + 2;
    bare.write(length >> Byte.SIZE);
    bare.write(length);
    bare.writeBytes(content);
  }

  private static byte[] orientationSegment(int orientation) {
    byte[] exif = exif(orientation);
    return ByteBuffer.allocate(6 + exif.length)
        .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
        .put(exif)
        .array();
  }

  /** Returns EXIF that says how a picture lies and nothing else (EXIF 2.32, 4.6.4). */
  private static byte[] exif(int orientation) {
    return ByteBuffer.allocate(26)
        .put("MM".getBytes(StandardCharsets.US_ASCII))
        .putShort((short) 42)
        .putInt(8)
        .putShort((short) 1)
        .putShort((short) 0x0112)
        .putShort((short) 3)
        .putInt(1)
        .putShort((short) orientation)
        .putShort((short) 0)
        .putInt(0)
        .array();
  }

  /** Chunks: W3C PNG, third edition, 5.3. */
  private static byte[] png(byte[] file) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream(file.length);
    bare.write(file, 0, checked(PNG_SIGNATURE, file));
    int at = PNG_SIGNATURE;
    while (true) {
      int end = checked(at + PNG_CHUNK + ByteBuffer.wrap(file).getInt(at), file);
      if (end <= at) {
        throw new IndexOutOfBoundsException("no chunk at " + at);
      }
      String name = new String(file, at + 4, 4, StandardCharsets.US_ASCII);
      if (!PNG_TELLING.contains(name)) {
        bare.write(file, at, end - at);
      }
      if (name.equals("IEND")) {
        return bare.toByteArray();
      }
      at = end;
    }
  }

  /** Chunks: RFC 9649, 2.3 and 2.7. */
  private static byte[] webp(byte[] file, int orientation) {
    ByteArrayOutputStream bare = new ByteArrayOutputStream(file.length);
    bare.write(file, 0, checked(RIFF_HEAD, file));
    ByteBuffer in = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    boolean isTold = orientation == PictureFacts.UPRIGHT;
    int at = RIFF_HEAD;
    while (at + RIFF_CHUNK <= file.length) {
      int size = in.getInt(at + 4);
      int end = checked(at + RIFF_CHUNK + size + size % 2, file);
      String name = new String(file, at, 4, StandardCharsets.US_ASCII);
      if (end <= at) {
        throw new IndexOutOfBoundsException("no chunk at " + at);
      }
      if (name.equals("VP8X")) {
        byte[] chunk = java.util.Arrays.copyOfRange(file, at, end);
        chunk[RIFF_CHUNK] &= (byte) ~WEBP_EXIF_AND_XMP;
        chunk[RIFF_CHUNK] |= (byte) (isTold ? 0 : WEBP_EXIF);
        bare.writeBytes(chunk);
      } else if (!name.equals("EXIF") && !name.equals("XMP ")) {
        bare.write(file, at, end - at);
      }
      at = end;
    }
    if (!isTold) {
      byte[] exif = exif(orientation);
      ByteBuffer head = ByteBuffer.allocate(RIFF_CHUNK).order(ByteOrder.LITTLE_ENDIAN);
      head.put("EXIF".getBytes(StandardCharsets.US_ASCII)).putInt(exif.length);
      bare.writeBytes(head.array());
      bare.writeBytes(exif);
    }
    byte[] bytes = bare.toByteArray();
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(4, bytes.length - RIFF_CHUNK);
    return bytes;
  }

  private static int unsignedShort(byte[] file, int at) {
    return (file[at] & MARKER) << Byte.SIZE | (file[at + 1] & MARKER);
  }

  private static boolean text(byte[] file, int at, String text) {
    return at + text.length() <= file.length
        && new String(file, at, text.length(), StandardCharsets.ISO_8859_1).equals(text);
  }

  private static int checked(int end, byte[] file) {
    if (end > file.length || end < 0) {
      throw new IndexOutOfBoundsException("the file ends before " + end);
    }
    return end;
  }
}
