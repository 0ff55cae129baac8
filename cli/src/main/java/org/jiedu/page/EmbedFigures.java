package org.jiedu.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jiedu.chart.Chart;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationHead.Medium;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.chart.EmbedKind;
import org.jiedu.markdown.html.EmbedWriter;
import org.jiedu.script.Language;
import org.jiedu.source.Placed;

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
      case MEDIUM -> medium(embed, List.of(language));
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

  /** Returns a chart or a medium as a figure in several languages. */
  String shared(Embed embed, List<Language> languages) {
    return embed.kind() == EmbedKind.CHART ? chart(embed, languages) : medium(embed, languages);
  }

  private String chart(Embed embed, List<Language> languages) {
    if (context.isElsewhere()) {
      return read(embed)
          .map(chart -> new ChartFigure(chart, context, languages).still(pictureOf(embed)))
          .orElse("");
    }
    String tags = String.join("-", languages.stream().map(Language::tag).toList());
    return read(embed)
        .map(chart -> new ChartFigure(chart, context, languages))
        .map(figure -> figure.html("chart-" + tags + "-" + ++figures))
        .orElse("");
  }

  /** Returns the address of a chart's picture, if there is one. */
  private Optional<String> pictureOf(Embed embed) {
    return interpretation
        .filter(context.sources()::hasPictures)
        .flatMap(
            found ->
                Optional.ofNullable(ChartNames.of(found).get(embed.path()))
                    .map(name -> Addresses.chart(Edition.of(language), found.id(), name, "png")))
        .map(context::href);
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

  private String medium(Embed embed, List<Language> languages) {
    Optional<Medium> medium =
        interpretation.stream()
            .flatMap(found -> found.head().media().stream())
            .filter(found -> found.file().value().equals(embed.path()))
            .findFirst();
    MediumFigure figure = new MediumFigure(context, this, languages);
    return context.isElsewhere() ? figure.link(embed, medium) : figure.html(embed, medium);
  }

  /** Returns the path of the package's cover, relative to its folder. */
  Optional<String> cover() {
    return interpretation.flatMap(found -> found.head().cover()).map(Placed::value);
  }

  /** Returns a file of the text's folder on the disk. */
  Path file(String path) {
    return folder.resolve(path).normalize();
  }

  /** Returns the address of the text's folder in the site. */
  String address() {
    return address;
  }

  /** Returns the link to a file of the folder or, with a leading slash, to an address. */
  String href(String path) {
    return context.href(path.startsWith("/") ? path : address + path);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
