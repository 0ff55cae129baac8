package org.jiedu.chart;

import java.util.List;
import java.util.Optional;
import org.jiedu.picture.Fill;
import org.jiedu.picture.Ink;
import org.jiedu.picture.Mark;
import org.jiedu.picture.PathData;
import org.jiedu.picture.TextBlock;

/** Days from the top down along a line, in the order of the file. */
final class TimelineDrawing implements KindDrawing {
  private static final double DOT = 6;
  private static final double GAP = 14;

  @Override
  public void draw(Chart chart, Sheet sheet) {
    double dayWidth = sheet.widthOf("0000-00-00", Sheet.STRONG);
    double line = sheet.isWide() ? dayWidth + 24 : DOT + 1;
    double left = line + 22;
    double first = sheet.y();
    double last = first;
    for (ChartRow row : chart.rows()) {
      ChartRow.Event event = (ChartRow.Event) row;
      TextBlock day =
          sheet.block(List.of(sheet.number(event.when().toString())), Sheet.STRONG, dayWidth + 1);
      TextBlock label = sheet.block(event.label(), Sheet.LABEL, sheet.width() - left);
      TextBlock head = sheet.isWide() ? label : day;
      TextBlock.Line headLine = head.lines().get(0);
      last = sheet.y() + (headLine.top() + headLine.bottom()) / 2;
      first = row == chart.rows().get(0) ? last : first;
      sheet.add(new Mark.Disc(line, last, DOT, Fill.of(Ink.RED)));
      if (sheet.isWide()) {
        sheet.add(day.at(0, last - day.height() / 2, Ink.BLUE));
      } else {
        sheet.addBelow(day, left, Ink.BLUE);
      }
      sheet.addBelow(label, left, Ink.INK);
      event
          .note()
          .map(note -> sheet.block(note, Sheet.SMALL, sheet.width() - left))
          .ifPresent(note -> sheet.addBelow(note, left, Ink.QUIET));
      sheet.down(GAP);
    }
    sheet.down(-GAP);
    String rule = new PathData().move(line, first).line(line, last).toString();
    sheet.add(new Mark.Stroke(rule, Ink.RED, 2, Optional.empty()));
  }
}
