package org.jiedu.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.picture.Ink;
import org.jiedu.picture.TextStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Colours are told apart (WCAG 2.2), and drawings on a page look as they were laid out. */
final class ColourTest {
  private static final Path CSS = Path.of("../templates/assets/site.css");

  @ParameterizedTest
  @EnumSource(names = {"INK", "QUIET", "RED", "BLUE"})
  void writesReadably(Ink ink) {
    assertThat(contrast(ink, Ink.PAPER)).isGreaterThanOrEqualTo(4.5);
    assertThat(contrast(ink, Ink.TINT)).isGreaterThanOrEqualTo(4.5);
  }

  @Test
  void writesReadablyOnADisc() {
    assertThat(contrast(Ink.PAPER, Ink.BLUE)).isGreaterThanOrEqualTo(4.5);
  }

  @ParameterizedTest
  @EnumSource(mode = Mode.MATCH_ALL, names = "SERIES_.*")
  void drawsEverySeriesVisibly(Ink ink) {
    assertThat(contrast(ink, Ink.PAPER)).isGreaterThanOrEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource
  void hasTheColoursOfThePage(Ink ink) throws IOException {
    String token = ink.name().toLowerCase(Locale.ROOT).replace("series_", "chart-");
    String light = Files.readString(CSS, UTF_8).replaceAll("(?s)^.*?:root \\{(.*?)\\}.*", "$1");

    assertThat(light).contains("--" + token + ": " + ink.colour() + ";");
  }

  @Test
  void isMeasuredInTheSizesOfThePage() throws IOException {
    assertSizes(Sheet.LABEL, "svg.drawing text[lang]", "svg.drawing text[lang|=\"bo\"]");
    assertSizes(Sheet.SMALL, "svg.drawing .small[lang]", "svg.drawing .small[lang|=\"bo\"]");
    assertSizes(Sheet.FIGURE, "svg.drawing .figure[lang]", "svg.drawing .figure[lang|=\"bo\"]");
    // The strong style has the common size: its rule must not name another.
    assertThat(rule("svg.drawing .strong[lang]")).contains("font-weight: 700").doesNotContain("px");
    assertThat(Sheet.STRONG.han()).isEqualTo(Sheet.LABEL.han());
    assertThat(Sheet.STRONG.tibetan()).isEqualTo(Sheet.LABEL.tibetan());
  }

  private static void assertSizes(TextStyle style, String han, String tibetan) throws IOException {
    assertThat(size(rule(han))).isEqualTo(style.han());
    assertThat(size(rule(tibetan))).isEqualTo(style.tibetan());
    assertThat(rule(han).contains("font-weight: 700")).isEqualTo(style.isBold());
  }

  private static String rule(String selector) throws IOException {
    Matcher rule =
        Pattern.compile("(?m)^" + Pattern.quote(selector) + " \\{([^}]*)\\}")
            .matcher(Files.readString(CSS, UTF_8));
    assertThat(rule.find()).as(selector).isTrue();
    return rule.group(1);
  }

  private static double size(String rule) {
    return Double.parseDouble(rule.replaceAll("(?s).*font-size: ([\\d.]+)px.*", "$1"));
  }

  private static double contrast(Ink one, Ink other) {
    double a = luminance(one) + .05;
    double b = luminance(other) + .05;
    return Math.max(a, b) / Math.min(a, b);
  }

  private static double luminance(Ink ink) {
    Color colour = Color.decode(ink.colour());
    return .2126 * linear(colour.getRed())
        + .7152 * linear(colour.getGreen())
        + .0722 * linear(colour.getBlue());
  }

  private static double linear(int channel) {
    double share = channel / 255.0;
    return share <= .04045 ? share / 12.92 : Math.pow((share + .055) / 1.055, 2.4);
  }
}
