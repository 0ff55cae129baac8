package org.jiedu.bench;

import java.util.List;
import org.jiedu.chart.Chart;
import org.jiedu.chart.ChartRenderer;
import org.jiedu.chart.ChartWords;
import org.jiedu.picture.Drawing;
import org.jiedu.picture.OutlinedSvg;
import org.jiedu.picture.PageSvg;
import org.jiedu.picture.Png;
import org.jiedu.picture.Wording;
import org.jiedu.script.Language;
import org.jiedu.script.Typefaces;
import org.jiedu.script.Typesetter;

/** Draws charts by our own rooms, with all that a page or a file asks of them. */
final class OurCharts {
  private final Typesetter typesetter = new Typesetter(Typefaces.packed());
  private final Png png = new Png(typesetter);
  private final ChartRenderer renderer = new ChartRenderer(typesetter, words());

  private static ChartWords words() {
    return new ChartWords(
        both("以前", "སྔོན་མ།"), both("现在", "ད་ལྟ།"), both("数据来源", "གཞི་གྲངས་ཡོང་ཁུངས།"));
  }

  private static List<Wording> both(String zh, String bo) {
    return List.of(new Wording(SampleCharts.ZH, zh), new Wording(SampleCharts.BO, bo));
  }

  Typesetter typesetter() {
    return typesetter;
  }

  /** Returns the {@code <svg>} element of a page. */
  String pageSvg(Chart chart, Language language, double width) {
    Drawing drawing = renderer.draw(chart, List.of(language), width);
    return PageSvg.of(drawing, "c1", "wide", title(chart, language), summary(chart, language));
  }

  /** Returns an SVG file, its letters as outlines. */
  String svgFile(Chart chart, Language language) {
    return OutlinedSvg.of(
        standAlone(chart, language), title(chart, language), summary(chart, language), typesetter);
  }

  /** Returns a PNG file. */
  byte[] png(Chart chart, Language language, double scale) {
    return png(standAlone(chart, language), scale);
  }

  /** Returns a PNG file of any drawing. */
  byte[] png(Drawing drawing, double scale) {
    return png.paint(png.source(drawing, scale)).png();
  }

  /** Returns what a file shows, for its size in pixels. */
  Drawing standAlone(Chart chart, Language language) {
    return renderer.standAlone(chart, List.of(language));
  }

  private static String title(Chart chart, Language language) {
    return chart.title().in(language).orElseThrow();
  }

  private static Wording summary(Chart chart, Language language) {
    return new Wording(language, chart.summary().in(language).orElseThrow());
  }
}
