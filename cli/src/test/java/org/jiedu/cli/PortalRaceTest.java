package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jiedu.cli.PortalFixture.Clone;
import org.jiedu.cli.PortalFixture.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pushes at once, and a reader all the while. */
final class PortalRaceTest {
  private static final int CLIENTS = Boolean.getBoolean("jiedu.long") ? 4 : 2;
  private static final int PUSHES = Boolean.getBoolean("jiedu.long") ? 25 : 3;
  private static final int MOST_TRIES = 200;
  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"[./]*(assets/[^\"]+)\"");

  @TempDir private Path folder;

  @Test
  void pushesComeOneAfterAnotherAndAReaderSeesWholeReleases() throws Exception {
    try (PortalFixture portal = PortalFixture.in(folder)) {
      portal.first();
      List<Clone> clones = new ArrayList<>();
      for (int client = 0; client < CLIENTS; client++) {
        clones.add(portal.clone("editor", "client-" + client));
      }
      AtomicBoolean isOver = new AtomicBoolean();
      ExecutorService threads = Executors.newFixedThreadPool(CLIENTS + 1);
      try {
        Future<Integer> reading = threads.submit(() -> read(portal, isOver));
        List<Callable<Boolean>> pushing = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
          String name = "client-" + client;
          Clone clone = clones.get(client);
          pushing.add(() -> push(clone, name));
        }
        for (Future<Boolean> pushed : threads.invokeAll(pushing)) {
          assertThat(pushed.get()).isTrue();
        }
        isOver.set(true);
        assertThat(reading.get()).isPositive();
      } finally {
        threads.shutdownNow();
      }
      String log =
          Said.of(portal.portal().repository(), "git", "log", "--format=%s", "main").text();
      assertThat(log.lines()).hasSize(1 + CLIENTS * PUSHES).doesNotHaveDuplicates();
      assertThat(portal.get("/healthz")).contains(portal.main());
      assertThat(JieduRun.in(folder, "portal", "verify", "portal").code()).isZero();
    }
  }

  private static boolean push(Clone clone, String name) throws IOException, InterruptedException {
    for (int number = 0; number < PUSHES; number++) {
      clone.workspace().with(name + ".md", number + "\n");
      clone.commit(name + " " + number);
      int tries = 0;
      while (clone.push().code() != 0) {
        assertThat(++tries).as(name).isLessThan(MOST_TRIES);
        Said pull = clone.git("pull", "-q", "--rebase", clone.url(), "main");
        assertThat(pull.code()).as(pull.text()).isZero();
      }
    }
    return true;
  }

  /** Returns how many times the page was read, each time with its assets. */
  private static int read(PortalFixture portal, AtomicBoolean isOver)
      throws IOException, InterruptedException {
    int count = 0;
    while (!isOver.get()) {
      HttpResponse<String> page = portal.response("/zh/interpretations/butie/");
      assertThat(page.statusCode()).isEqualTo(200);
      assertThat(page.body()).endsWith("</html>\n");
      Matcher asset = ASSET.matcher(page.body());
      int assets = 0;
      while (asset.find()) {
        assertThat(portal.response("/" + asset.group(1)).statusCode())
            .as(asset.group(1))
            .isEqualTo(200);
        assets++;
      }
      assertThat(assets).isPositive();
      count++;
    }
    return count;
  }
}
