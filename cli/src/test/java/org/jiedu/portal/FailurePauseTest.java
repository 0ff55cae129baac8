package org.jiedu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FailurePauseTest {
  private final MovedClock clock = new MovedClock();
  private final FailurePause pause = new FailurePause(clock);

  @Test
  void nobodyWaitsBeforeTheFirstFailure() {
    assertThat(pause.before("wang", "10.0.0.1")).isZero();
  }

  @Test
  void eachFailureDoublesItUpToEightSeconds() {
    List<Long> millis = new ArrayList<>();

    for (int i = 0; i < 8; i++) {
      pause.failed("wang", "10.0.0.1");
      millis.add(pause.before("wang", "10.0.0.1").toMillis());
    }

    assertThat(millis).containsExactly(250L, 500L, 1000L, 2000L, 4000L, 8000L, 8000L, 8000L);
  }

  @Test
  void itRunsOut() {
    pause.failed("wang", "10.0.0.1");

    clock.move(Duration.ofMillis(100));
    assertThat(pause.before("wang", "10.0.0.1")).hasMillis(150);

    clock.move(Duration.ofMillis(150));
    assertThat(pause.before("wang", "10.0.0.1")).isZero();
  }

  @Test
  void itIsForTheNameFromAnywhereAndForTheAddressWithAnyName() {
    pause.failed("wang", "10.0.0.1");

    assertThat(pause.before("wang", "10.0.0.9")).hasMillis(250);
    assertThat(pause.before("li", "10.0.0.1")).hasMillis(250);
    assertThat(pause.before("li", "10.0.0.9")).isZero();
    assertThat(pause.before("10.0.0.1", "wang")).isZero();
  }

  @Test
  void aSuccessClearsTheNameButNotTheAddress() {
    pause.failed("wang", "10.0.0.1");
    pause.failed("li", "10.0.0.1");

    pause.succeeded("wang");

    assertThat(pause.before("wang", "10.0.0.9")).isZero();
    assertThat(pause.before("wang", "10.0.0.1")).hasMillis(500);
  }

  @Test
  void itIsForgottenAfterAQuietQuarterOfAnHour() {
    for (int i = 0; i < 8; i++) {
      pause.failed("wang", "10.0.0.1");
    }

    clock.move(Duration.ofMinutes(16));
    pause.failed("wang", "10.0.0.1");

    assertThat(pause.before("wang", "10.0.0.1")).hasMillis(250);
  }

  @Test
  void manyInventedNamesDoNotFillTheMemory() {
    for (int i = 0; i < 30_000; i++) {
      pause.failed("name-" + i, "10.0.0.1");
    }

    assertThat(pause.before("name-1", "10.0.0.9")).isZero();
    assertThat(pause.before("name-29999", "10.0.0.9")).hasMillis(250);
    assertThat(pause.before("li", "10.0.0.1")).hasSeconds(8);
  }

  private static final class MovedClock extends Clock {
    private Instant now = Instant.parse("2026-03-10T02:00:00Z");

    void move(Duration by) {
      now = now.plus(by);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
