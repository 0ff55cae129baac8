package org.jiedu.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jiedu.chart.Chart;
import org.jiedu.chart.ChartRenderer;
import org.jiedu.picture.Drawing;
import org.jiedu.script.Language;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmarks of the drawing rooms and prints one table. */
public final class ChartBenchmarks {
  private static final ToDoubleFunction<IterationResult> TIME =
      iteration -> iteration.getPrimaryResult().getScore();
  private static final ToDoubleFunction<IterationResult> PROCESSOR =
      iteration ->
          ProcessorTime.in(
              iteration.getBenchmarkParams().getTimeUnit(),
              iteration.getSecondaryResults().get(ProcessorTime.LABEL).getScore());

  private final PrintStream out;
  private final Collection<RunResult> results;

  private ChartBenchmarks(PrintStream out, Collection<RunResult> results) {
    this.out = out;
    this.results = results;
  }

  /**
   * Runs them.
   *
   * @param arguments those of JMH
   */
  public static void main(String[] arguments) throws CommandLineOptionException, RunnerException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    // JMH talks to System.out; ours is for the table alone.
    System.setOut(System.err);
    CommandLineOptions asked = new CommandLineOptions(arguments);
    OptionsBuilder options = new OptionsBuilder();
    options.parent(asked).addProfiler(ProcessorTime.class);
    if (asked.getIncludes().isEmpty()) {
      options.include("org\\.jiedu\\.bench\\..*");
    }
    new ChartBenchmarks(out, new Runner(options.build()).run()).print();
  }

  private void print() {
    Sizes sizes = new Sizes();
    out.printf(Locale.ROOT, "%-44s%12s%12s%14s%n", "", "jiedu", "XChart", "XChart:jiedu");
    for (Language language : List.of(SampleCharts.ZH, SampleCharts.BO)) {
      sizes.print(language);
      String tag = language.tag();
      times("bar chart 12 × 2, " + tag + ", SVG in a page, µs", tag, "pageSvg", "svgXChart");
      times("bar chart 12 × 2, " + tag + ", SVG file, µs", tag, "svgFile", "svgXChart");
      times("bar chart 12 × 2, " + tag + ", PNG, µs", tag, "png", "pngXChart");
    }
    time("sheet of 1080 × 7000 px, PNG, ms", "posterPng", "");
    time("1,000 charts, SVG and PNG, zh and bo, s", "thousandCharts", "1");
    time("the same, PNG in double size, s", "thousandCharts", "2");
  }

  private void times(String what, String parameter, String ours, String theirs) {
    row(what, median(TIME, ours, parameter), median(TIME, theirs, parameter));
    row(
        "  of it processor time",
        median(PROCESSOR, ours, parameter),
        median(PROCESSOR, theirs, parameter));
  }

  private void time(String what, String benchmark, String parameter) {
    times(what, parameter, benchmark, "");
  }

  private void row(String what, double ours, double theirs) {
    if (Double.isNaN(ours) && Double.isNaN(theirs)) {
      return;
    }
    out.printf(
        Locale.ROOT,
        "%-44s%12s%12s%14s%n",
        what,
        written(ours),
        written(theirs),
        written(theirs / ours));
  }

  private static String written(double number) {
    return Double.isNaN(number)
        ? "–"
        : String.format(Locale.ROOT, number < 100 ? "%,.1f" : "%,.0f", number);
  }

  /** Returns the median of all forks and iterations; NaN where it was not asked for. */
  private double median(ToDoubleFunction<IterationResult> measure, String name, String parameter) {
    double[] scores =
        results.stream()
            .filter(result -> isOf(result.getParams(), name, parameter))
            .flatMap(result -> result.getBenchmarkResults().stream())
            .flatMap(fork -> fork.getIterationResults().stream())
            .mapToDouble(measure)
            .sorted()
            .toArray();
    return scores.length == 0
        ? Double.NaN
        : (scores[(scores.length - 1) / 2] + scores[scores.length / 2]) / 2;
  }

  private static boolean isOf(BenchmarkParams params, String name, String parameter) {
    return params.getBenchmark().endsWith("." + name)
        && params.getParamsKeys().stream().allMatch(key -> params.getParam(key).equals(parameter));
  }

  /** How many bytes charts have, on average. */
  private final class Sizes {
    private final OurCharts ours = new OurCharts();
    private final List<Chart> charts = SampleCharts.bars(BarChartBenchmark.CHARTS);

    void print(Language language) {
      XCharts theirs = new XCharts(language);
      Drawing size = ours.standAlone(charts.get(0), language);
      int width = (int) size.width();
      int height = (int) size.height();
      String what = "bar chart 12 × 2, " + language.tag() + ", ";
      double page = mean(chart -> bytes(ours.pageSvg(chart, language, ChartRenderer.WIDE)));
      double svg = mean(chart -> theirs.svg(chart, width, height));
      row(what + "SVG in a page, bytes", page, svg);
      row(what + "SVG file, bytes", mean(chart -> bytes(ours.svgFile(chart, language))), svg);
      row(
          what + "PNG, bytes",
          mean(chart -> ours.png(chart, language, 1)),
          mean(chart -> theirs.png(chart, width, height)));
    }

    private double mean(Function<Chart, byte[]> draw) {
      return charts.stream().mapToInt(chart -> draw.apply(chart).length).average().orElseThrow();
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }
}
