package org.jiedu.page;

import static org.jiedu.page.EmbedFigures.escape;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jiedu.chart.Chart;
import org.jiedu.chart.ChartRenderer;
import org.jiedu.chart.ChartRow;
import org.jiedu.picture.PageSvg;
import org.jiedu.picture.Wording;
import org.jiedu.script.Language;
import org.jiedu.source.LocalText;

/**
 * Writes a chart as its caption, the drawing, what it shows in words, its data as a table, and its
 * source; in one language, or in both where it stands over both columns.
 */
final class ChartFigure {
  private final Chart chart;
  private final List<Language> languages;
  private final Language authoritative;
  private final Phrases phrases;
  private final ChartRenderer renderer;

  ChartFigure(Chart chart, PageContext context, List<Language> languages) {
    this.chart = chart;
    this.languages = List.copyOf(languages);
    this.authoritative = context.site().authoritative();
    this.phrases = context.phrases();
    this.renderer = context.sources().renderer();
  }

  /**
   * Returns the figure.
   *
   * @param id begins the ids in it; unique on the page
   */
  String html(String id) {
    String drawings =
        drawing(id + "n", "narrow", ChartRenderer.NARROW)
            + "\n"
            + drawing(id + "w", "wide", ChartRenderer.WIDE)
            + "\n";
    String data =
        "<details><summary>"
            + word("chart-data")
            + "</summary>\n<div class=\"table\">"
            + table()
            + "</div></details>\n";
    return figure(drawings, data);
  }

  /**
   * Returns the figure for where there are neither styles nor anything to unfold.
   *
   * @param picture the address of the chart as a picture, if there is one
   */
  String still(Optional<String> picture) {
    String image =
        picture
            .map(
                address ->
                    "<p><img src=\""
                        + escape(address)
                        + "\" alt=\""
                        + escape(plain(chart.title()).text())
                        + "\"></p>\n")
            .orElse("");
    return figure(image, table() + "\n");
  }

  private String figure(String drawings, String data) {
    StringBuilder html = new StringBuilder("<figure class=\"chart\">");
    html.append("<figcaption>").append(text(chart.title())).append("</figcaption>\n");
    html.append(drawings);
    html.append("<p>").append(text(chart.summary())).append("</p>\n");
    html.append(data);
    chart
        .source()
        .ifPresent(
            source ->
                html.append("<p class=\"chart-source\">")
                    .append(word("chart-source"))
                    .append(' ')
                    .append(text(source))
                    .append("</p>\n"));
    return html.append("</figure>\n").toString();
  }

  private String table() {
    StringBuilder html = new StringBuilder("<table>\n<thead>");
    html.append(row(header(), "col")).append("</thead>\n<tbody>\n");
    for (int i = 0; i < chart.rows().size(); i++) {
      html.append(row(cells(chart.rows().get(i), i), "row")).append('\n');
    }
    return html.append("</tbody></table>").toString();
  }

  private String drawing(String id, String shape, double width) {
    Wording title = plain(chart.title());
    Wording summary = plain(chart.summary());
    return PageSvg.of(renderer.draw(chart, languages, width), id, shape, title.text(), summary);
  }

  /** Returns a text in the figure's main language, else in the authoritative one. */
  private Wording plain(LocalText text) {
    Language main = languages.get(0);
    return text.in(main)
        .map(found -> new Wording(main, found))
        .orElseGet(() -> new Wording(authoritative, text.in(authoritative).orElse("")));
  }

  private List<String> header() {
    return switch (chart.kind()) {
      case BAR, STACKED_BAR, LINE, PIE -> seriesHeader();
      case FIGURES -> List.of(word("chart-item"), word("chart-value"));
      case TIMELINE -> List.of(word("chart-time"), word("chart-item"));
      case STEPS -> List.of(word("chart-step"), word("chart-item"));
      case COMPARISON -> List.of(word("chart-item"), word("chart-before"), word("chart-after"));
    };
  }

  private List<String> seriesHeader() {
    List<String> header = new ArrayList<>();
    header.add(word("chart-item"));
    String unit = chart.unit().map(this::text).map(text -> " (" + text + ")").orElse("");
    if (chart.series().isEmpty()) {
      header.add(word("chart-value") + unit);
    }
    chart.series().forEach(series -> header.add(text(series) + unit));
    return header;
  }

  private List<String> cells(ChartRow row, int index) {
    if (row instanceof ChartRow.Values values) {
      List<String> cells = new ArrayList<>();
      cells.add(text(values.label()));
      values.values().forEach(value -> cells.add(escape(value.value().toPlainString())));
      return cells;
    }
    if (row instanceof ChartRow.Figure figure) {
      Optional<String> unit = figure.unit().map(this::text);
      return List.of(
          text(figure.label()), escape(figure.value()) + unit.map(u -> " " + u).orElse(""));
    }
    if (row instanceof ChartRow.Event event) {
      String day = "<time datetime=\"" + event.when() + "\">" + event.when() + "</time>";
      return List.of(day, text(event.label()) + note(event.note()));
    }
    if (row instanceof ChartRow.Change change) {
      return List.of(text(change.aspect()), text(change.before()), text(change.after()));
    }
    ChartRow.Step step = (ChartRow.Step) row;
    return List.of(String.valueOf(index + 1), text(step.label()) + note(step.note()));
  }

  private String note(Optional<LocalText> note) {
    return note.map(text -> "<br><small>" + text(text) + "</small>").orElse("");
  }

  /** Returns a row of a table whose first cell is the header of a row, or all are of columns. */
  private static String row(List<String> cells, String scope) {
    StringBuilder html = new StringBuilder("<tr>");
    for (int i = 0; i < cells.size(); i++) {
      boolean isHeader = i == 0 || scope.equals("col");
      html.append(isHeader ? "<th scope=\"" + scope + "\">" : "<td>")
          .append(cells.get(i))
          .append(isHeader ? "</th>" : "</td>");
    }
    return html.append("</tr>").toString();
  }

  /**
   * Returns a text in each language of the figure, else in the authoritative one, marked as such.
   * What all languages write in the same way, as {@code %}, stands there once.
   */
  private String text(LocalText text) {
    Map<String, Language> texts = new LinkedHashMap<>();
    for (Language language : languages) {
      text.in(language).ifPresent(found -> texts.putIfAbsent(found, language));
    }
    return texts.isEmpty()
        ? text.in(authoritative).map(found -> span(found, authoritative)).orElse("")
        : texts.entrySet().stream()
            .map(one -> marked(one.getKey(), one.getValue()))
            .collect(Collectors.joining(" "));
  }

  private String word(String name) {
    return String.join(
        " ",
        languages.stream()
            .map(language -> marked(phrases.word(language, name), language))
            .toList());
  }

  private String marked(String text, Language language) {
    return languages.size() == 1 ? escape(text) : span(text, language);
  }

  private static String span(String text, Language language) {
    return "<span lang=\"" + language.htmlTag() + "\">" + escape(text) + "</span>";
  }
}
