package org.jiedu.chart;

import java.util.ArrayList;
import java.util.List;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Mark;
import org.jiedu.picture.TextBlock;
import org.jiedu.picture.Wording;

/** Large figures, each on a card with what it counts. */
final class FiguresDrawing implements KindDrawing {
  private static final double GAP = 12;
  private static final double PADDING = 14;
  private static final double RULE = 3;
  private static final double BESIDE = 6;

  /** What stands on a card. */
  private record Card(TextBlock figure, TextBlock unit, TextBlock label, double width) {
    double height() {
      double units = isUnitBeside() ? 0 : unit.height();
      return figure.height() + units + label.height() + 4 + 2 * PADDING;
    }

    /** Returns whether the unit stands on the figure's line. */
    boolean isUnitBeside() {
      boolean isOneLine = unit.lines().size() == 1 && figure.lines().size() == 1;
      return isOneLine && figure.width() + BESIDE + unit.width() <= width;
    }
  }

  @Override
  public void draw(Chart chart, Sheet sheet) {
    int columns = columns(chart.rows().size(), sheet);
    double width = (sheet.width() - GAP * (columns - 1)) / columns;
    List<Card> cards = new ArrayList<>();
    for (ChartRow row : chart.rows()) {
      cards.add(card((ChartRow.Figure) row, width - 2 * PADDING - RULE, sheet));
    }
    for (int first = 0; first < cards.size(); first += columns) {
      List<Card> line = cards.subList(first, Math.min(first + columns, cards.size()));
      double height = line.stream().mapToDouble(Card::height).max().orElse(0);
      for (int i = 0; i < line.size(); i++) {
        draw(line.get(i), i * (width + GAP), width, height, sheet);
      }
      sheet.down(height + GAP);
    }
    sheet.down(-GAP);
  }

  private static int columns(int cards, Sheet sheet) {
    if (!sheet.isWide()) {
      return Math.min(2, cards);
    }
    // Four stand two and two: a last one alone would look forgotten.
    return cards == 4 ? 2 : Math.min(3, cards);
  }

  private static Card card(ChartRow.Figure row, double width, Sheet sheet) {
    List<Wording> unit = row.unit().map(sheet::words).orElse(List.of());
    return new Card(
        sheet.block(List.of(sheet.number(row.value())), Sheet.FIGURE, width),
        sheet.block(unit, Sheet.STRONG, width),
        sheet.block(row.label(), Sheet.LABEL, width),
        width);
  }

  private static void draw(Card card, double x, double width, double height, Sheet sheet) {
    sheet.add(new Mark.Box(x, sheet.y(), width, height, 0, Fill.of(Ink.TINT)));
    sheet.add(new Mark.Box(x, sheet.y(), RULE, height, 0, Fill.of(Ink.RED)));
    double left = x + RULE + PADDING;
    double y = sheet.y() + PADDING;
    sheet.add(card.figure().at(left, y, Ink.BLUE));
    if (card.isUnitBeside()) {
      double baseline = card.figure().lines().get(0).baseline();
      double top = y + baseline - card.unit().lines().get(0).baseline();
      sheet.add(card.unit().at(left + card.figure().width() + BESIDE, top, Ink.BLUE));
      y += card.figure().height() + 4;
    } else {
      sheet.add(card.unit().at(left, y + card.figure().height(), Ink.BLUE));
      y += card.figure().height() + card.unit().height() + 4;
    }
    sheet.add(card.label().at(left, y, Ink.INK));
  }
}
