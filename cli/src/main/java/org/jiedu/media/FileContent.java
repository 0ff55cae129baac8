package org.jiedu.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Tells a file's type by its first bytes, and which type its name promises. */
public final class FileContent {
  private static final int HEAD_BYTES = 4096;
  private static final Map<String, List<String>> ENDINGS =
      Map.ofEntries(
          Map.entry("JPEG", List.of("jpg", "jpeg")),
          Map.entry("PNG", List.of("png")),
          Map.entry("GIF", List.of("gif")),
          Map.entry("WebP", List.of("webp")),
          Map.entry("SVG", List.of("svg")),
          Map.entry("MP4", List.of("mp4", "m4a", "m4v", "mov")),
          Map.entry("WebM", List.of("webm")),
          Map.entry("MP3", List.of("mp3")),
          Map.entry("Ogg", List.of("ogg", "oga", "ogv", "opus")),
          Map.entry("WAV", List.of("wav")),
          Map.entry("FLAC", List.of("flac")),
          Map.entry("PDF", List.of("pdf")),
          Map.entry("Office", List.of("docx", "xlsx", "pptx", "ods", "odt", "odp", "zip")),
          Map.entry("Office 97", List.of("doc", "xls", "ppt", "wps", "et", "dps")),
          Map.entry("WebVTT", List.of("vtt")));

  private FileContent() {}

  /** Returns the type that a name promises, or empty where it promises none that is known. */
  public static Optional<String> promised(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return ENDINGS.entrySet().stream()
        .filter(entry -> entry.getValue().contains(ending))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /**
   * Returns the type that a file's content has, or empty where it is none of those known.
   *
   * @throws IOException if the file cannot be read
   */
  public static Optional<String> found(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return found(new String(in.readNBytes(HEAD_BYTES), StandardCharsets.ISO_8859_1));
    }
  }

  /** A byte is a character here: ISO 8859-1 maps them one to one. */
  private static Optional<String> found(String head) {
    if (head.startsWith("ftyp", 4)) {
      return Optional.of("MP4");
    }
    if (head.startsWith("RIFF")) {
      return head.startsWith("WEBP", 8)
          ? Optional.of("WebP")
          : Optional.of("WAV").filter(wav -> head.startsWith("WAVE", 8));
    }
    if (isVtt(head)) {
      return Optional.of("WebVTT");
    }
    return signature(head).or(() -> Optional.of("SVG").filter(svg -> isSvg(head)));
  }

  private static Optional<String> signature(String head) {
    Map<String, String> signatures =
        Map.ofEntries(
            Map.entry("\u00FF\u00D8\u00FF", "JPEG"),
            Map.entry("\u0089PNG\r\n\u001A\n", "PNG"),
            Map.entry("GIF8", "GIF"),
            Map.entry("\u001AE\u00DF\u00A3", "WebM"),
            Map.entry("ID3", "MP3"),
            Map.entry("OggS", "Ogg"),
            Map.entry("fLaC", "FLAC"),
            Map.entry("%PDF", "PDF"),
            Map.entry("PK\u0003\u0004", "Office"),
            Map.entry("\u00D0\u00CF\u0011\u00E0", "Office 97"));
    Optional<String> known =
        signatures.entrySet().stream()
            .filter(entry -> head.startsWith(entry.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    // A frame of MPEG audio begins with eleven bits set (ISO/IEC 11172-3).
    boolean isFrame =
        head.length() > 1 && head.charAt(0) == 0xFF && (head.charAt(1) & 0xE0) == 0xE0;
    return known.or(() -> Optional.of("MP3").filter(mp3 -> isFrame));
  }

  private static boolean isSvg(String head) {
    return head.stripLeading().startsWith("<") && head.contains("<svg");
  }

  /** WebVTT 1: the word, then a blank or a line end; and at least one cue. */
  private static boolean isVtt(String head) {
    String text = head.startsWith("\u00EF\u00BB\u00BF") ? head.substring(3) : head;
    return text.matches("(?s)WEBVTT(?:[ \\t\\r\\n].*)?") && text.contains("-->");
  }
}
