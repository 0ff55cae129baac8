package org.jiedu.chart;

import java.util.List;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Mark;
import org.jiedu.picture.TextBlock;
import org.jiedu.picture.Wording;
import org.jiedu.source.LocalText;

/** The names of the series, each behind a sample of how it is drawn. */
final class Legend {
  private static final double GAP = 18;
  private static final double BEHIND_SAMPLE = 6;

  /** How a series is drawn, in small. */
  interface Sample {
    /**
     * Returns the marks of a sample.
     *
     * @param series counted from 0
     * @param middle the height of its middle
     */
    List<Mark> at(int series, double x, double middle);
  }

  private final Sheet sheet;
  private final double sampleWidth;
  private final Sample sample;

  Legend(Sheet sheet, double sampleWidth, Sample sample) {
    this.sheet = sheet;
    this.sampleWidth = sampleWidth;
    this.sample = sample;
  }

  /** Writes the names one behind another, as many in a line as there is room for. */
  void draw(List<LocalText> names) {
    if (names.size() < 2) {
      return;
    }
    double x = 0;
    double lineHeight = 0;
    for (int i = 0; i < names.size(); i++) {
      List<Wording> words = sheet.words(names.get(i));
      double start = sampleWidth + BEHIND_SAMPLE;
      TextBlock block = sheet.block(words, Sheet.SMALL, sheet.width() - start);
      if (x > 0 && x + start + block.width() > sheet.width()) {
        sheet.down(lineHeight + 2);
        x = 0;
        lineHeight = 0;
      }
      TextBlock.Line first = block.lines().get(0);
      sheet.add(sample.at(i, x, sheet.y() + (first.top() + first.bottom()) / 2));
      sheet.add(block.at(x + start, sheet.y(), Ink.INK));
      x += start + block.width() + GAP;
      lineHeight = Math.max(lineHeight, block.height());
    }
    sheet.down(lineHeight + 8);
  }
}
