package org.jiedu.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.assertj.core.api.SoftAssertions;
import org.jiedu.picture.Drawing;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Mark;
import org.jiedu.script.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** No text leaves its box or lies on another, whatever the data are. */
final class ChartLayoutTest {
  private static final List<Double> WIDTHS = List.of(ChartRenderer.NARROW, ChartRenderer.WIDE);

  /** Drawn once for all tests. */
  private static final Map<ChartKind, Map<String, Drawing>> DRAWN = new EnumMap<>(ChartKind.class);

  private interface Check {
    List<String> faults(Drawing drawing);
  }

  @ParameterizedTest
  @EnumSource
  void keepsEveryTextOnTheSheet(ChartKind kind) {
    check(kind, ChartLayoutTest::outside);
  }

  @ParameterizedTest
  @EnumSource
  void putsNoTextOnAnother(ChartKind kind) {
    check(kind, ChartLayoutTest::overlapping);
  }

  @ParameterizedTest
  @EnumSource
  void keepsEveryShapeOnTheSheet(ChartKind kind) {
    check(kind, ChartLayoutTest::shapesOutside);
  }

  @ParameterizedTest
  @EnumSource
  void drawsAPictureThatStandsAloneAsWell(ChartKind kind) {
    for (String name : List.of("ordinary", "long labels")) {
      for (List<Language> languages : Charts.LANGUAGES) {
        Drawing drawing = Charts.RENDERER.standAlone(Charts.named(kind, name), languages);

        assertThat(outside(drawing)).as(name + languages).isEmpty();
        assertThat(overlapping(drawing)).as(name + languages).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = "STACKED_BAR")
  void putsTheNumberOfAPartInsideIt(ChartKind kind) {
    int[] numbers = {0};

    check(
        kind,
        drawing -> {
          List<String> faults = new ArrayList<>();
          List<Mark> marks = drawing.marks();
          for (int i = 1; i < marks.size(); i++) {
            if (marks.get(i) instanceof Mark.Words words && isPaper(marks.get(i - 1))) {
              numbers[0]++;
              Rectangle2D ink = DrawnText.ink(words);
              if (parts(marks).stream().noneMatch(part -> part.contains(ink))) {
                faults.add(words.wording().text());
              }
            }
          }
          return faults;
        });

    assertThat(numbers[0]).isGreaterThan(20);
  }

  @Test
  void breaksNoFigureThatHasRoomOnALineOfItsOwn() {
    Chart ordinary = Charts.named(ChartKind.FIGURES, "ordinary");
    List<ChartRow> rows = new ArrayList<>(ordinary.rows());
    rows.add(new ChartRow.Figure("128,000,000", Optional.empty(), ordinary.title()));
    Chart chart = Charts.chart(ChartKind.FIGURES, ordinary.title(), List.of(), rows);

    for (List<Language> languages : Charts.LANGUAGES) {
      Drawing drawing = Charts.RENDERER.draw(chart, languages, ChartRenderer.NARROW);

      assertThat(DrawnText.of(drawing)).extracting(DrawnText::text).contains("128,000,000");
    }
  }

  private static void check(ChartKind kind, Check check) {
    SoftAssertions softly = new SoftAssertions();
    DRAWN
        .computeIfAbsent(kind, ChartLayoutTest::drawn)
        .forEach(
            (name, drawing) ->
                softly.assertThat(check.faults(drawing)).as("%s %s", kind, name).isEmpty());
    softly.assertAll();
  }

  private static Map<String, Drawing> drawn(ChartKind kind) {
    Map<String, Drawing> drawings = new TreeMap<>();
    for (Map.Entry<String, Chart> chart : Charts.ofKind(kind).entrySet()) {
      for (List<Language> languages : Charts.LANGUAGES) {
        for (double width : WIDTHS) {
          drawings.put(
              "%s in %s at %.0f px".formatted(chart.getKey(), languages, width),
              Charts.RENDERER.draw(chart.getValue(), languages, width));
        }
      }
    }
    return drawings;
  }

  private static List<String> outside(Drawing drawing) {
    Rectangle2D sheet = sheet(drawing);
    return DrawnText.of(drawing).stream()
        .filter(text -> !sheet.contains(text.ink()))
        .map(text -> text + " is not on " + drawing.width() + " × " + drawing.height())
        .toList();
  }

  private static List<String> overlapping(Drawing drawing) {
    List<DrawnText> texts = DrawnText.of(drawing);
    List<String> faults = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      for (DrawnText other : texts.subList(i + 1, texts.size())) {
        if (texts.get(i).meets(other)) {
          faults.add(texts.get(i) + " lies on " + other);
        }
      }
    }
    return faults;
  }

  private static List<String> shapesOutside(Drawing drawing) {
    Rectangle2D sheet = sheet(drawing);
    List<String> faults = new ArrayList<>();
    for (Mark mark : drawing.marks()) {
      if (mark instanceof Mark.Box box
          && (box.width() < 0
              || !sheet.contains(box.x(), box.y(), box.width() + 1e-9, box.height() + 1e-9))) {
        faults.add(box.toString());
      } else if (mark instanceof Mark.Disc disc
          && !sheet.contains(
              disc.x() - disc.radius(),
              disc.y() - disc.radius(),
              2 * disc.radius(),
              2 * disc.radius())) {
        faults.add(disc.toString());
      }
    }
    return faults;
  }

  private static boolean isPaper(Mark mark) {
    return mark instanceof Mark.Box box && box.fill().equals(Fill.of(Ink.PAPER));
  }

  private static List<Rectangle2D> parts(List<Mark> marks) {
    List<Rectangle2D> parts = new ArrayList<>();
    for (Mark mark : marks) {
      if (mark instanceof Mark.Box box && box.fill().isPatterned()) {
        parts.add(new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height()));
      }
    }
    return parts;
  }

  private static Rectangle2D sheet(Drawing drawing) {
    return new Rectangle2D.Double(-.5, -.5, drawing.width() + 1, drawing.height() + 1);
  }
}
