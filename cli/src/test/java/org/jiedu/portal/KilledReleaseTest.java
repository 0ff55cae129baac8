package org.jiedu.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jiedu.output.SiteLock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process may end at any moment: one whole release is live, and the next opening tidies. */
final class KilledReleaseTest {
  @TempDir private Path temp;
  private SmallPortal portal;

  @BeforeEach
  void makePortal() throws IOException {
    portal = SmallPortal.in(temp.resolve("portal"));
  }

  @Test
  void whileAReleaseWasPrepared() throws IOException {
    Release live = portal.publish(Map.of("index.html", "one"));
    Path half = portal.folder().releases().resolve(".new-2-000000000000");
    Files.writeString(Files.createDirectories(half.resolve("site")).resolve("index.html"), "ha");

    assertThat(Releases.of(portal.folder()).list()).containsExactly(live);
    open();

    assertThat(half).doesNotExist();
    assertThat(portal.publish(Map.of("index.html", "two")).number()).isEqualTo(2);
  }

  @Test
  void whileAnOldReleaseWasRemoved() throws IOException {
    portal.publish(Map.of("index.html", "one"));
    Path half = portal.folder().releases().resolve(".old-0-000000000000");
    Files.createDirectories(half.resolve("site"));

    open();

    assertThat(half).doesNotExist();
  }

  @Test
  void betweenTheNewLinkAndItsPlace() throws IOException {
    portal.publish(Map.of("index.html", "one"));
    Path link = portal.folder().root().resolve(".current.new");
    Files.createSymbolicLink(link, Path.of("releases/9-000000000000/site"));

    open();

    assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
    assertThat(portal.read("index.html")).isEqualTo("one");
  }

  @Test
  void betweenTheDecisionToRollBackAndTheSwitch() throws IOException {
    Release first = portal.publish(Map.of("index.html", "one"));
    portal.publish(Map.of("index.html", "two"));
    Files.writeString(portal.folder().held(), first.folder().getFileName() + "\n");

    open();

    assertThat(portal.read("index.html")).isEqualTo("one");
  }

  @Test
  void aHeldReleaseThatIsGoneHoldsNothing() throws IOException {
    portal.publish(Map.of("index.html", "one"));
    Files.writeString(portal.folder().held(), "7-000000000000\n");

    open();

    assertThat(Releases.of(portal.folder()).held()).isEmpty();
    assertThat(portal.read("index.html")).isEqualTo("one");
  }

  @Test
  void aFolderThatIsNoWholeReleaseIsNotListed() throws IOException {
    Release live = portal.publish(Map.of("index.html", "one"));
    Path releases = portal.folder().releases();
    Files.createDirectories(releases.resolve("8-000000000000/site"));
    Files.createDirectories(releases.resolve("notes"));
    Release spoilt = portal.publish(Map.of("index.html", "two"));
    Files.writeString(spoilt.folder().resolve("release.json"), "{\"number\":9");

    assertThat(Releases.of(portal.folder()).list()).containsExactly(live);
  }

  @Test
  void atRandomMoments() throws Exception {
    int kills = Boolean.getBoolean("jiedu.long") ? 200 : 8;
    Random random = new Random(20260310);
    int before = 0;
    for (int kill = 0; kill < kills; kill++) {
      Process process = OtherPortal.start(portal.folder().root());
      before = Integer.parseInt(process.inputReader().readLine());
      TimeUnit.MICROSECONDS.sleep(random.nextInt(60_000));
      process.destroyForcibly().waitFor();

      Releases reader = Releases.of(portal.folder());
      Release live = reader.live().orElseThrow();
      assertThat(reader.verify(live)).as("after kill %s", kill).isEmpty();
      assertThat(live.number()).isGreaterThanOrEqualTo(before);
      open();
      assertThat(portal.folder().releases().toFile().list())
          .as("after kill %s", kill)
          .noneMatch(name -> name.startsWith("."));
      assertThat(new AuditLog(portal.folder(), SmallPortal.CLOCK)).satisfies(this::isRepaired);
    }
  }

  private void isRepaired(AuditLog log) throws IOException {
    log.append("start", AuditLog.CONSOLE, new TreeMap<>());
    assertThat(log.verify()).isEmpty();
  }

  private void open() throws IOException {
    try (SiteLock lock = portal.folder().lock()) {
      assertThat(Releases.open(portal.folder(), lock, SmallPortal.CLOCK)).isNotNull();
    }
  }
}
