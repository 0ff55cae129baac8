package org.jiedu.chart;

import java.util.Locale;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.script.Language;
import org.jiedu.script.Typesetter;
import org.jiedu.source.LocalText;

/** Reports the characters of a chart that no font can draw. Safe for use by several threads. */
public final class ChartGlyphs {
  private final Typesetter typesetter;
  private final Diagnostics diagnostics;

  /** Makes a check by the fonts of a typesetter. */
  public ChartGlyphs(Typesetter typesetter, Diagnostics diagnostics) {
    this.typesetter = typesetter;
    this.diagnostics = diagnostics;
  }

  /** Reports each character where it stands; the summary is read, not drawn. */
  public void report(Chart chart) {
    report(chart.title());
    report(chart.unit());
    report(chart.source());
    chart.series().forEach(this::report);
    chart.rows().forEach(this::report);
  }

  private void report(ChartRow row) {
    if (row instanceof ChartRow.Values values) {
      report(values.label());
    } else if (row instanceof ChartRow.Figure figure) {
      report(figure.label());
      report(figure.unit());
      report(figure.value(), new Language("zh"), figure.label().place());
    } else if (row instanceof ChartRow.Event event) {
      report(event.label());
      report(event.note());
    } else if (row instanceof ChartRow.Step step) {
      report(step.label());
      report(step.note());
    } else if (row instanceof ChartRow.Change change) {
      report(change.aspect());
      report(change.before());
      report(change.after());
    }
  }

  private void report(Optional<LocalText> text) {
    text.ifPresent(this::report);
  }

  private void report(LocalText text) {
    for (LocalText.Version version : text.versions()) {
      report(version.text().value(), version.language(), version.text().place());
    }
  }

  private void report(String text, Language language, Place place) {
    for (int character : typesetter.missing(text, language)) {
      diagnostics.report(
          ChartReader.CHART_INVALID,
          place,
          Message.of(
              "没有字体能画“{0}”（U+{1}），图表里请换一个字。",
              "No font can draw “{0}” (U+{1}); write another character in the chart.",
              Character.toString(character),
              Integer.toHexString(character).toUpperCase(Locale.ROOT)));
    }
  }
}
