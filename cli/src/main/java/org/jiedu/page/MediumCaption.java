package org.jiedu.page;

import static org.jiedu.page.EmbedFigures.escape;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiedu.content.InterpretationHead.Medium;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.media.MediumFacts;
import org.jiedu.script.Language;

/** Says what an audio or video file is called, how long it plays and how large it is. */
final class MediumCaption {
  private final Phrases phrases;
  private final List<Language> languages;

  /**
   * Makes a caption.
   *
   * @param languages of the caption
   */
  MediumCaption(Phrases phrases, List<Language> languages) {
    this.phrases = phrases;
    this.languages = languages;
  }

  /** Returns the title with the duration in each language. */
  String html(Embed embed, Optional<Medium> medium, MediumFacts facts) {
    StringBuilder html = new StringBuilder();
    for (Language language : languages) {
      Optional<String> title =
          medium.isEmpty()
              ? Optional.of(embed.text()).filter(text -> language.equals(languages.get(0)))
              : medium.get().title().in(language);
      String told =
          title.map(EmbedFigures::escape).orElse("")
              + facts.duration().map(duration -> time(duration, language)).orElse("");
      html.append(told.isEmpty() ? "" : marked(told, language));
    }
    return html.toString();
  }

  /** Returns a link that any browser understands, with type and size. */
  String download(String href, Path file, MediumFacts facts) {
    StringBuilder html = new StringBuilder("<p class=\"medium-file\"><a href=\"");
    html.append(escape(href)).append("\" download>");
    for (Language language : languages) {
      html.append(marked(escape(phrases.word(language, "media-download")), language)).append(' ');
    }
    html.setLength(html.length() - 1);
    html.append("</a> <span class=\"quiet\">").append(escape(type(file, facts))).append(' ');
    return html.append(FileSize.of(file)).append("</span></p>\n").toString();
  }

  private static String type(Path file, MediumFacts facts) {
    String name = String.valueOf(file.getFileName());
    return facts.type().isEmpty()
        ? name.substring(name.lastIndexOf('.') + 1).toUpperCase(Locale.ROOT)
        : facts.type();
  }

  private String marked(String html, Language language) {
    return languages.size() == 1
        ? html
        : "<span lang=\"" + language.htmlTag() + "\">" + html + "</span>";
  }

  private String time(Duration duration, Language language) {
    return " <time class=\"quiet\" datetime=\""
        + duration
        + "\">"
        + words(duration, language)
        + "</time>";
  }

  /** Returns a duration in words: {@code 3 分 20 秒}. */
  private String words(Duration duration, Language language) {
    long hours = duration.toHours();
    int minutes = duration.toMinutesPart();
    int seconds = duration.toSecondsPart();
    if (hours > 0) {
      return word(language, "media-hours", hours, minutes, seconds);
    }
    return minutes > 0
        ? word(language, "media-minutes", minutes, seconds)
        : word(language, "media-seconds", seconds);
  }

  private String word(Language language, String name, long... numbers) {
    String text = phrases.word(language, name);
    for (int i = 0; i < numbers.length; i++) {
      text = text.replace("{" + i + "}", String.valueOf(numbers[i]));
    }
    return escape(text);
  }
}
