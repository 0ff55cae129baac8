package org.jiedu.markdown.chart;

import java.util.Locale;
import java.util.Set;

/** What an image of Markdown shows, by the ending of its name. */
public enum EmbedKind {
  /** A chart's YAML. */
  CHART,
  /** A picture. */
  PICTURE,
  /** An audio or video file. */
  MEDIUM;

  private static final Set<String> CHARTS = Set.of("yaml", "yml");
  private static final Set<String> MEDIA =
      Set.of(
          "aac", "flac", "m4a", "m4v", "mov", "mp3", "mp4", "oga", "ogg", "ogv", "opus", "wav",
          "webm");

  /** Returns what a path shows: a picture where the ending says nothing else. */
  static EmbedKind of(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    if (CHARTS.contains(ending)) {
      return CHART;
    }
    return MEDIA.contains(ending) ? MEDIUM : PICTURE;
  }
}
