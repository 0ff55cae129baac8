package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jiedu.build.Progress;
import org.junit.jupiter.api.Test;

final class ProgressTalkTest {
  private final StringWriter err = new StringWriter();

  @Test
  void drawsABarWhereAPersonSeesItAndTakesItAway() throws Exception {
    try (ProgressTalk talk = talk(true, 20)) {
      talk.begin(Progress.Stage.CHECKING, 3);
      steps(talk);
      long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (!err.toString().contains("3/3") && System.nanoTime() < end) {
        Thread.sleep(10);
      }
    }

    assertThat(err.toString()).matches("(?s)\\rchecking .*3/3 .*\\r {64}\\r").doesNotContain("\n");
  }

  @Test
  void writesALineNowAndThenElsewhere() {
    run(false, 20);

    assertThat(err.toString()).isEqualTo("checking: 1 of 3\n");
  }

  @Test
  void tellsNothingOfAShortRun() {
    run(true, 0);
    run(false, 0);

    assertThat(err.toString()).isEmpty();
  }

  private void run(boolean isSeen, int secondsBefore) {
    try (ProgressTalk talk = talk(isSeen, secondsBefore)) {
      talk.begin(Progress.Stage.READING, 0);
      talk.begin(Progress.Stage.CHECKING, 3);
      steps(talk);
      talk.begin(Progress.Stage.MAKING, 3);
      steps(talk);
    }
  }

  private ProgressTalk talk(boolean isSeen, int secondsBefore) {
    PrintWriter writer = new PrintWriter(err, true);
    Terminal terminal = new Terminal(writer, writer, Map.of(), false, isSeen, "en");
    Jiedu jiedu = new Jiedu(terminal, Path.of(""), Clock.systemUTC());
    return new ProgressTalk(
        jiedu, new Stopwatch(System.nanoTime() - TimeUnit.SECONDS.toNanos(secondsBefore)));
  }

  private static void steps(ProgressTalk talk) {
    for (int i = 0; i < 3; i++) {
      talk.step();
    }
  }
}
