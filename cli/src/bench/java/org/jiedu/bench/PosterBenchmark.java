package org.jiedu.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.jiedu.picture.Wording;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The time of one sheet of a poster's size as PNG, from its texts, warm. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
public class PosterBenchmark {
  private static final int POSTERS = 16;

  private final OurCharts ours = new OurCharts();
  private final SamplePosters posters = new SamplePosters(ours.typesetter());
  private final List<List<List<Wording>>> texts =
      LongStream.range(0, POSTERS).mapToObj(SamplePosters::texts).toList();
  private int next;

  /** Returns the picture. */
  @Benchmark
  public byte[] posterPng() {
    next = (next + 1) % POSTERS;
    return ours.png(posters.draw(texts.get(next)), 1);
  }
}
