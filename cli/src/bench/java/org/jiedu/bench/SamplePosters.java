package org.jiedu.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jiedu.picture.Drawing;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Mark;
import org.jiedu.picture.TextBlock;
import org.jiedu.picture.TextStyle;
import org.jiedu.picture.Wording;
import org.jiedu.script.Typesetter;

/**
 * Lays out sheets as large and as full as a poster: 25 cards with 60 Han and 60 Tibetan characters
 * each, on 1080 × 7000 pixels.
 */
final class SamplePosters {
  private static final double WIDTH = 1080;
  private static final double HEIGHT = 7000;
  private static final int CARDS = 25;
  private static final int CHARACTERS = 60;
  private static final double MARGIN = 40;
  private static final TextStyle TEXT = new TextStyle("", 32, 36, false);
  private static final TextStyle TAB = new TextStyle("strong", 36, 40, true);

  private final Typesetter typesetter;

  SamplePosters(Typesetter typesetter) {
    this.typesetter = typesetter;
  }

  /** Returns the texts of a poster: two for each card. */
  static List<List<Wording>> texts(long seed) {
    Vocabulary words = new Vocabulary(seed);
    return IntStream.range(0, CARDS)
        .mapToObj(
            i ->
                List.of(
                    new Wording(SampleCharts.ZH, words.hanText(CHARACTERS)),
                    new Wording(SampleCharts.BO, words.tibetanText(CHARACTERS))))
        .toList();
  }

  /** Returns the sheet. */
  Drawing draw(List<List<Wording>> texts) {
    List<Mark> marks = new ArrayList<>();
    marks.add(new Mark.Box(0, 0, WIDTH, HEIGHT, 0, Fill.of(Ink.TINT)));
    double step = HEIGHT / CARDS;
    for (int i = 0; i < texts.size(); i++) {
      double top = i * step;
      marks.add(
          new Mark.Box(MARGIN, top + 10, WIDTH - 2 * MARGIN, step - 20, 8, Fill.of(Ink.PAPER)));
      marks.add(new Mark.Box(MARGIN, top + 10, 80, 60, 8, Fill.of(Ink.RED)));
      Wording number = new Wording(SampleCharts.ZH, String.valueOf(i + 1));
      marks.addAll(
          TextBlock.of(List.of(number), TAB, 80, typesetter).at(MARGIN + 20, top + 12, Ink.PAPER));
      marks.addAll(
          TextBlock.of(texts.get(i), TEXT, WIDTH - 160 - 2 * MARGIN, typesetter)
              .at(MARGIN + 120, top + 16, Ink.INK));
    }
    return new Drawing(WIDTH, HEIGHT, marks);
  }
}
