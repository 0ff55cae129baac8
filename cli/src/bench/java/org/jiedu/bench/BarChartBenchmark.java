package org.jiedu.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jiedu.chart.Chart;
import org.jiedu.chart.ChartRenderer;
import org.jiedu.picture.Drawing;
import org.jiedu.script.Language;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time of one bar chart of 12 × 2 values, warm; another chart each time. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 4)
@Measurement(iterations = 5, time = 2)
public class BarChartBenchmark {
  /** So many that the typesetter has forgotten the first when its turn comes again. */
  static final int CHARTS = 64;

  /** The language of the texts. */
  @Param({"zh", "bo"})
  public String tag = "zh";

  private Language language = SampleCharts.ZH;
  private OurCharts ours = new OurCharts();
  private XCharts theirs = new XCharts(language);
  private List<Chart> charts = List.of();
  private Drawing size = new Drawing(1, 1, List.of());
  private int next;

  /** Makes the charts. */
  @Setup
  public void prepare() {
    language = new Language(tag);
    theirs = new XCharts(language);
    charts = SampleCharts.bars(CHARTS);
    size = ours.standAlone(charts.get(0), language);
  }

  private Chart chart() {
    next = (next + 1) % CHARTS;
    return charts.get(next);
  }

  /** Returns our element of a page. */
  @Benchmark
  public String pageSvg() {
    return ours.pageSvg(chart(), language, ChartRenderer.WIDE);
  }

  /** Returns our file. */
  @Benchmark
  public String svgFile() {
    return ours.svgFile(chart(), language);
  }

  /** Returns XChart's file. */
  @Benchmark
  public byte[] svgXChart() {
    return theirs.svg(chart(), (int) size.width(), (int) size.height());
  }

  /** Returns our picture. */
  @Benchmark
  public byte[] png() {
    return ours.png(chart(), language, 1);
  }

  /** Returns XChart's picture, of the same size. */
  @Benchmark
  public byte[] pngXChart() {
    return theirs.png(chart(), (int) size.width(), (int) size.height());
  }
}
