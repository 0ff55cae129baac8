package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jiedu.cli.PortalFixture.Clone;
import org.jiedu.cli.PortalFixture.Said;
import org.jiedu.portal.AuditLog;
import org.jiedu.portal.PortalFolder;
import org.jiedu.portal.Release;
import org.jiedu.portal.Releases;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Pushes by the native Git to {@code portal receive}, started as sshd would by the line that stands
 * in authorized_keys.
 */
final class PortalSshTest {
  private static final String PAGE = "/zh/interpretations/butie/";
  private static final int ROUNDS = 2;

  @TempDir private Path folder;
  private PortalFixture portal;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    portal = PortalFixture.in(folder);
    portal.first();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void aPushIsLiveWhereAPortalServes() throws IOException, InterruptedException {
    Clone caizheng = changed(SshDoor.of(folder, portal, "caizheng", 1).clone("caizheng"));

    Said push = caizheng.push();

    assertThat(push.code()).as(push.text()).isZero();
    assertThat(push.text())
        .contains("remote: 已上线：https://www.example.gov.cn/（第2版")
        .contains(PAGE)
        .doesNotContain("Updating references");
    assertThat(portal.get(PAGE)).contains("什么时候领");
    assertThat(Files.readString(portal.portal().audit()))
        .contains("\"deployed\",\"account\":\"caizheng\"");
    assertThat(portal.portal().quarantine()).isEmptyDirectory();
  }

  @Test
  void aPushIsRefusedForTheSameReasonsInTheAccountsLanguage()
      throws IOException, InterruptedException {
    JieduRun.in(folder, "portal", "account", "change", "portal", "jiaoyu", "--language", "en");
    Clone jiaoyu = changed(SshDoor.of(folder, portal, "jiaoyu", 1).clone("jiaoyu"));
    String before = portal.main();

    Said push = jiaoyu.push();
    Said branch = jiaoyu.push("HEAD:other");

    assertThat(push.code()).isNotZero();
    assertThat(push.text())
        .contains("remote: content/interpretations/butie: interpreted by caizheng; jiaoyu may not");
    assertThat(branch.text()).contains("remote: Only the branch main can be pushed.");
    assertThat(portal.main()).isEqualTo(before);
    assertThat(portal.get(PAGE)).doesNotContain("什么时候领");
    assertThat(Files.readString(portal.portal().audit()))
        .contains("\"refused\",\"account\":\"jiaoyu\"");
    assertThat(portal.portal().quarantine()).isEmptyDirectory();
  }

  @Test
  void withoutAnythingThatServesItDeploysByItself() throws IOException, InterruptedException {
    SshDoor door = SshDoor.of(folder, portal, "caizheng", 1);
    portal.close();
    Clone caizheng = changed(door.clone("caizheng"));

    Said push = caizheng.push();

    assertThat(push.code()).as(push.text()).isZero();
    assertThat(live(PAGE)).contains("什么时候领");
    isWhole();
  }

  /** A process may end between the branch and the site, and there may be no serve that mends it. */
  @Test
  void whatWasAcceptedBeforeComesLiveEvenByARefusedPush() throws IOException, InterruptedException {
    SshDoor door = SshDoor.of(folder, portal, "jiaoyu", 1);
    Clone editor = changed(portal.clone("editor", "other"));
    Clone jiaoyu = door.clone("jiaoyu");
    jiaoyu.workspace().with("README.md", "mine\n");
    jiaoyu.commit("not mine");
    Said past =
        editor.git(
            "push",
            "-q",
            "--receive-pack=git -c core.hooksPath=/dev/null receive-pack",
            portal.portal().repository().toString(),
            "HEAD:main");
    assertThat(past.code()).as(past.text()).isZero();
    portal.close();
    assertThat(live(PAGE)).doesNotContain("什么时候领");

    Said push = jiaoyu.push();

    assertThat(push.code()).isNotZero();
    assertThat(live(PAGE)).contains("什么时候领");
    isWhole();
  }

