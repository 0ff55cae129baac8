package org.jiedu.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jiedu.build.Progress;
import org.jiedu.diagnostic.Message;

/**
 * Tells on stderr how far a run has come: by a bar where a person sees it, else by a line now and
 * then. Of a short run nothing is told.
 */
final class ProgressTalk implements Progress, AutoCloseable {
  private static final Duration SHORT = Duration.ofSeconds(1);
  private static final Duration PLAIN = Duration.ofSeconds(10);
  private static final int WIDTH = 64;
  private static final int INTERVAL_MILLIS = 200;

  private final Jiedu jiedu;
  private final Stopwatch stopwatch;
  private Optional<ProgressBar> bar = Optional.empty();
  private Optional<Line> line = Optional.empty();
  private Duration told = Duration.ZERO;
  private Stage stage = Stage.READING;
  private int pieces;
  private int done;

  /**
   * Makes talk about a run.
   *
   * @param stopwatch runs since the run began
   */
  ProgressTalk(Jiedu jiedu, Stopwatch stopwatch) {
    this.jiedu = jiedu;
    this.stopwatch = stopwatch;
  }

  @Override
  public void begin(Stage begun, int ofPieces) {
    close();
    stage = begun;
    pieces = ofPieces;
    done = 0;
    if (jiedu.terminal().isTalkSeen() && !jiedu.isQuiet()) {
      Line written = new Line(jiedu.terminal().err(), stopwatch);
      line = Optional.of(written);
      bar = Optional.of(bar(written));
    }
  }

  @Override
  public void step() {
    done++;
    bar.ifPresent(ProgressBar::step);
    Duration now = stopwatch.elapsed();
    if (bar.isEmpty() && now.minus(told).compareTo(PLAIN) > 0) {
      told = now;
      jiedu.say(name().and(Message.of("：{1}个中的{0}个", ": {0} of {1}", done, pieces)));
    }
  }

  @Override
  public void close() {
    bar.ifPresent(ProgressBar::close);
    line.ifPresent(Line::end);
    bar = Optional.empty();
    line = Optional.empty();
  }

  private Message name() {
    return switch (stage) {
      case READING -> Message.of("读取", "reading");
      case CHECKING -> Message.of("检查", "checking");
      case MAKING -> Message.of("生成", "making");
    };
  }

  private ProgressBar bar(Line on) {
    return new ProgressBarBuilder()
        .setTaskName(name().in(jiedu.language()))
        // Less than none is as much as is unknown.
        .setInitialMax(pieces == 0 ? -1 : pieces)
        .setUpdateIntervalMillis(INTERVAL_MILLIS)
        .setStyle(ProgressBarStyle.UNICODE_BLOCK)
        .setConsumer(on)
        .build();
  }

  /**
   * The last line of the terminal, written over again and again. Safe for use by several threads.
   */
  private static final class Line implements ProgressBarConsumer {
    private final PrintWriter err;
    private final Stopwatch stopwatch;
    private boolean isWritten;
    private boolean isEnded;

    Line(PrintWriter err, Stopwatch stopwatch) {
      this.err = err;
      this.stopwatch = stopwatch;
    }

    @Override
    public int getMaxRenderedLength() {
      return WIDTH;
    }

    @Override
    public synchronized void accept(String text) {
      if (!isEnded && stopwatch.elapsed().compareTo(SHORT) > 0) {
        err.print("\r" + text);
        err.flush();
        isWritten = true;
      }
    }

    /** Takes the line away; the bar's own thread may still be about to write. */
    synchronized void end() {
      if (isWritten) {
        err.print("\r" + " ".repeat(WIDTH) + "\r");
        err.flush();
      }
      isEnded = true;
    }

    @Override
    public void close() {}
  }
}
