package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jiedu.diagnostic.Diagnostic;
import org.jiedu.diagnostic.Message;
import org.jiedu.diagnostic.Place;
import org.jiedu.diagnostic.Rule;
import org.jiedu.diagnostic.Severity;
import org.jiedu.output.Manifest;
import org.jiedu.preview.Edits;
import org.jiedu.preview.Rebuild;
import org.junit.jupiter.api.Test;

/** What a preview tells on the terminal. */
final class PreviewLogTest {
  private static final String FILE = "content/interpretations/x/zh.md";
  private static final Edits EDITS = Edits.of(Set.of(FILE));
  private static final Duration SOON = Duration.ofMillis(20);
  private static final Duration LATER = Duration.ofMillis(200);
  private static final Diagnostic ERROR =
      new Diagnostic(
          Rule.error("section-missing"),
          Severity.ERROR,
          new Place(FILE, 3, 1, 3, 2),
          Message.of("缺少一节", "a section is missing"));

  private final StringWriter told = new StringWriter();
  private final PreviewLog log =
      new PreviewLog(
          new Jiedu(
              new Terminal(
                  new PrintWriter(told),
                  new PrintWriter(told),
                  Map.of("LANG", "en_US.UTF-8"),
                  false,
                  false,
                  ""),
              Path.of(""),
              Clock.systemUTC()));

  private static Rebuild.Outcome site(Diagnostic... findings) {
    Rebuild.Site site =
        new Rebuild.Site(
            Manifest.of(List.of(Manifest.Entry.of("index.html", new byte[1]))),
            path -> {
              throw new IllegalStateException("nobody reads it");
            },
            new TreeSet<>(Set.of("index.html")),
            List.of("zh"),
            "/",
            List.of(),
            1,
            Instant.MAX);
    return new Rebuild.Outcome(Optional.of(site), List.of(findings));
  }

  @Test
  void tellsOfASaveOnce() {
    log.shown(site(), EDITS, SOON);
    log.rebuilt(site(), EDITS, LATER);

    assertThat(told.toString().lines())
        .containsExactly(FILE + ": 1 updated, 1 pages in all (20 ms).");
  }

  @Test
  void tellsOfAnErrorOnce() {
    Rebuild.Outcome wrong = new Rebuild.Outcome(Optional.empty(), List.of(ERROR));
    log.shown(wrong, EDITS, SOON);
    log.rebuilt(wrong, EDITS, LATER);

    assertThat(told.toString())
        .containsOnlyOnce("the site stays as it was")
        .containsOnlyOnce("section-missing");
  }

  @Test
  void tellsOfEverySaveThatIsNotShownAhead() {
    log.rebuilt(site(), EDITS, SOON);
    log.rebuilt(site(), EDITS, LATER);

    assertThat(told.toString().lines()).hasSize(2);
  }

  @Test
  void tellsOfWhatOnlyTheWholeSiteShows() {
    log.shown(site(), EDITS, SOON);
    log.rebuilt(new Rebuild.Outcome(Optional.empty(), List.of(ERROR)), EDITS, LATER);

    assertThat(told.toString())
        .contains("section-missing")
        .endsWith(FILE + ": 1 errors, the site stays as it was (200 ms).\n");
  }

  @Test
  void tellsWhenTheWholeSiteIsMadeAgainAfterAnError() {
    log.shown(new Rebuild.Outcome(Optional.empty(), List.of(ERROR)), EDITS, SOON);
    log.rebuilt(site(), EDITS, LATER);

    assertThat(told.toString()).endsWith(FILE + ": 1 updated, 1 pages in all (200 ms).\n");
  }

  @Test
  void tellsOfTheSaveAfterOneWhoseSiteCouldNotBeMade() {
    log.shown(site(), EDITS, SOON);
    log.failed(new IOException("No space left on device"));
    log.rebuilt(site(), EDITS, LATER);

    assertThat(told.toString()).endsWith(FILE + ": 1 updated, 1 pages in all (200 ms).\n");
  }
}
