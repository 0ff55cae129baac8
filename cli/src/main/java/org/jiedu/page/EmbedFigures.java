package org.jiedu.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jiedu.chart.Chart;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationHead.Medium;
import org.jiedu.content.InterpretationHead.MediumKind;
import org.jiedu.content.InterpretationHead.PathIn;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.chart.EmbedKind;
import org.jiedu.markdown.html.EmbedWriter;
import org.jiedu.script.Language;

/** Writes the charts, pictures and media of a text as figures. Belongs to one thread. */
final class EmbedFigures implements EmbedWriter {
  private final PageContext context;
  private final Path folder;
  private final String address;
  private final Optional<Interpretation> interpretation;
  private final Language language;
  private int figures;

  /**
   * Makes a writer for a text.
   *
   * @param folder the text's folder, relative to the workspace
   * @param address the address of that folder in the site
   * @param interpretation whose text it is; empty for a policy's
   * @param language the text's
   */
  EmbedFigures(
      PageContext context,
      String folder,
      String address,
      Optional<Interpretation> interpretation,
      Language language) {
    this.context = context;
    this.folder = context.library().workspace().root().resolve(folder);
    this.address = address;
    this.interpretation = interpretation;
    this.language = language;
  }

  @Override
  public String block(Embed embed) {
    return switch (embed.kind()) {
      case CHART -> chart(embed, List.of(language));
      case PICTURE -> "<figure class=\"picture\">" + picture(embed) + "</figure>\n";
      case MEDIUM -> medium(embed);
    };
  }

  @Override
  public String inline(Embed embed) {
    if (embed.kind() == EmbedKind.PICTURE) {
      return picture(embed);
    }
    // A figure cannot stand in a line; the reader gets its name and, for a medium, the file.
    return embed.kind() == EmbedKind.CHART
        ? escape(embed.text())
        : "<a href=\"" + escape(href(embed.path())) + "\">" + escape(embed.text()) + "</a>";
  }

  /** Returns a chart as a figure in some languages; nothing where it cannot be read. */
  String chart(Embed embed, List<Language> languages) {
    String tags = String.join("-", languages.stream().map(Language::tag).toList());
    return read(embed)
        .map(chart -> new ChartFigure(chart, context, languages))
        .map(figure -> figure.html("chart-" + tags + "-" + ++figures))
        .orElse("");
  }

  /** Returns the chart that a text shows, unless there is none in its folder. */
  Optional<Chart> read(Embed embed) {
    Path file = folder.resolve(embed.path()).normalize();
    if (!file.startsWith(folder) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return context.sources().charts().read(file, folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + embed.path(), e);
    }
  }

  private String picture(Embed embed) {
    return "<img src=\""
        + escape(href(embed.path()))
        + "\" alt=\""
        + escape(embed.text())
        + "\" loading=\"lazy\">";
  }

  private String medium(Embed embed) {
    Optional<Medium> medium =
        interpretation.stream()
            .flatMap(found -> found.head().media().stream())
            .filter(found -> found.file().value().equals(embed.path()))
            .findFirst();
    boolean isVideo =
        medium
            .map(found -> found.kind().value() == MediumKind.VIDEO)
            .orElseGet(
                () -> embed.path().toLowerCase(Locale.ROOT).matches(".*\\.(mp4|webm|m4v|mov|ogv)"));
    String tag = isVideo ? "video" : "audio";
    StringBuilder html = new StringBuilder("<figure class=\"medium\">");
    html.append('<').append(tag).append(" controls preload=\"metadata\" src=\"");
    html.append(escape(href(embed.path()))).append("\">");
    medium.ifPresent(found -> found.captions().forEach(captions -> html.append(track(captions))));
    html.append("</").append(tag).append("><figcaption>");
    html.append(escape(medium.map(this::title).orElse(embed.text())));
    return html.append("</figcaption></figure>\n").toString();
  }

  private String title(Medium medium) {
    return context.phrases().of(medium.title()).first().text();
  }

  private String track(PathIn captions) {
    return "<track kind=\"captions\" srclang=\""
        + escape(captions.language().value())
        + "\" label=\""
        + escape(context.phrases().word(new Language(captions.language().value()), "language-name"))
        + "\" src=\""
        + escape(href(captions.path().value()))
        + "\">";
  }

  private String href(String path) {
    return context.href(path.startsWith("/") ? path : address + path);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
