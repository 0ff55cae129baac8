package org.jiedu.media;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** How long a sound file plays, by the few bytes that tell; its sound is not decoded. */
final class SoundLength {
  private static final int MILLION = 1_000_000;
  private static final int OGG_PAGE_HEAD = 27;
  private static final int OPUS_RATE = 48_000;

  /** In kilobits a second: MPEG-1 layer III, then MPEG-2 and 2.5 layer III. */
  private static final int[][] BIT_RATES = {
    {0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 0},
    {0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160, 0}
  };

  private static final int[] SAMPLE_RATES = {44_100, 48_000, 32_000, 1};

  private SoundLength() {}

  /**
   * Returns the length in seconds, or empty if the file does not tell.
   *
   * @param type {@code MP3}, {@code Ogg}, {@code WAV} or {@code FLAC}
   * @throws IOException if the file cannot be read
   */
  static Optional<Double> of(Path file, String type) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    try {
      double seconds =
          switch (type) {
            case "MP3" -> mp3(bytes);
            case "Ogg" -> ogg(bytes.order(ByteOrder.LITTLE_ENDIAN));
            case "WAV" -> wav(bytes.order(ByteOrder.LITTLE_ENDIAN));
            default -> flac(bytes);
          };
      return Optional.of(seconds).filter(found -> found > 0 && found < MILLION);
    } catch (IndexOutOfBoundsException damaged) {
      return Optional.empty();
    }
  }

  /** Frames: ISO/IEC 11172-3, 2.4.1.3; in front ID3v2, whose size has seven bits a byte. */
  private static double mp3(ByteBuffer bytes) {
    int at = 0;
    if (text(bytes, 0, "ID3")) {
      at = 10 + id3Size(bytes);
    }
    while (!isFrame(bytes, at)) {
      at++;
    }
    boolean isFirstVersion = (bytes.get(at + 1) & 0x18) == 0x18;
    boolean isHalfRate = (bytes.get(at + 1) & 0x18) == 0;
    boolean isMono = (bytes.get(at + 3) & 0xC0) == 0xC0;
    int rate = SAMPLE_RATES[(bytes.get(at + 2) & 0x0C) >> 2];
    rate = isFirstVersion ? rate : isHalfRate ? rate / 4 : rate / 2;
    int samples = isFirstVersion ? 1152 : 576;
    int info = at + 4 + (isFirstVersion ? (isMono ? 17 : 32) : (isMono ? 9 : 17));
    boolean isCounted =
        (text(bytes, info, "Xing") || text(bytes, info, "Info")) && (bytes.get(info + 7) & 1) == 1;
    if (isCounted) {
      return (double) bytes.getInt(info + 8) * samples / rate;
    }
    int vbri = at + 4 + 32;
    if (text(bytes, vbri, "VBRI")) {
      return (double) bytes.getInt(vbri + 14) * samples / rate;
    }
    int kilobits = BIT_RATES[isFirstVersion ? 0 : 1][(bytes.get(at + 2) & 0xF0) >> 4];
    int end = bytes.limit() - (text(bytes, bytes.limit() - 128, "TAG") ? 128 : 0);
    return kilobits == 0 ? 0 : (end - at) * 8.0 / (kilobits * 1000.0);
  }

  private static int id3Size(ByteBuffer bytes) {
    int size = 0;
    for (int i = 6; i < 10; i++) {
      size = size << 7 | (bytes.get(i) & 0x7F);
    }
    return size;
  }

  /** Eleven bits set, layer III, and a version, bit rate and sample rate that exist. */
  private static boolean isFrame(ByteBuffer bytes, int at) {
    return (bytes.get(at) & 0xFF) == 0xFF
        && (bytes.get(at + 1) & 0xE6) == 0xE2
        && (bytes.get(at + 1) & 0x18) != 0x08
        && (bytes.get(at + 2) & 0xF0) != 0xF0
        && (bytes.get(at + 2) & 0x0C) != 0x0C;
  }

  /** The last page tells the position at its end (RFC 3533, 6), in samples. */
  private static double ogg(ByteBuffer bytes) {
    int first = OGG_PAGE_HEAD + (bytes.get(OGG_PAGE_HEAD - 1) & 0xFF);
    boolean isOpus = text(bytes, first, "OpusHead");
    boolean isVorbis = text(bytes, first + 1, "vorbis");
    int rate = isOpus ? OPUS_RATE : isVorbis ? bytes.getInt(first + 12) : 0;
    int skipped = isOpus ? bytes.getShort(first + 10) & 0xFFFF : 0;
    for (int at = bytes.limit() - OGG_PAGE_HEAD; at > 0; at--) {
      if (text(bytes, at, "OggS") && bytes.getLong(at + 6) > 0) {
        return rate == 0 ? 0 : (double) (bytes.getLong(at + 6) - skipped) / rate;
      }
    }
    return 0;
  }

  /** RIFF: the format tells the bytes a second, the data their number. */
  private static double wav(ByteBuffer bytes) {
    int perSecond = 0;
    int at = 12;
    while (true) {
      int size = bytes.getInt(at + 4);
      if (size < 0) {
        return 0;
      }
      if (text(bytes, at, "fmt ")) {
        perSecond = bytes.getInt(at + 16);
      } else if (text(bytes, at, "data")) {
        return perSecond <= 0 ? 0 : (double) size / perSecond;
      }
      at += 8 + size + size % 2;
    }
  }

  /**
   * STREAMINFO: RFC 9639, 8.2: 20 bits of sample rate, 8 of others, 36 of the number of samples.
   */
  private static double flac(ByteBuffer bytes) {
    long packed = bytes.getLong(18);
    long rate = packed >>> 44;
    return rate == 0 ? 0 : (double) (packed & 0xF_FFFF_FFFFL) / rate;
  }

  private static boolean text(ByteBuffer bytes, int at, String text) {
    if (at < 0 || at + text.length() > bytes.limit()) {
      return false;
    }
    byte[] found = new byte[text.length()];
    bytes.get(at, found);
    return new String(found, StandardCharsets.ISO_8859_1).equals(text);
  }
}
