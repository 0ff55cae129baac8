package org.jiedu.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build may be killed at any moment: the old site is whole, and the next build cleans up. */
final class KilledBuildTest {
  @TempDir Path folder;

  @Test
  void whileItWrites() throws IOException {
    build(1);
    Files.createDirectories(fresh().resolve("p/1"));
    Files.writeString(fresh().resolve("p/1/index.html"), "half");

    assertThat(versions()).containsExactly("version 1");
    build(2);

    assertWhole("version 2");
  }

  @Test
  void afterTheOldSiteWentAside() throws IOException {
    build(1);
    Files.createDirectories(fresh());
    Files.delete(manifest());
    Files.move(site(), aside());

    openAndClose();

    assertWhole("version 1");
  }

  @Test
  void afterTheNewSiteCameInAndBeforeItsManifest() throws IOException {
    build(1);
    copySite(aside());
    build2WithoutManifest();

    build(1);

    assertWhole("version 1");
  }

  @Test
  void whileTheOldSiteIsRemoved() throws IOException {
    build(1);
    Files.createDirectories(aside().resolve("p/1"));

    openAndClose();

    assertWhole("version 1");
  }

  @Test
  void andTheSiteRemovedByHandBeforeTheNextBuild() throws IOException {
    build(1);
    copySite(aside());
    build2KeepingAside();
    FolderRemoval.remove(site());

    build(2);

    assertWhole("version 2");
  }

  @Test
  void atRandomMoments() throws Exception {
    int kills = Boolean.getBoolean("jiedu.long") ? 50 : 5;
    var random = new Random(20260310);
    build(0);
    for (int kill = 0; kill < kills; kill++) {
      Process process = OtherBuild.start(folder, "build");
      assertThat(process.inputReader().readLine()).isEqualTo("0");
      // Microseconds: a round takes some dozen milliseconds, and every part of it shall be hit.
      TimeUnit.MICROSECONDS.sleep(random.nextInt(100_000));
      process.destroyForcibly().waitFor();

      openAndClose();
      assertThat(versions()).as("after kill %s", kill).hasSize(1);
      int version = kill % 3;
      build(version);
      assertWhole("version " + version);
    }
  }

  private void assertWhole(String version) throws IOException {
    assertThat(versions()).containsExactly(version);
    try (Stream<Path> pages = Files.list(site().resolve("p"))) {
      assertThat(pages).hasSize(OtherBuild.PAGES);
    }
    assertThat(fresh()).doesNotExist();
    assertThat(aside()).doesNotExist();
  }

  /** Returns the versions of the pages that are there: one, if the site is whole. */
  private Set<String> versions() throws IOException {
    var versions = new HashSet<String>();
    for (int page = 0; page < OtherBuild.PAGES; page++) {
      versions.add(Files.readString(site().resolve("p/" + page + "/index.html")));
    }
    assertThat(versions.remove("kept")).isTrue();
    return versions;
  }

  private void build(int version) throws IOException {
    try (SiteLock lock = lock()) {
      OtherBuild.write(folder, lock, version);
    }
  }

  /** Leaves the second version with the manifest missing and the first put aside. */
  private void build2WithoutManifest() throws IOException {
    build2KeepingAside();
    Files.delete(manifest());
  }

  private void build2KeepingAside() throws IOException {
    Path kept = folder.resolve("kept");
    Files.move(aside(), kept);
    build(2);
    Files.move(kept, aside());
  }

  private void openAndClose() throws IOException {
    try (SiteLock lock = lock();
        SiteWriter writer = SiteWriter.open(site(), manifest(), lock)) {
      assertThat(writer).isNotNull();
    }
  }

  private void copySite(Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(site())) {
      for (Path from : walk.toList()) {
        Files.copy(from, to.resolve(site().relativize(from).toString()));
      }
    }
    assertThat(to.resolve("p/0/index.html")).content(UTF_8).isEqualTo("kept");
  }

  private SiteLock lock() throws IOException {
    return SiteLock.acquire(folder, Duration.ofSeconds(10));
  }

  private Path site() {
    return folder.resolve("www");
  }

  private Path manifest() {
    return folder.resolve("m");
  }

  private Path fresh() {
    return folder.resolve(".www.new");
  }

  private Path aside() {
    return folder.resolve(".www.old");
  }
}
