package org.jiedu.preview;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Saves as editors do; what is told is collected until a last file, saved as a mark, is told. */
final class WatchTest {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final String TEXT = "content/interpretations/a/zh.md";

  @TempDir Path folder;

  private Path root = Path.of("");

  /** The two ways to watch. */
  enum Way {
    EVENTS,
    LOOKS;

    Watch start(WatchedFiles files) throws IOException {
      return this == EVENTS ? EventWatch.start(files) : PollWatch.start(files);
    }
  }

  @BeforeEach
  void make() throws IOException {
    root = folder.toRealPath().resolve("workspace");
    write(TEXT, "one");
    write("site/site.yaml", "name: x");
    write("site/public/index.html", "built");
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void tellsOfEverySave(Way way) throws Exception {
    try (Watch watch = way.start(new WatchedFiles(root))) {
      write(TEXT, "two");
      write("site/site.yaml", "name: y");

      assertThat(told(watch)).containsExactly(TEXT, "site/site.yaml");
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void tellsOfASaveByRename(Way way) throws Exception {
    try (Watch watch = way.start(new WatchedFiles(root))) {
      write("content/interpretations/a/.zh.md.swp", "vim");
      write("content/interpretations/a/4913", "");
      Files.delete(root.resolve("content/interpretations/a/4913"));
      Files.move(root.resolve(TEXT), root.resolve(TEXT + "~"));
      write("content/interpretations/a/zh.md.tmp", "two");
      Files.move(
          root.resolve("content/interpretations/a/zh.md.tmp"),
          root.resolve(TEXT),
          StandardCopyOption.ATOMIC_MOVE,
          StandardCopyOption.REPLACE_EXISTING);

      assertThat(told(watch)).containsExactly(TEXT);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void tellsOfAFileWrittenInPieces(Way way) throws Exception {
    try (Watch watch = way.start(new WatchedFiles(root))) {
      for (int i = 0; i < 50; i++) {
        Files.writeString(root.resolve(TEXT), "piece " + i, UTF_8, StandardOpenOption.APPEND);
      }

      assertThat(told(watch)).containsExactly(TEXT);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void tellsOfWhatComesInNewFolders(Way way) throws Exception {
    try (Watch watch = way.start(new WatchedFiles(root))) {
      write("content/interpretations/b/charts/deep/x.yaml", "kind: bar");
      write("templates/words/zh.yaml", "a: b");

      assertThat(told(watch))
          .contains("content/interpretations/b/charts/deep/x.yaml", "templates/words/zh.yaml");

      write("content/interpretations/b/charts/deep/x.yaml", "kind: pie");

      assertThat(told(watch)).containsExactly("content/interpretations/b/charts/deep/x.yaml");
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void tellsOfARenamedFolderByItsNewName(Way way) throws Exception {
    try (Watch watch = way.start(new WatchedFiles(root))) {
      Files.move(
          root.resolve("content/interpretations/a"), root.resolve("content/interpretations/c"));

      assertThat(told(watch)).contains("content/interpretations/c/zh.md");

      write("content/interpretations/c/zh.md", "two");

      assertThat(told(watch)).containsExactly("content/interpretations/c/zh.md");
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void tellsOfWhatIsDeleted(Way way) throws Exception {
    try (Watch watch = way.start(new WatchedFiles(root))) {
      Files.delete(root.resolve(TEXT));

      assertThat(told(watch)).containsExactly(TEXT);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "site/public/index.html",
        "site/public/zh/new.html",
        "content/interpretations/a/.DS_Store",
        "content/interpretations/a/.#zh.md",
        "content/interpretations/a/#zh.md#",
        "content/interpretations/a/zh.md~",
        "content/interpretations/a/.zh.md.swp",
        "content/interpretations/a/~$bao.docx",
        "content/.git/index",
        ".jiedu/preview/index.html",
        "notes.txt"
      })
  void isSilentAboutWhatMakesNoSite(String file) throws Exception {
    for (Way way : Way.values()) {
      try (Watch watch = way.start(new WatchedFiles(root))) {
        write(file, way.name());

        assertThat(told(watch)).as("%s", way).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void tellsNothingWhenTimeHasPassed(Way way) throws Exception {
    try (Watch watch = way.start(new WatchedFiles(root))) {
      assertThat(watch.next(Duration.ofMillis(50))).contains(Edits.NONE);
    }
  }

  @ParameterizedTest
  @EnumSource(Way.class)
  void endsWhoeverWaits(Way way) throws Exception {
    Watch watch = way.start(new WatchedFiles(root));
    Thread closing = new Thread(watch::close);
    closing.start();

    Optional<Edits> last = watch.next(PATIENCE);

    assertThat(last).isEmpty();
    closing.join();
  }

  @Test
  void leavesOutWhatCameAndWentInOneBreath() throws Exception {
    try (Watch watch = EventWatch.start(new WatchedFiles(root))) {
      write("content/interpretations/a/sedAb12", "x");
      Files.move(
          root.resolve("content/interpretations/a/sedAb12"),
          root.resolve(TEXT),
          StandardCopyOption.REPLACE_EXISTING);

      assertThat(told(watch)).containsExactly(TEXT);
    }
  }

  private SortedSet<String> told(Watch watch) throws Exception {
    write("site/mark.yaml", "mark " + System.nanoTime());
    SortedSet<String> told = new TreeSet<>();
    while (!told.remove("site/mark.yaml")) {
      Edits edits = watch.next(PATIENCE).orElseThrow();
      assertThat(edits.isAnything()).isFalse();
      told.addAll(edits.files());
    }
    return told;
  }

  private void write(String file, String text) throws IOException {
    Path path = root.resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text, UTF_8);
  }
}
