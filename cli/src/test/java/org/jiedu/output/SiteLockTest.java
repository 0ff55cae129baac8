package org.jiedu.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SiteLockTest {
  private final AtomicInteger entered = new AtomicInteger();

  @TempDir Path folder;

  @Test
  void isHadByOneAtATimeAndNamesTheHolder() throws IOException {
    try (SiteLock held = SiteLock.acquire(folder, Duration.ZERO)) {
      assertThat(held.isHeld()).isTrue();

      assertThatThrownBy(() -> SiteLock.acquire(folder, Duration.ofMillis(150)))
          .isInstanceOfSatisfying(
              OutputException.class,
              refused -> {
                String process = Long.toString(ProcessHandle.current().pid());
                assertThat(refused.sentence().en()).contains("process " + process);
                assertThat(refused.sentence().zh()).contains(process);
              });
    }
  }

  @Test
  void waitsUntilTheFirstHasEnded() throws Exception {
    SiteLock first = SiteLock.acquire(folder, Duration.ZERO);
    CompletableFuture<SiteLock> second =
        CompletableFuture.supplyAsync(() -> acquire(Duration.ofSeconds(20)));
    Thread.sleep(250);
    boolean waited = !second.isDone();

    first.close();
    first.close();

    assertThat(waited).isTrue();
    try (SiteLock held = second.get()) {
      assertThat(held.isHeld()).isTrue();
    }
  }

  @Test
  void letsNoTwoThreadsIn() throws InterruptedException {
    var inside = new AtomicInteger();
    var most = new AtomicInteger();

    Thread[] threads =
        IntStream.range(0, 6)
            .mapToObj(n -> new Thread(() -> enter(inside, most)))
            .toArray(Thread[]::new);
    Stream.of(threads).forEach(Thread::start);
    for (Thread thread : threads) {
      thread.join();
    }

    assertThat(most).hasValue(1);
    assertThat(entered).hasValue(6);
  }

  @Test
  void isSeenByAnotherProcessEvenAfterAnAttemptInThisOne() throws Exception {
    try (SiteLock held = SiteLock.acquire(folder, Duration.ZERO)) {
      assertThat(held.isHeld()).isTrue();
      assertThatThrownBy(() -> SiteLock.acquire(folder, Duration.ZERO));

      Process other = OtherBuild.start(folder, "lock");

      assertThat(firstLine(other))
          .startsWith("another build (process " + ProcessHandle.current().pid());
      assertThat(other.waitFor()).isEqualTo(3);
    }
  }

  @Test
  void endsWithTheProcessThatHadIt() throws Exception {
    Process other = OtherBuild.start(folder, "hold");
    assertThat(firstLine(other)).isEqualTo("held");
    assertThatThrownBy(() -> SiteLock.acquire(folder, Duration.ZERO))
        .hasMessageContaining("process " + other.pid());

    other.destroyForcibly().waitFor();

    try (SiteLock held = SiteLock.acquire(folder, Duration.ofSeconds(5))) {
      assertThat(held.isHeld()).isTrue();
    }
  }

  @Test
  void saysWhereItCannotBeMade() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");

    assertThatThrownBy(() -> SiteLock.acquire(file.resolve("locks"), Duration.ZERO))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(file.toString());
  }

  private static String firstLine(Process process) throws IOException {
    BufferedReader reader = process.inputReader();
    return String.valueOf(reader.readLine());
  }

  private void enter(AtomicInteger inside, AtomicInteger most) {
    try (SiteLock held = acquire(Duration.ofSeconds(20))) {
      assertThat(held.isHeld()).isTrue();
      most.accumulateAndGet(inside.incrementAndGet(), Math::max);
      entered.incrementAndGet();
      inside.decrementAndGet();
    }
  }

  private SiteLock acquire(Duration patience) {
    try {
      return SiteLock.acquire(folder, patience);
    } catch (OutputException refused) {
      throw new AssertionError(refused);
    }
  }
}
