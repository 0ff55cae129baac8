package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jiedu.cli.PortalFixture.Clone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes live without a push, because its day has come. */
final class PortalCalendarTest {
  private static final String PAGE = "/zh/interpretations/butie/";

  @TempDir private Path folder;

  @Test
  void aServerShowsAPackageWhenItsMomentComes() throws IOException, InterruptedException {
    SetClock clock = new SetClock("2026-12-01T01:59:30Z");
    try (PortalFixture portal = PortalFixture.in(folder, clock)) {
      portal.first(
          workspace ->
              workspace.replace(PACKAGE + "package.yaml", "2026-03-10T10:00", "2026-12-01T10:00"));
      assertThat(portal.response(PAGE).statusCode()).isEqualTo(404);
      String main = portal.main();

      clock.pass(Duration.ofSeconds(30));

      while (portal.response(PAGE).statusCode() != 200) {
        assertThat(portal.portal().audit()).content().doesNotContain("not-refreshed");
      }
      assertThat(portal.get("/catalogue.json")).contains("butie");
      assertThat(portal.main()).isEqualTo(main);
      assertThat(JieduRun.in(folder, "portal", "verify", "portal").code()).isZero();
      assertThat(portal.portal().audit())
          .content()
          .contains("\"kind\":\"refreshed\",\"account\":\"-\"");
    }
  }

  @Test
  void refreshBuildsTheBranchAsOfNow() throws IOException, InterruptedException {
    try (PortalFixture portal = onTheDayBefore()) {
      assertThat(JieduRun.in(folder, "portal", "refresh", "portal").err())
          .isEqualTo("Nothing has been pushed yet.\n");
      portal.first(
          workspace ->
              workspace
                  .replace(PACKAGE + "package.yaml", "2026-03-10T10:00", "2026-12-31")
                  .append(POLICY + "policy.yaml", "expires: 2026-12-30\n"));
      assertThat(portal.response(PAGE).statusCode()).isEqualTo(404);
      assertThat(portal.get("/catalogue.json")).contains("in-force");

      JieduRun run = JieduRun.in(folder, "portal", "refresh", "portal");
      JieduRun again = JieduRun.in(folder, "portal", "refresh", "portal");

      assertThat(run.code()).as(run.err()).isZero();
      assertThat(run.err()).contains("(release 2, ").contains(" pages changed: /");
      assertThat(portal.get(PAGE)).contains("草原补助资金管理办法解读");
      assertThat(portal.get("/catalogue.json")).contains("expired").doesNotContain("in-force");
      assertThat(again.code()).isZero();
      assertThat(again.err()).isEqualTo("The site has not changed; release 2 stays live.\n");
    }
  }

  @Test
  void aRollbackThatHoldsIsRespected() throws IOException, InterruptedException {
    try (PortalFixture portal = onTheDayBefore()) {
      Clone editor =
          portal.first(
              workspace ->
                  workspace.replace(PACKAGE + "package.yaml", "2026-03-10T10:00", "2026-12-31"));
      editor.workspace().replace("site/site.yaml", "0000-0000000", "0000-1111111");
      editor.commit("second");
      assertThat(editor.push().code()).isZero();
      assertThat(JieduRun.in(folder, "portal", "rollback", "portal").code()).isZero();

      JieduRun run = JieduRun.in(folder, "portal", "refresh", "portal");

      assertThat(run.code()).isZero();
      assertThat(run.err()).startsWith("Release 1 is held by a rollback");
      assertThat(portal.response(PAGE).statusCode()).isEqualTo(404);
      assertThat(JieduRun.in(folder, "portal", "rollback", "portal", "--resume").code()).isZero();
      assertThat(JieduRun.in(folder, "portal", "refresh", "portal").code()).isZero();
      assertThat(portal.response(PAGE).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void whatCannotBeBuiltLeavesTheSiteAsItIs() throws IOException, InterruptedException {
    try (PortalFixture portal = onTheDayBefore()) {
      portal.first();
      Files.writeString(portal.portal().settings(), "keep-releases: none\n");

      JieduRun run = JieduRun.in(folder, "portal", "refresh", "portal");

      assertThat(run.code()).isEqualTo(3);
      assertThat(run.err()).startsWith("portal.yaml:1: ");
      assertThat(portal.response(PAGE).statusCode()).isEqualTo(200);
    }
  }

  /** The command is run at the beginning of 2026-12-31; the server is told that it is not yet. */
  private PortalFixture onTheDayBefore() throws IOException, InterruptedException {
    return PortalFixture.in(folder, new SetClock("2026-12-30T15:59:00Z"));
  }

  /** A clock that a test sets. */
  private static final class SetClock extends Clock {
    private volatile Instant now;

    SetClock(String now) {
      this.now = Instant.parse(now);
    }

    /** Called by one thread only. */
    void pass(Duration time) {
      now = Instant.from(time.addTo(now));
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      throw new UnsupportedOperationException();
    }
  }
}
