package org.jiedu.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jiedu.diagnostic.Diagnostics;
import org.jiedu.picture.Drawing;
import org.jiedu.picture.OutlinedSvg;
import org.jiedu.picture.PageSvg;
import org.jiedu.picture.Wording;
import org.jiedu.script.Language;
import org.jiedu.source.SourceReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * One chart of each kind from its file to its SVG, byte for byte. {@code -Dgolden=overwrite} writes
 * the expected files anew.
 */
final class ChartGoldenTest {
  private static final Path CHARTS = Path.of("src/test/resources/charts");

  @ParameterizedTest
  @EnumSource
  void drawsAsBefore(ChartKind kind) throws IOException {
    String folder = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    Chart chart = read(CHARTS.resolve(folder));

    compare(folder, "narrow.zh.svg", page(chart, Charts.ZH, ChartRenderer.NARROW) + "\n");
    compare(folder, "wide.bo.svg", page(chart, Charts.BO, ChartRenderer.WIDE) + "\n");
    compare(folder, "file.bo.svg", file(chart, Charts.BO));
  }

  static Chart read(Path folder) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    SourceReader sources = new SourceReader(folder, diagnostics);
    Chart chart =
        new ChartReader(sources, List.of(Charts.ZH, Charts.BO))
            .read(folder.resolve("chart.yaml"), folder)
            .orElseThrow();
    assertThat(diagnostics.sorted()).isEmpty();
    return chart;
  }

  static String page(Chart chart, Language language, double width) {
    Drawing drawing = Charts.RENDERER.draw(chart, List.of(language), width);
    String shape = width > 480 ? "wide" : "narrow";
    return PageSvg.of(drawing, "c", shape, title(chart, language), summary(chart, language));
  }

  private static String file(Chart chart, Language language) {
    Drawing drawing = Charts.RENDERER.standAlone(chart, List.of(language));
    return OutlinedSvg.of(
        drawing, title(chart, language), summary(chart, language), Charts.TYPESETTER);
  }

  private static String title(Chart chart, Language language) {
    return chart.title().in(language).orElseThrow();
  }

  private static Wording summary(Chart chart, Language language) {
    return new Wording(language, chart.summary().in(language).orElseThrow());
  }

  private static void compare(String folder, String name, String svg) throws IOException {
    Path expected = CHARTS.resolve(folder).resolve(name);
    if (System.getProperty("golden", "").equals("overwrite")) {
      Files.writeString(expected, svg, UTF_8);
    }
    assertThat(svg).as("%s/%s", folder, name).isEqualTo(Files.readString(expected, UTF_8));
  }
}
