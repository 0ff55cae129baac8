package org.jiedu.poster;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jiedu.chart.Chart;
import org.jiedu.content.Interpretation;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Place;
import org.jiedu.page.ChartNames;
import org.jiedu.page.Edition;
import org.jiedu.page.PageSources;
import org.jiedu.page.Phrase;
import org.jiedu.page.Poster;
import org.jiedu.page.Posters;
import org.jiedu.picture.Drawing;
import org.jiedu.picture.Wording;
import org.jiedu.script.Language;
import org.jiedu.script.Typesetter;

/**
 * Draws the pictures that stand alone: a package's poster in each language and in both, its cards,
 * and its charts; and the cards of the site. Safe for use by several threads.
 */
public final class PackagePictures {
  private static final double CHART_SCALE = 2;

  private final PageSources sources;
  private final PosterGlyphs glyphs;
  private final Posters posters;
  private final PosterRenderer renderer;
  private final CardRenderer cards;

  /**
   * Makes the drawer of what readers may see.
   *
   * @param diagnostics told of characters that no font has
   */
  public PackagePictures(PageSources sources, Typesetter typesetter, Diagnostics diagnostics) {
    this.sources = sources;
    this.glyphs = new PosterGlyphs(typesetter, diagnostics);
    this.posters = new Posters(sources);
    this.renderer = new PosterRenderer(sources.renderer(), typesetter);
    this.cards = new CardRenderer(typesetter);
  }

  /**
   * Returns the poster of a package in the languages of an edition.
   *
   * @throws IOException if a text cannot be read
   */
  public Picture poster(Interpretation interpretation, Edition edition) throws IOException {
    Poster poster = posters.poster(interpretation, edition);
    Drawing drawing = renderer.draw(poster, PosterWords.of(posters, edition));
    glyphs.report(drawing, interpretation.yamlStart());
    return new Picture(
        "poster." + tags(edition),
        drawing,
        1,
        poster.title().plain(),
        new Wording(edition.main(), text(drawing)),
        Picture.Kind.POSTER);
  }

  /** Returns the card of a package in a language. */
  public Picture card(Interpretation interpretation, Language language) throws IOException {
    Edition edition = Edition.of(language);
    return card(cards.draw(posters.poster(interpretation, edition)), language);
  }

  /** Returns the card of the site in a language. */
  public Picture siteCard(Language language) {
    Edition edition = Edition.of(language);
    Phrase name = posters.portal(edition);
    Drawing drawing =
        cards.draw(posters.word(edition, "column-interpretations"), name, posters.host(edition));
    glyphs.report(drawing, Place.startOf("site/site.yaml"));
    return card(drawing, language);
  }

  /**
   * Returns the charts of a package in a language, by the names of their files.
   *
   * @throws IOException if one cannot be read
   */
  public List<Picture> charts(Interpretation interpretation, Language language) throws IOException {
    Path folder = sources.library().workspace().root().resolve(interpretation.folder());
    List<Picture> pictures = new ArrayList<>();
    for (Map.Entry<String, String> shown : ChartNames.of(interpretation).entrySet()) {
      sources.charts().read(folder.resolve(shown.getKey()).normalize(), folder).stream()
          .map(chart -> chart(shown.getValue(), chart, language))
          .forEach(pictures::add);
    }
    return pictures;
  }

  private Picture chart(String name, Chart chart, Language language) {
    String summary = chart.summary().in(language).orElse("");
    return new Picture(
        "charts/" + name + "." + language.tag(),
        sources.renderer().standAlone(chart, List.of(language)),
        CHART_SCALE,
        chart.title().in(language).orElse(""),
        new Wording(language, summary),
        Picture.Kind.CHART);
  }

  private static Picture card(Drawing drawing, Language language) {
    return new Picture(
        "card." + language.tag(),
        drawing,
        1,
        "",
        new Wording(language, text(drawing)),
        Picture.Kind.CARD);
  }

  private static String tags(Edition edition) {
    return String.join("-", edition.languages().stream().map(Language::tag).toList());
  }

  /** Returns all words of a drawing, in the order in which they are read. */
  private static String text(Drawing drawing) {
    return String.join(" ", drawing.words().stream().map(words -> words.wording().text()).toList());
  }
}