  @Test
  void bothDoorsAtOnceGiveOneOrder() throws Exception {
    SshDoor door = SshDoor.of(folder, portal, "editor", 1);
    Clone ssh = door.clone("by-ssh");
    Clone http = portal.clone("editor", "by-http");
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<Integer> bySsh = threads.submit(() -> pushes(ssh, "ssh"));
      Future<Integer> byHttp = threads.submit(() -> pushes(http, "http"));

      assertThat(bySsh.get()).isEqualTo(ROUNDS);
      assertThat(byHttp.get()).isEqualTo(ROUNDS);
    } finally {
      threads.shutdownNow();
    }
    String history =
        Said.of(portal.portal().repository(), "git", "log", "--format=%s", "main").text();
    for (int round = 0; round < ROUNDS; round++) {
      assertThat(history.lines()).contains("ssh " + round, "http " + round);
    }
    isWhole();
  }

  /** Pushes until each is accepted, on top of what the other door let in; returns how many. */
  private static int pushes(Clone clone, String name) throws IOException, InterruptedException {
    int accepted = 0;
    while (accepted < ROUNDS) {
      clone.workspace().with(name + ".md", "round " + accepted + "\n");
      clone.commit(name + " " + accepted);
      Said push = clone.push();
      while (push.code() != 0) {
        assertThat(push.text()).containsAnyOf("git pull --rebase", "fetch first", "rejected");
        Said pull = clone.git("pull", "-q", "--rebase", clone.url(), "main");
        assertThat(pull.code()).as(pull.text()).isZero();
        push = clone.push();
      }
      accepted++;
    }
    return accepted;
  }

  @Test
  void aServeThatStartsLeavesWhoIsJustPushingInPeace() throws IOException, InterruptedException {
    SshDoor door = SshDoor.of(folder, portal, "caizheng", 1);
    Process receive = door.start("git-receive-pack 'portal.git'");
    try {
      // It has listed the branches: its quarantine is there.
      assertThat(receive.getInputStream().readNBytes(4)).hasSize(4);

      portal.restart();

      assertThat(portal.portal().quarantine()).isDirectoryContaining(Files::isDirectory);
      receive.getOutputStream().write("0000".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      receive.getOutputStream().close();
      assertThat(receive.getInputStream().readAllBytes()).isNotEmpty();
      assertThat(receive.waitFor()).isZero();
      assertThat(portal.portal().quarantine()).isEmptyDirectory();
    } finally {
      receive.destroyForcibly();
    }
  }

  @Test
  void whatAKilledOneLeftIsRemovedByTheNext() throws IOException, InterruptedException {
    SshDoor door = SshDoor.of(folder, portal, "caizheng", 1);
    Clone caizheng = changed(door.clone("caizheng"));
    Process receive = door.start("git-receive-pack 'portal.git'");
    assertThat(receive.getInputStream().readNBytes(4)).hasSize(4);
    receive.destroyForcibly().waitFor();
    assertThat(portal.portal().quarantine()).isNotEmptyDirectory();

    assertThat(caizheng.push().code()).isZero();

    assertThat(portal.portal().quarantine()).isEmptyDirectory();
  }

  @Test
  void whatIsNotGitIsRefused() {
    for (String asked : new String[] {"sh", "", "git-upload-archive 'portal.git'"}) {
      JieduRun run = receive("caizheng", asked);

      assertThat(run.code()).as(asked).isEqualTo(ExitCode.USAGE);
      assertThat(run.err()).startsWith("Only Git may come here").hasLineCount(1);
      assertThat(run.out()).isEmpty();
    }
    assertThat(receive("caizheng", "git-receive-pack '/etc'").err())
        .startsWith("The one repository here is portal.git");
  }

  @Test
  void aRemovedAccountIsRefused() {
    JieduRun.in(folder, "portal", "account", "remove", "portal", "caizheng");

    JieduRun run = receive("caizheng", "git-receive-pack 'portal.git'");

    assertThat(run.code()).isEqualTo(ExitCode.USAGE);
    assertThat(run.err()).isEqualTo("There is no account caizheng.\n");
  }

  private JieduRun receive(String account, String asked) {
    return JieduRun.in(
        folder,
        Map.of("SSH_ORIGINAL_COMMAND", asked),
        "portal",
        "receive",
        "portal",
        "--account",
        account);
  }

  private static Clone changed(Clone clone) throws IOException, InterruptedException {
    clone.workspace().replace(PACKAGE + "zh.md", "怎么领。", "怎么领，什么时候领。");
    PortalFixture.review(clone.folder());
    clone.commit("改概述");
    return clone;
  }

  private String live(String page) throws IOException {
    return Files.readString(portal.portal().current().resolve(page.substring(1) + "index.html"));
  }

  private void isWhole() throws IOException, InterruptedException {
    PortalFolder root = portal.portal();
    Releases releases = Releases.of(root);
    assertThat(releases.verify()).isEmpty();
    assertThat(releases.live().map(Release::commit)).contains(portal.main());
    assertThat(new AuditLog(root, Clock.systemUTC()).verify()).isEmpty();
    Said fsck = Said.of(root.repository(), "git", "fsck", "--strict", "--no-dangling");
    assertThat(fsck.code()).as(fsck.text()).isZero();
    assertThat(root.quarantine()).isEmptyDirectory();
  }
}
