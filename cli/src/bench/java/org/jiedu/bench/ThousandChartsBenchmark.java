package org.jiedu.bench;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import org.jiedu.chart.Chart;
import org.jiedu.chart.ChartRenderer;
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

/**
 * The time of 1,000 charts of all kinds in both languages by two threads, in a Java that has just
 * started: both elements of a page, and the PNG.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(3)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class ThousandChartsBenchmark {
  private static final int THREADS = 2;

  /** Pixels of the picture for one of the drawing. */
  @Param({"1", "2"})
  public int scale = 1;

  private final OurCharts ours = new OurCharts();
  private List<Chart> charts = List.of();

  /** Makes the charts. */
  @Setup
  public void prepare() {
    charts = SampleCharts.mixed(1000);
  }

  /** Returns how many bytes were made. */
  @Benchmark
  public long thousandCharts() throws ExecutionException, InterruptedException {
    ForkJoinPool pool = new ForkJoinPool(THREADS);
    try {
      return pool.submit(
              () ->
                  charts.parallelStream()
                      .mapToLong(
                          chart -> size(chart, SampleCharts.ZH) + size(chart, SampleCharts.BO))
                      .sum())
          .get();
    } finally {
      pool.shutdown();
    }
  }

  private long size(Chart chart, Language language) {
    return ours.pageSvg(chart, language, ChartRenderer.NARROW).length()
        + ours.pageSvg(chart, language, ChartRenderer.WIDE).length()
        + ours.png(chart, language, scale).length;
  }
}
