package org.jiedu.bench;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jiedu.chart.Chart;
import org.jiedu.chart.ChartRow;
import org.jiedu.script.Language;
import org.jiedu.source.LocalText;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;

/** Draws our charts by XChart, as its users would, in one of our fonts. */
final class XCharts {
  private final Language language;
  private final Font font;

  /** Makes a painter of charts with texts in a language. */
  XCharts(Language language) {
    this.language = language;
    this.font =
        font(
            language.isTibetan()
                ? "NotoSerifTibetan-Regular.ttf"
                : "NotoSansSC-Regular-subset.otf");
  }

  private static Font font(String resource) {
    try (InputStream in = Chart.class.getResourceAsStream("/fonts/" + resource)) {
      return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(13f);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (FontFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Returns a bar chart as an SVG file. */
  byte[] svg(Chart chart, int width, int height) {
    ByteArrayOutputStream svg = new ByteArrayOutputStream();
    try {
      VectorGraphicsEncoder.saveVectorGraphic(
          drawn(chart, width, height), svg, VectorGraphicsEncoder.VectorGraphicsFormat.SVG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return svg.toByteArray();
  }

  /** Returns a bar chart as a PNG file. */
  byte[] png(Chart chart, int width, int height) {
    try {
      return BitmapEncoder.getBitmapBytes(
          drawn(chart, width, height), BitmapEncoder.BitmapFormat.PNG);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private CategoryChart drawn(Chart chart, int width, int height) {
    CategoryChart drawn =
        new CategoryChartBuilder().width(width).height(height).title(text(chart.title())).build();
    drawn.getStyler().setBaseFont(font).setChartTitleFont(font.deriveFont(20f)).setLegendFont(font);
    drawn.getStyler().setAxisTickLabelsFont(font).setAxisTitleFont(font).setXAxisLabelRotation(45);
    List<String> labels = new ArrayList<>();
    List<List<Number>> values = new ArrayList<>();
    chart.series().forEach(series -> values.add(new ArrayList<>()));
    for (ChartRow row : chart.rows()) {
      ChartRow.Values numbers = (ChartRow.Values) row;
      labels.add(text(numbers.label()));
      for (int i = 0; i < values.size(); i++) {
        values.get(i).add(numbers.values().get(i).value());
      }
    }
    for (int i = 0; i < values.size(); i++) {
      drawn.addSeries(text(chart.series().get(i)), labels, values.get(i));
    }
    return drawn;
  }

  private String text(LocalText text) {
    return text.in(language).orElseThrow();
  }
}
