package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jiedu.TestWorkspace;
import org.jiedu.cli.PortalFixture.Clone;
import org.jiedu.cli.PortalFixture.Said;
import org.jiedu.portal.Account;
import org.jiedu.portal.AccountChanges;
import org.jiedu.portal.AuditLog;
import org.jiedu.portal.PortalFolder;
import org.jiedu.portal.Release;
import org.jiedu.portal.Releases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code portal serve}, killed by SIGKILL at any moment of a push: one whole release is live, what
 * was accepted is live after the next start, and the next push works.
 */
final class KilledServeTest {
  private static final int KILLS = Boolean.getBoolean("jiedu.long") ? 200 : 6;
  private static final long SEED = 20260310;
  private static final int KEPT_RELEASES = 10;

  @TempDir private Path folder;
  private final ExecutorService threads = Executors.newSingleThreadExecutor();
  private PortalFolder portal = new PortalFolder(Path.of("/"));
  private String token = "";
  private Clone clone = new Clone(Path.of("/"), "");

  @BeforeEach
  void makePortal() throws IOException, InterruptedException {
    assertThat(JieduRun.in(folder, "portal", "init", "portal").code()).isZero();
    portal = PortalFolder.of(folder.resolve("portal"));
    token =
        AccountChanges.of(portal, ThisProgram.words())
            .add(Account.of("editor", "bangongting", Account.Role.EDITOR));
    clone = new Clone(folder.resolve("clone"), "");
    TestWorkspace.in(clone.folder());
    clone.git("init", "-q", "-b", "main");
    PortalFixture.review(clone.folder());
  }

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  @Test
  void atRandomMomentsOfAPush() throws Exception {
    ServeProcess serve = ServeProcess.start(folder, portal.root());
    try {
      commit(0);
      push(serve);
      // The pushes that are killed go to a process that has just started, as this one does.
      serve = restart(serve);
      commit(1);
      Pushing whole = Pushing.begin(threads, clone, url(serve), main());
      Duration untilMoved = whole.untilMoved(this::main);
      assertThat(whole.said().code()).as(whole.said().text()).isZero();
      Duration all = whole.took();
      Random random = new Random(SEED);
      for (int kill = 0; kill < KILLS; kill++) {
        serve = restart(serve);
        isRepaired("before kill " + kill);
        String old = main();
        commit(2 + kill);
        Pushing pushing = Pushing.begin(threads, clone, url(serve), old);
        // What comes after the branch has moved is short, and has every second kill.
        if (kill % 2 == 0) {
          pushing.await(part(random, all));
        } else {
          pushing.untilMoved(this::main);
          assertThat(main()).as("push %s", kill).isNotEqualTo(old);
          pushing.await(part(random, all.minus(untilMoved)));
        }
        serve.kill();
        isWhole(old, pushing.said(), "after kill " + kill);
      }
      serve = restart(serve);
      isRepaired("after the last kill");
      commit(2 + KILLS);
      push(serve);
      isRepaired("at the end");
    } finally {
      serve.close();
    }
  }

  private void push(ServeProcess serve) throws IOException, InterruptedException {
    Said push = clone.git("push", "-q", url(serve), "HEAD:main");
    assertThat(push.code()).as(push.text()).isZero();
  }

  private ServeProcess restart(ServeProcess serve) throws IOException, InterruptedException {
    serve.kill();
    return ServeProcess.start(folder, portal.root());
  }

  private static Duration part(Random random, Duration whole) {
    return Duration.ofNanos((long) (whole.toNanos() * random.nextDouble()));
  }

  private String url(ServeProcess serve) {
    return serve.url("editor", token);
  }

  /** Every page has the telephone number. */
  private void commit(int number) throws IOException, InterruptedException {
    String text = clone.text("site/site.yaml");
    clone
        .workspace()
        .with(
            "site/site.yaml",
            text.replaceFirst("phone: .*", "phone: 0000-" + (1_000_000 + number)));
    clone.commit("number " + number);
  }

  private String head() throws IOException, InterruptedException {
    return clone.git("rev-parse", "HEAD").text().strip();
  }

  private String main() throws IOException {
    Path ref = portal.repository().resolve("refs/heads/main");
    return Files.exists(ref) ? Files.readString(ref).strip() : "";
  }

  /** What readers see, before anything is put right. */
  private void isWhole(String old, Said push, String when) throws Exception {
    Releases releases = Releases.of(portal);
    Release live = releases.live().orElseThrow();
    assertThat(releases.verify()).as(when).isEmpty();
    assertThat(live.commit()).as(when).isIn(old, head());
    if (push.code() == 0) {
      assertThat(live.commit()).as(when).isEqualTo(head());
    }
  }

  private void isRepaired(String when) throws Exception {
    Releases releases = Releases.of(portal);
    assertThat(releases.verify()).as(when).isEmpty();
    assertThat(releases.live().orElseThrow().commit()).as(when).isEqualTo(main());
    assertThat(new AuditLog(portal, Clock.systemUTC()).verify()).as(when).isEmpty();
    assertThat(Files.readAllLines(portal.audit()))
        .as(when)
        .anyMatch(line -> line.contains("\"deployed\"") && line.contains(main(portal)));
    Said fsck = Said.of(portal.repository(), "git", "fsck", "--strict", "--no-dangling");
    assertThat(fsck.code()).as("%s: %s", when, fsck.text()).isZero();
    assertThat(names(portal.root())).as(when).noneMatch(name -> name.startsWith("."));
    assertThat(names(portal.releases()))
        .as(when)
        .noneMatch(name -> name.startsWith("."))
        .hasSizeLessThanOrEqualTo(KEPT_RELEASES + 1);
    assertThat(names(portal.build())).as(when).isSubsetOf("pushed", "before", "next-change");
    assertThat(names(portal.quarantine())).as(when).isEmpty();
    try (Stream<Path> files = Files.walk(portal.repository())) {
      assertThat(files).as(when).noneMatch(file -> file.toString().matches(".*[.](lock|keep)"));
    }
  }

  private static String main(PortalFolder portal) {
    try {
      return Files.readString(portal.repository().resolve("refs/heads/main")).strip();
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static List<String> names(Path parent) throws IOException {
    if (Files.notExists(parent)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(parent)) {
      return new ArrayList<>(children.map(one -> one.getFileName().toString()).toList());
    }
  }

  private interface Tip {
    String read() throws IOException;
  }

  /**
   * A push that is under way.
   *
   * @param old where the branch was before it
   */
  private record Pushing(long begin, Future<Said> push, String old) {
    static Pushing begin(ExecutorService threads, Clone clone, String url, String old) {
      long begin = System.nanoTime();
      return new Pushing(
          begin, threads.submit(() -> clone.git("push", "-q", url, "HEAD:main")), old);
    }

    Said said() throws ExecutionException, InterruptedException {
      return push.get();
    }

    /** Returns how long it has taken by now. */
    Duration took() {
      return Duration.ofNanos(System.nanoTime() - begin);
    }

    /** Lets a time pass, but no more than the push takes. */
    void await(Duration time) throws ExecutionException, InterruptedException {
      try {
        push.get(time.toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException stillPushing) {
        return;
      }
    }

    /** Waits until the branch has moved, and returns how long that took. */
    Duration untilMoved(Tip tip) throws IOException, ExecutionException, InterruptedException {
      while (tip.read().equals(old) && !push.isDone()) {
        await(Duration.ofMillis(1));
      }
      return took();
    }
  }
}
