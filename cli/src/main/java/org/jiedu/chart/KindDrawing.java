package org.jiedu.chart;

/** Draws the charts of one kind. */
interface KindDrawing {

  /** Draws a chart's data below what stands on the sheet already. */
  void draw(Chart chart, Sheet sheet);
}
