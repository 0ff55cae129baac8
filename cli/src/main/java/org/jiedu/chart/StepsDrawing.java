package org.jiedu.chart;

import java.util.Optional;
import org.jiedu.picture.Anchor;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Mark;
import org.jiedu.picture.PathData;
import org.jiedu.picture.TextBlock;

/** Steps from the top down, numbered. */
final class StepsDrawing implements KindDrawing {
  private static final double DISC = 15;
  private static final double GAP = 18;
  private static final double LEFT = 2 * DISC + 14;

  @Override
  public void draw(Chart chart, Sheet sheet) {
    for (int i = 0; i < chart.rows().size(); i++) {
      ChartRow.Step step = (ChartRow.Step) chart.rows().get(i);
      double top = sheet.y();
      TextBlock label = sheet.block(step.label(), Sheet.STRONG, sheet.width() - LEFT);
      double middle = top + Math.max(DISC, label.lines().get(0).bottom() / 2);
      sheet.down(middle - top - label.lines().get(0).bottom() / 2);
      sheet.addBelow(label, LEFT, Ink.INK);
      step.note()
          .map(note -> sheet.block(note, Sheet.SMALL, sheet.width() - LEFT))
          .ifPresent(note -> sheet.addBelow(note, LEFT, Ink.QUIET));
      sheet.down(Math.max(0, middle + DISC - sheet.y()));
      if (i < chart.rows().size() - 1) {
        arrow(middle + DISC + 3, sheet.y() + GAP - 4, sheet);
        sheet.down(GAP);
      }
      sheet.add(new Mark.Disc(DISC, middle, DISC, Fill.of(Ink.BLUE)));
      sheet.addOn(String.valueOf(i + 1), DISC, middle, Anchor.MIDDLE);
    }
  }

  private static void arrow(double from, double to, Sheet sheet) {
    String line = new PathData().move(DISC, from).line(DISC, to).toString();
    sheet.add(new Mark.Stroke(line, Ink.BLUE, 2, Optional.empty()));
    PathData head = new PathData().move(DISC - 5, to - 5).line(DISC, to + 1).line(DISC + 5, to - 5);
    sheet.add(new Mark.Stroke(head.toString(), Ink.BLUE, 2, Optional.empty()));
  }
}
