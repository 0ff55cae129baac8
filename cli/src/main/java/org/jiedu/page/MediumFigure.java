package org.jiedu.page;

import static org.jiedu.page.EmbedFigures.escape;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiedu.content.InterpretationHead.Medium;
import org.jiedu.content.InterpretationHead.MediumKind;
import org.jiedu.content.InterpretationHead.PathIn;
import org.jiedu.markdown.MarkdownDocument;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.html.HtmlSettings;
import org.jiedu.markdown.html.HtmlWriter;
import org.jiedu.media.MediumFacts;
import org.jiedu.script.Language;

/**
 * Writes an audio or video file as a player with its captions, its title, and its transcript to
 * unfold: who cannot hear or load it reads the same.
 */
final class MediumFigure {
  private static final String VIDEO = ".*\\.(mp4|webm|m4v|mov|ogv)";

  private final PageContext context;
  private final EmbedFigures embeds;
  private final List<Language> languages;

  /**
   * Makes a figure.
   *
   * @param embeds of the text that shows it
   * @param languages of title and transcript
   */
  MediumFigure(PageContext context, EmbedFigures embeds, List<Language> languages) {
    this.context = context;
    this.embeds = embeds;
    this.languages = List.copyOf(languages);
  }

  String html(Embed embed, Optional<Medium> medium) {
    boolean isVideo =
        medium
            .map(found -> found.kind().value() == MediumKind.VIDEO)
            .orElseGet(() -> embed.path().toLowerCase(Locale.ROOT).matches(VIDEO));
    Path file = embeds.file(embed.path());
    MediumFacts facts = context.sources().facts().medium(file);
    MediumCaption caption = new MediumCaption(context.phrases(), languages);
    StringBuilder html = new StringBuilder("<figure class=\"medium\"><figcaption>");
    html.append(caption.html(embed, medium, facts)).append("</figcaption>\n");
    html.append(isVideo ? video(embed, facts) : audio(embed));
    medium.ifPresent(found -> found.captions().forEach(captions -> html.append(track(captions))));
    html.append(isVideo ? "</video>\n" : "</audio>\n");
    if (Files.isRegularFile(file)) {
      html.append(caption.download(embeds.href(embed.path()), file, facts));
    }
    medium.ifPresent(found -> languages.forEach(one -> html.append(transcript(found, one))));
    return html.append("</figure>\n").toString();
  }

  private String audio(Embed embed) {
    return "<audio controls preload=\"metadata\" src=\""
        + escape(embeds.href(embed.path()))
        + "\">";
  }

  /** Where a picture stands for it, nothing of the film is loaded before somebody wants it. */
  private String video(Embed embed, MediumFacts facts) {
    Optional<String> cover = embeds.cover();
    return "<video controls preload=\""
        + (cover.isPresent() ? "none" : "metadata")
        + "\" src=\""
        + escape(embeds.href(embed.path()))
        + '"'
        + cover.map(path -> " poster=\"" + escape(embeds.href(path)) + '"').orElse("")
        + (facts.hasSize()
            ? " width=\"" + facts.widthPixels() + "\" height=\"" + facts.heightPixels() + '"'
            : "")
        + '>';
  }

  /** Returns a link to the file, for where there may be no player. */
  String link(Embed embed, Optional<Medium> medium) {
    String name = medium.map(this::title).orElseGet(() -> escape(embed.text()));
    return "<p><a href=\"" + escape(embeds.href(embed.path())) + "\">▶ " + name + "</a></p>\n";
  }

  private String title(Medium medium) {
    return String.join(
        " ",
        languages.stream()
            .flatMap(language -> medium.title().in(language).stream())
            .map(EmbedFigures::escape)
            .toList());
  }

  private String track(PathIn captions) {
    Language language = new Language(captions.language().value());
    return "<track kind=\"captions\" srclang=\""
        + escape(language.tag())
        + "\" label=\""
        + escape(context.phrases().word(language, "language-name"))
        + "\" src=\""
        + escape(embeds.href(captions.path().value()))
        + '"'
        // A reader of the Tibetan page need not look for the Tibetan captions.
        + (language.equals(context.edition().main()) ? " default" : "")
        + '>';
  }

  /** Returns the transcript in a language; nothing where there is none. */
  private String transcript(Medium medium, Language language) {
    return medium.transcript().stream()
        .filter(found -> found.language().value().equals(language.tag()))
        .map(found -> embeds.file(found.path().value()))
        .filter(Files::isRegularFile)
        .flatMap(file -> read(file).stream())
        .map(document -> unfolding(document, language))
        .findFirst()
        .orElse("");
  }

  private Optional<MarkdownDocument> read(Path file) {
    try {
      return context.sources().bodies().transcript(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file.getFileName(), e);
    }
  }

  private String unfolding(MarkdownDocument document, Language language) {
    PageLinks links = new PageLinks(context, embeds.address(), "", "");
    HtmlSettings settings =
        new HtmlSettings(
            language,
            "-transcript-" + language.tag(),
            links,
            embeds,
            links.numbers(),
            TextWriter.words(context.phrases(), language));
    HtmlWriter writer = new HtmlWriter(document, settings);
    StringBuilder html =
        new StringBuilder("<details lang=\"" + language.htmlTag() + "\"><summary>");
    html.append(escape(context.phrases().word(language, "transcript"))).append("</summary>\n");
    TextWriter.blocks(document.root()).forEach(block -> html.append(writer.block(block)));
    return html.append("</details>\n").toString();
  }
}
