package org.jiedu.chart;

import java.util.List;
import java.util.Optional;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.diagnostic.Message;
import org.jiedu.script.Language;
import org.jiedu.source.LocalText;

/**
 * Holds a chart's texts to their length, in UTF-16 units, and its title and summary to be there.
 */
final class ChartTexts {
  private static final int LONGEST = 200;
  private static final int LONGEST_SUMMARY = 1000;

  private final List<Language> languages;
  private final Diagnostics diagnostics;
  private final ChartFaults faults;

  ChartTexts(List<Language> languages, Diagnostics diagnostics, ChartFaults faults) {
    this.languages = languages;
    this.diagnostics = diagnostics;
    this.faults = faults;
  }

  /** Reports each version of the title that is too long or not there. */
  void reportTitle(LocalText title) {
    reportMissing(title, "标题（title）", "title");
    reportLong(title, LONGEST);
  }

  /** Reports each version of the summary that is too long or not there. */
  void reportSummary(LocalText summary) {
    reportMissing(summary, "概述（summary）", "summary");
    reportLong(summary, LONGEST_SUMMARY);
  }

  /** Reports each version of any other text that is too long. */
  void reportLong(LocalText text) {
    reportLong(text, LONGEST);
  }

  void reportLong(Optional<LocalText> text) {
    text.ifPresent(this::reportLong);
  }

  /** Reports whatever is too long in a row. */
  void reportLong(ChartRow row) {
    if (row instanceof ChartRow.Values values) {
      reportLong(values.label());
    } else if (row instanceof ChartRow.Figure figure) {
      reportLong(figure.label());
      reportLong(figure.unit());
    } else if (row instanceof ChartRow.Event event) {
      reportLong(event.label());
      reportLong(event.note());
    } else if (row instanceof ChartRow.Step step) {
      reportLong(step.label());
      reportLong(step.note());
    } else if (row instanceof ChartRow.Change change) {
      reportLong(change.aspect());
      reportLong(change.before());
      reportLong(change.after());
    }
  }

  private void reportLong(LocalText text, int longest) {
    for (LocalText.Version version : text.versions()) {
      int length = version.text().value().length();
      if (length > longest) {
        faults.report(
            version.text().place(),
            Message.of(
                "这段文字有{0}个字符，图表里放不下，最多{1}个；请缩短。",
                "This text has {0} characters and does not fit a chart; {1} are the most:"
                    + " shorten it.",
                length,
                longest));
      }
    }
  }

  private void reportMissing(LocalText text, String zh, String en) {
    for (Language language : languages) {
      if (text.in(language).isEmpty()) {
        diagnostics.report(
            ChartReader.CHART_TEXT_MISSING,
            text.place(),
            Message.of(
                "图表的" + zh + "缺少“{0}:”一项；请补上。",
                "The " + en + " of the chart lacks {0}: add it.",
                language.tag()));
      }
    }
  }
}
