package org.jiedu.page;

import static org.jiedu.page.EmbedFigures.escape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jiedu.chart.Chart;
import org.jiedu.chart.ChartRow;
import org.jiedu.script.Language;
import org.jiedu.source.LocalText;

/** Writes a chart as its caption, what it shows in words, its data as a table, and its source. */
final class ChartFigure {
  private final Chart chart;
  private final Language language;
  private final Language authoritative;
  private final Phrases phrases;

  ChartFigure(Chart chart, PageContext context, Language language) {
    this.chart = chart;
    this.language = language;
    this.authoritative = context.site().authoritative();
    this.phrases = context.phrases();
  }

  String html() {
    StringBuilder html = new StringBuilder("<figure class=\"chart\">");
    html.append("<figcaption>").append(text(chart.title())).append("</figcaption>\n");
    html.append("<p>").append(text(chart.summary())).append("</p>\n");
    html.append("<details open><summary>").append(word("chart-data")).append("</summary>\n");
    html.append("<table>\n<thead>").append(row(header(), "col")).append("</thead>\n<tbody>\n");
    for (int i = 0; i < chart.rows().size(); i++) {
      html.append(row(cells(chart.rows().get(i), i), "row")).append('\n');
    }
    html.append("</tbody></table></details>\n");
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

  /** Returns a text in the chart's language, else the authoritative one, marked as such. */
  private String text(LocalText text) {
    return text.in(language)
        .map(EmbedFigures::escape)
        .or(
            () ->
                text.in(authoritative)
                    .map(
                        found ->
                            "<span lang=\""
                                + authoritative.htmlTag()
                                + "\">"
                                + escape(found)
                                + "</span>"))
        .orElse("");
  }

  private String word(String name) {
    return escape(phrases.word(language, name));
  }
}
