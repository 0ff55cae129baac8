package org.jiedu.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jiedu.output.SiteLock;
import org.jiedu.portal.ReleaseDifference.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class ReleasesTest {
  @TempDir private Path temp;

  private SmallPortal portal;
  private SiteLock lock;
  private Releases releases;

  @BeforeEach
  void open() throws IOException {
    portal = SmallPortal.in(temp.resolve("portal"));
    lock = portal.folder().lock();
    releases = Releases.open(portal.folder(), lock, SmallPortal.CLOCK);
  }

  @AfterEach
  void close() {
    lock.close();
  }

  @Test
  void aPreparedReleaseIsCompleteAndNotLive() throws IOException {
    Release release = portal.prepare(releases, Map.of("index.html", "one", "zh/index.html", "一"));

    assertThat(releases.list()).containsExactly(release);
    assertThat(releases.live()).isEmpty();
    assertThat(release.folder().toFile().list())
        .containsExactlyInAnyOrder("site", "manifest.txt", "release.json");
    assertThat(release.folder()).hasFileName("1-000000000000");
    assertThat(release.folder().resolve("release.json"))
        .content()
        .startsWith("{\"number\":1,\"commit\":\"" + release.commit() + "\",")
        .contains("\"time\":\"2026-03-10T02:00:00Z\",\"files\":2,\"account\":\"wang\"");
    assertThat(releases.verify(release)).isEmpty();
  }

  @Test
  void readersSeeWhatWasSwitchedTo() throws IOException {
    publish("one");
    publish("two");

    assertThat(portal.read("index.html")).isEqualTo("two");
    assertThat(Files.readSymbolicLink(portal.folder().current()))
        .isEqualTo(Path.of("releases/2-000000000000/site"));
    assertThat(portal.folder().root().toFile().list()).noneMatch(name -> name.endsWith(".new"));
  }

  @Test
  void theNewestComesFirstAlsoFromTenOn() throws IOException {
    for (int n = 0; n < 11; n++) {
      publish("version " + n);
    }

    assertThat(numbers()).containsExactly(11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1);
  }

  @Test
  void whatDidNotChangeIsTheSameFile() throws IOException {
    publish(Map.of("index.html", "one", "a/kept.html", "kept"));
    Release second = publish(Map.of("index.html", "two", "a/kept.html", "kept"));
    Release first = releases.find(1).orElseThrow();

    assertThat(isSameFile(first, second, "a/kept.html")).isTrue();
    assertThat(isSameFile(first, second, "index.html")).isFalse();
    assertThat(releases.verify(first)).isEmpty();
  }

  @Test
  void whatComesBackIsTheFileOfTheReleaseThatHadIt() throws IOException {
    Release first = publish("one");
    publish("two");

    Release third = publish("one");

    assertThat(isSameFile(first, third, "index.html")).isTrue();
  }

  @Test
  void whatWasChangedInAnOlderReleaseDoesNotComeIntoANewOne() throws IOException {
    Release first = publish("one");
    Files.writeString(first.site().resolve("index.html"), "bad");

    Release second = publish("one");

    assertThat(portal.read("index.html")).isEqualTo("one");
    assertThat(releases.verify(second)).isEmpty();
    assertThat(releases.verify(first)).hasSize(1);
  }

  @Test
  void aBuiltFileThatIsNotAsListedIsRefusedAndNothingOfItStays() throws IOException {
    publish("one");

    for (int round = 0; round < 8; round++) {
      assertThatThrownBy(() -> portal.prepareSpoilt(releases, 600))
          .isInstanceOf(PortalException.class)
          .hasMessageContaining("the built p/7.html is not what the manifest says");
    }

    assertThat(portal.folder().releases().toFile().list()).containsExactly("1-000000000000");
    assertThat(portal.read("index.html")).isEqualTo("one");
  }

  @Test
  void aRollbackShowsAnOlderReleaseUntilTheNextSwitch() throws IOException {
    Release first = publish("one");
    publish("two");

    assertThat(releases.rollback(first)).isEmpty();

    assertThat(portal.read("index.html")).isEqualTo("one");
    assertThat(releases.held()).contains(first);
    reopen();
    assertThat(releases.live()).contains(first);

    publish("three");
    assertThat(portal.read("index.html")).isEqualTo("three");
    assertThat(releases.held()).isEmpty();
  }

  @Test
  void resumeReturnsToTheNewest() throws IOException {
    Release first = publish("one");
    publish("two");
    releases.rollback(first);

    assertThat(releases.resume()).isEmpty();

    assertThat(portal.read("index.html")).isEqualTo("two");
    assertThat(releases.held()).isEmpty();
  }

  @Test
  void noRollbackToWhatSomebodyChanged() throws IOException {
    Release first = publish("one");
    publish("two");
    Files.writeString(first.site().resolve("index.html"), "bad");

    assertThat(releases.rollback(first))
        .containsExactly(new ReleaseDifference(Kind.CHANGED, "index.html"));

    assertThat(portal.read("index.html")).isEqualTo("two");
    assertThat(releases.held()).isEmpty();
  }

  @Test
  void verifyTellsWhatIsChangedMissingAndAdded() throws IOException {
    Release release = publish(Map.of("a.html", "a", "b.html", "b", "c/d.html", "d", "e.html", "e"));
    Path site = release.site();
    Files.writeString(site.resolve("a.html"), "A");
    Files.delete(site.resolve("b.html"));
    Files.writeString(site.resolve("c/new.html"), "new");
    Files.copy(site.resolve("e.html"), temp.resolve("e"));
    Files.delete(site.resolve("e.html"));
    Files.createSymbolicLink(site.resolve("e.html"), temp.resolve("e"));

    assertThat(releases.verify(release))
        .containsExactly(
            new ReleaseDifference(Kind.CHANGED, "a.html"),
            new ReleaseDifference(Kind.MISSING, "b.html"),
            new ReleaseDifference(Kind.ADDED, "c/new.html"),
            new ReleaseDifference(Kind.CHANGED, "e.html"));
  }

  @Test
  void aManifestThatWasChangedWithItsFilesIsFound() throws IOException {
    Release release = publish("one");
    Path manifest = release.folder().resolve("manifest.txt");
    Files.writeString(manifest, Files.readString(manifest).replace("index.html", "other.html"));

    assertThat(releases.verify(release))
        .containsExactly(new ReleaseDifference(Kind.CHANGED, "../manifest.txt"));
  }

  @Test
  void theNewestAreKeptAndWhatIsLive() throws IOException {
    for (int n = 0; n < 6; n++) {
      publish("version " + n);
    }
    releases.rollback(releases.find(2).orElseThrow());

    releases.prune(3);

    assertThat(numbers()).containsExactly(6, 5, 4, 2);
    assertThat(portal.read("index.html")).isEqualTo("version 1");
    assertThat(portal.folder().releases().toFile().list()).hasSize(4);
    assertThat(publish("next").number()).isEqualTo(7);
  }

  @Test
  void aReleaseThatIsNotAcceptedAfterAllGoesButNotTheLiveOne() throws IOException {
    Release live = publish("one");
    Release refused = portal.prepare(releases, Map.of("index.html", "two"));

    releases.discard(refused);

    assertThat(releases.list()).containsExactly(live);
    assertThatThrownBy(() -> releases.discard(live)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void assetsOfTheNewestReleasesStayReachable() throws IOException {
    for (int n = 1; n <= 6; n++) {
      publish(Map.of("index.html", "page " + n, "assets/site." + n + ".css", "css " + n));
    }

    assertThat(releases.asset("assets/site.2.css", 5)).get().matches(path -> isText(path, "css 2"));
    assertThat(releases.asset("assets/site.1.css", 5)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "assets",
        "assets/",
        "index.html",
        "/assets/a.css",
        "assets/../index.html",
        "assets/./a.css",
        "assets//a.css",
        "assets/.hidden",
        "assets/a.css/",
        "assets/..\\..",
        "assets/a\0.css"
      })
  void onlyAssetsAreLookedForInOlderReleases(String path) throws IOException {
    publish(Map.of("index.html", "page", "assets/a.css", "css", "assets/.hidden", "x"));

    assertThat(releases.asset(path, 5)).isEmpty();
  }

  @Test
  void whoHasNoLockOnlyReads() throws IOException {
    Release release = publish("one");
    Releases reader = Releases.of(portal.folder());

    assertThat(reader.live()).contains(release);
    assertThatThrownBy(() -> reader.switchTo(release)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> reader.rollback(release)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> reader.prune(1)).isInstanceOf(IllegalStateException.class);
    lock.close();
    assertThatThrownBy(() -> releases.switchTo(release)).isInstanceOf(IllegalStateException.class);
  }

  private Release publish(String text) throws IOException {
    return publish(Map.of("index.html", text));
  }

  private Release publish(Map<String, String> files) throws IOException {
    Release release = portal.prepare(releases, files);
    releases.switchTo(release);
    return release;
  }

  private void reopen() throws IOException {
    releases = Releases.open(portal.folder(), lock, SmallPortal.CLOCK);
  }

  private List<Integer> numbers() throws IOException {
    return releases.list().stream().map(Release::number).toList();
  }

  private static boolean isText(Path file, String text) {
    try {
      return Files.readString(file).equals(text);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }

  private static boolean isSameFile(Release one, Release other, String path) throws IOException {
    Object key = Files.getAttribute(one.site().resolve(path), "unix:ino");
    return key.equals(Files.getAttribute(other.site().resolve(path), "unix:ino"));
  }
}
