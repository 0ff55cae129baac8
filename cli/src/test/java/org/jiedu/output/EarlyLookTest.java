package org.jiedu.output;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EarlyLookTest {
  private static final String PAGE = "index.html";

  @TempDir private Path workspace;
  private Path site = Path.of("");
  private Path manifest = Path.of("");
  private Optional<SiteLock> lock = Optional.empty();

  @BeforeEach
  void takeLock() throws IOException {
    ToolFolder tool = ToolFolder.of(workspace);
    site = workspace.resolve("public");
    manifest = tool.manifestOf(site);
    lock = Optional.of(tool.lock(Duration.ZERO));
  }

  @AfterEach
  void giveLockBack() {
    lock.orElseThrow().close();
  }

  @Test
  void holdsAsLongAsNobodyWritesTheSite() throws IOException {
    Manifest.Entry page = build("old");
    EarlyLook look = EarlyLook.at(site, manifest);

    assertThat(look.seen(SiteFolders.of(site, manifest)))
        .hasValueSatisfying(seen -> assertThat(seen.paths()).contains(PAGE));

    // Not looked at again.
    Files.delete(site.resolve(PAGE));
    try (SiteWriter writer = open(Optional.of(look))) {
      assertThat(writer.canKeep(page)).isTrue();
    }
  }

  @Test
  void isOfNoUseOnceAnotherBuildHasWrittenTheSite() throws IOException {
    Manifest.Entry old = build("old");
    EarlyLook look = EarlyLook.at(site, manifest);
    Manifest.Entry other = build("new");

    assertThat(look.seen(SiteFolders.of(site, manifest))).isEmpty();
    try (SiteWriter writer = open(Optional.of(look))) {
      assertThat(writer.canKeep(old)).isFalse();
      assertThat(writer.canKeep(other)).isTrue();
    }
  }

  @Test
  void seesNothingWhereAKilledBuildLeftNoManifest() throws IOException {
    build("old");
    Files.delete(manifest);

    assertThat(EarlyLook.at(site, manifest).seen(SiteFolders.of(site, manifest))).isEmpty();
  }

  @Test
  void leavesTheReasonToWhoLooksAgain() throws IOException {
    build("old");
    Files.delete(site.resolve(PAGE));
    Files.delete(site.resolve(OldSite.MARK));
    Files.delete(site);
    Files.writeString(site, "in the way");

    assertThat(EarlyLook.at(site, manifest).seen(SiteFolders.of(site, manifest))).isEmpty();
  }

  private Manifest.Entry build(String text) throws IOException {
    try (SiteWriter writer = open(Optional.empty())) {
      Manifest.Entry page = writer.write(PAGE, text.getBytes(UTF_8));
      writer.commit();
      return page;
    }
  }

  private SiteWriter open(Optional<EarlyLook> look) throws IOException {
    return SiteWriter.open(site, manifest, lock.orElseThrow(), look);
  }
}
