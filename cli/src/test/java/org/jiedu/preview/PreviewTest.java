package org.jiedu.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When the preview has the site made anew, and for which edits. */
final class PreviewTest {
  private static final String SAVED = "content/interpretations/x/zh.md";
  private static final String SAVED_TOO = "content/interpretations/x/bo.md";

  @TempDir Path folder;

  /** So long the system may take to tell of a save; less than the preview waits for the whole. */
  private static final Duration UNTIL_HEARD = Duration.ofMillis(300);

  private Path root = Path.of("");
  private String savedNext = SAVED;

  @BeforeEach
  void make() throws IOException {
    root = folder.toRealPath();
    save(SAVED, "one");
  }

  /** Answers as planned, and notes what it was asked. */
  private static final class Planned implements Rebuild {
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Deque<Outcome> early = new ArrayDeque<>();
    private final List<Edits> asked = new ArrayList<>();
    private final List<Edits> askedAhead = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    interface Step {
      Outcome take() throws IOException;
    }

    Planned then(Step step) {
      steps.add(step);
      return this;
    }

    @Override
    public Outcome run(Edits edits) throws IOException {
      asked.add(edits);
      return steps.remove().take();
    }

    @Override
    public Optional<Outcome> ahead(Edits edits, Set<String> read) {
      askedAhead.add(edits);
      meanwhile.run();
      meanwhile = () -> {};
      return Optional.ofNullable(early.poll());
    }
  }

  /** Saves after each thing that it hears, and stops when all is done that was planned. */
  private final class Saving implements Preview.Listener {
    private final Preview preview;
    private final Planned planned;
    private final List<String> heard = new ArrayList<>();

    Saving(Preview preview, Planned planned) {
      this.preview = preview;
      this.planned = planned;
    }

    @Override
    public void shown(Rebuild.Outcome outcome, Edits edits, Duration took) {
      hear("shown");
    }

    @Override
    public void rebuilt(Rebuild.Outcome outcome, Edits edits, Duration took) {
      hear("rebuilt");
    }

    @Override
    public void failed(IOException failure) {
      hear(String.valueOf(failure.getMessage()));
    }

    private void hear(String what) {
      heard.add(what);
      if (planned.steps.isEmpty()) {
        preview.stop();
      } else {
        save(savedNext, "after " + what);
      }
    }
  }

  @Test
  void asksForEverythingAgainAfterAFailure() throws Exception {
    Rebuild.Outcome good = SmallSite.in(folder.resolve("built")).outcome(Set.of());
    Planned planned =
        new Planned()
            .then(() -> good)
            .then(
                () -> {
                  throw new IOException("gone");
                })
            .then(
                () -> {
                  throw new UncheckedIOException(new IOException("gone too"));
                })
            .then(() -> good)
            .then(() -> good);

    List<String> heard = run(planned);

    assertThat(heard).containsExactly("gone", "gone too", "rebuilt", "rebuilt");
    assertThat(planned.asked)
        .containsExactly(
            Edits.ANYTHING,
            Edits.of(Set.of(SAVED)),
            Edits.ANYTHING,
            Edits.ANYTHING,
            Edits.of(Set.of(SAVED)));
  }

  @Test
  void asksForEverythingWhenTheCalendarChangesTheSite() throws Exception {
    Rebuild.Site site =
        SmallSite.in(folder.resolve("built")).outcome(Set.of()).site().orElseThrow();
    Rebuild.Site untilNow =
        new Rebuild.Site(
            site.manifest(),
            site.bytes(),
            site.changed(),
            site.languages(),
            site.root(),
            site.unseen(),
            site.pages(),
            Instant.now());
    Planned planned =
        new Planned()
            .then(() -> new Rebuild.Outcome(Optional.of(untilNow), List.of()))
            .then(() -> new Rebuild.Outcome(Optional.of(site), List.of()));

    run(planned, false);

    assertThat(planned.asked).containsExactly(Edits.ANYTHING, Edits.ANYTHING);
  }

  @Test
  void showsWhatIsSavedBeforeAllIsMadeAnew() throws Exception {
    Rebuild.Outcome good = SmallSite.in(folder.resolve("built")).outcome(Set.of());
    Planned planned = new Planned().then(() -> good).then(() -> good);
    planned.early.add(good);
    savedNext = SAVED_TOO;

    List<String> heard = run(planned);

    // The first is shown ahead; what is saved then is not, and is made anew together with it.
    assertThat(heard).containsExactly("shown", "rebuilt");
    assertThat(planned.askedAhead)
        .containsExactly(Edits.of(Set.of(SAVED)), Edits.of(Set.of(SAVED, SAVED_TOO)));
    assertThat(planned.asked).containsExactly(Edits.ANYTHING, Edits.of(Set.of(SAVED, SAVED_TOO)));
  }

