package org.jiedu.chart;

import java.util.List;
import org.jiedu.picture.Drawing;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Mark;
import org.jiedu.picture.TextStyle;
import org.jiedu.script.Language;
import org.jiedu.script.Typesetter;

/** Draws charts. Safe for use by several threads. */
public final class ChartRenderer {
  /** Width of a chart on a phone, in pixels. */
  public static final double NARROW = 300;

  /** Width of a chart on a wide page and in a file, in pixels. */
  public static final double WIDE = 640;

  private static final TextStyle TITLE = new TextStyle("title", 20, 22, true);
  private static final double MARGIN = 24;

  private final Typesetter typesetter;
  private final ChartWords words;

  /** Makes a renderer. */
  public ChartRenderer(Typesetter typesetter, ChartWords words) {
    this.typesetter = typesetter;
    this.words = words;
  }

  /**
   * Returns a chart as it stands on a page, which has its title and source beside it.
   *
   * @param languages of its texts, one below the other
   * @param width {@link #NARROW}, {@link #WIDE}, or what else there is room for, in pixels
   */
  public Drawing draw(Chart chart, List<Language> languages, double width) {
    Sheet sheet = new Sheet(width, languages, typesetter);
    kind(chart.kind()).draw(chart, sheet);
    return sheet.drawing();
  }

  /** Returns a chart as a picture that stands alone, with its title and its source. */
  public Drawing standAlone(Chart chart, List<Language> languages) {
    Sheet head = new Sheet(WIDE, languages, typesetter);
    head.addBelow(head.block(chart.title(), TITLE, WIDE), 0, Ink.INK);
    head.down(14);
    Drawing body = draw(chart, languages, WIDE);
    head.add(body.at(0, head.y(), 1));
    head.down(body.height() + 14);
    chart
        .source()
        .ifPresent(
            source ->
                head.addBelow(
                    head.block(head.joined(words.source(), source), Sheet.SMALL, WIDE),
                    0,
                    Ink.QUIET));
    Drawing drawn = head.drawing();
    double width = drawn.width() + 2 * MARGIN;
    double height = drawn.height() + 2 * MARGIN;
    return new Drawing(
        width,
        height,
        List.of(
            new Mark.Box(0, 0, width, height, 0, Fill.of(Ink.PAPER)), drawn.at(MARGIN, MARGIN, 1)));
  }

  private KindDrawing kind(ChartKind kind) {
    return switch (kind) {
      case BAR -> new BarDrawing();
      case STACKED_BAR -> new StackedBarDrawing();
      case LINE -> new LineDrawing();
      case PIE -> new PieDrawing();
      case FIGURES -> new FiguresDrawing();
      case TIMELINE -> new TimelineDrawing();
      case STEPS -> new StepsDrawing();
      case COMPARISON -> new ComparisonDrawing(words);
    };
  }
}
