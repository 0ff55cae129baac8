package org.jiedu.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jiedu.chart.Chart;
import org.jiedu.chart.ChartKind;
import org.jiedu.content.Interpretation;
import org.jiedu.content.InterpretationHead.Medium;
import org.jiedu.markdown.chart.Embed;
import org.jiedu.markdown.chart.EmbedKind;
import org.jiedu.markdown.html.EmbedWriter;
import org.jiedu.media.PictureFacts;
import org.jiedu.script.Language;
import org.jiedu.source.Placed;

/** Writes the charts, pictures and media of a text as figures. Belongs to one thread. */
final class EmbedFigures implements EmbedWriter {
  // As wide as a text gets in site.css; on a phone as wide as the window.
  private static final String WHOLE = "(min-width: 720px) 720px, 100vw";
  private static final String HALF = "(min-width: 900px) 560px, 100vw";

  // Twice the width of a text: more than that no screen shows of a picture in it.
  private static final int WIDEST_SHOWN = 1440;

  private final PageContext context;
  private final Path folder;
  private final String address;
  private final Optional<Interpretation> interpretation;
  private final PictureCopies copies;
  private final Language language;
  private int figures;
  private Optional<Chart> keyFigures = Optional.empty();

  /** Makes a writer for a text in a language. */
  EmbedFigures(PageContext context, TextFolder place, Language language) {
    this.context = context;
    this.folder = context.library().workspace().root().resolve(place.folder());
    this.address = place.address();
    this.interpretation = place.interpretation();
    this.copies = new PictureCopies(context.sources(), folder, place.files());
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
    Optional<Chart> chart = read(embed);
    if (keyFigures.isEmpty()) {
      keyFigures = chart.filter(found -> found.kind() == ChartKind.FIGURES);
    }
    return chart
        .map(found -> new ChartFigure(found, context, languages))
        .map(figure -> figure.html("chart-" + tags + "-" + ++figures))
        .orElse("");
  }

  /** Returns the first chart of numbers that was written, if any was. */
  Optional<Chart> keyFigures() {
    return keyFigures;
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
    StringBuilder html = new StringBuilder("<img src=\"").append(escape(href(embed.path())));
    html.append('"');
    if (!embed.path().startsWith("/")) {
      copies.facts(embed.path()).ifPresent(facts -> size(embed.path(), facts, html));
    }
    html.append(" alt=\"").append(escape(embed.text()));
    return html.append("\" loading=\"lazy\" decoding=\"async\">").toString();
  }

  /** What the browser has to know before it has the picture, so that nothing shifts. */
  private void size(String path, PictureFacts facts, StringBuilder html) {
    List<SiteFile.Copy> smaller = copies.of(path);
    if (!smaller.isEmpty() && !context.isElsewhere()) {
      html.append(" srcset=\"");
      for (SiteFile.Copy copy : smaller) {
        html.append(candidate(copy.path(), copy.widthPixels())).append(", ");
      }
      if (facts.widthPixels() <= WIDEST_SHOWN) {
        html.append(candidate(path, facts.widthPixels())).append(", ");
      }
      html.setLength(html.length() - 2);
      html.append("\" sizes=\"").append(context.edition().isBilingual() ? HALF : WHOLE);
      html.append('"');
    }
    html.append(" width=\"").append(facts.widthPixels());
    html.append("\" height=\"").append(facts.heightPixels()).append('"');
  }

  private String candidate(String path, int widthPixels) {
    return escape(href(path)) + " " + widthPixels + "w";
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

  /**
   * Returns the path of the package's cover, relative to its folder: of the largest copy, if there
   * are copies.
   */
  Optional<String> cover() {
    Optional<String> cover =
        interpretation.flatMap(found -> found.head().cover()).map(Placed::value);
    return cover.map(
        path -> copies.of(path).stream().map(SiteFile.Copy::path).reduce(path, (a, b) -> b));
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