  @Test
  void showsWhatIsSavedInPiecesWhenItIsWhole() throws Exception {
    Rebuild.Outcome good = SmallSite.in(folder.resolve("built")).outcome(Set.of());
    Planned planned = new Planned().then(() -> good);
    planned.early.add(good);
    planned.early.add(good);
    planned.meanwhile =
        () -> {
          save(SAVED_TOO, "the second piece");
          LockSupport.parkNanos(UNTIL_HEARD.toNanos());
        };

    List<String> heard = run(planned);

    assertThat(planned.askedAhead)
        .containsExactly(Edits.of(Set.of(SAVED)), Edits.of(Set.of(SAVED, SAVED_TOO)));
    assertThat(heard).containsExactly("shown");
  }

  @Test
  void tellsPagesAlsoOfWhatWasNotShown() throws Exception {
    SmallSite site = SmallSite.in(folder.resolve("built"));
    Planned planned = new Planned().then(() -> site.outcome(Set.of()));
    planned.early.add(site.outcome(Set.of("zh/interpretations/x/index.html")));
    planned.early.add(site.outcome(Set.of("bo/interpretations/x/index.html")));
    planned.meanwhile =
        () -> {
          save(SAVED_TOO, "the second piece");
          LockSupport.parkNanos(UNTIL_HEARD.toNanos());
        };
    try (Preview preview =
        Preview.open(root, planned, new Preview.Wishes(0, "en", false), Clock.systemUTC())) {
      preview.start();
      try (EventReader page = EventReader.open(preview.port(), "")) {
        save(SAVED, "the first piece");
        preview.run(new Saving(preview, planned));

        assertThat(page.next("change", data -> data.contains("\"all\":false")).data())
            .contains("\"paths\":[\"/bo/interpretations/x/\",\"/zh/interpretations/x/\"]");
      }
    }
  }

  @Test
  void makesAllAnewWhenNothingMoreIsSaved() throws Exception {
    Rebuild.Outcome good = SmallSite.in(folder.resolve("built")).outcome(Set.of());
    Planned planned = new Planned().then(() -> good).then(() -> good);
    planned.early.add(good);
    try (Preview preview =
        Preview.open(root, planned, new Preview.Wishes(0, "en", false), Clock.systemUTC())) {
      preview.start();
      save(SAVED, "first");

      preview.run(
          new Preview.Listener() {
            @Override
            public void shown(Rebuild.Outcome outcome, Edits edits, Duration took) {
              assertThat(planned.steps).hasSize(1);
            }

            @Override
            public void rebuilt(Rebuild.Outcome outcome, Edits edits, Duration took) {
              if (planned.steps.isEmpty()) {
                preview.stop();
              }
            }

            @Override
            public void failed(IOException failure) {
              throw new UncheckedIOException(failure);
            }
          });
    }
    assertThat(planned.askedAhead).containsExactly(Edits.of(Set.of(SAVED)));
    assertThat(planned.asked).containsExactly(Edits.ANYTHING, Edits.of(Set.of(SAVED)));
  }

  @Test
  void endsWithoutMakingAllAnewWhenStopped() throws Exception {
    Rebuild.Outcome good = SmallSite.in(folder.resolve("built")).outcome(Set.of());
    Planned planned = new Planned().then(() -> good);
    planned.early.add(good);

    // All is done that was planned when the first is shown: it stops.
    run(planned);

    assertThat(planned.asked).containsExactly(Edits.ANYTHING);
  }

  private List<String> run(Planned planned) throws Exception {
    return run(planned, true);
  }

  private List<String> run(Planned planned, boolean isSavedFirst) throws Exception {
    try (Preview preview =
        Preview.open(root, planned, new Preview.Wishes(0, "en", false), Clock.systemUTC())) {
      preview.start();
      if (isSavedFirst) {
        save(SAVED, "first");
      }
      Saving saving = new Saving(preview, planned);
      preview.run(saving);
      return saving.heard;
    }
  }

  /** By rename, which is one event: two might be two edits on a busy machine. */
  private void save(String name, String text) {
    try {
      Path file = root.resolve(name);
      Path beside = root.resolve(name + ".tmp");
      Files.createDirectories(file.getParent());
      Files.writeString(beside, text, UTF_8);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
