package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jiedu.TestWorkspace;
import org.jiedu.portal.Accounts;
import org.jiedu.portal.PortalFolder;
import org.jiedu.portal.Release;
import org.jiedu.portal.SmallPortal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done on the portal's own machine, by the real command. */
final class PortalCommandTest {
  @TempDir private Path folder;

  @Test
  void initMakesAPortalAndNeverOverWhatIsThere() throws IOException {
    JieduRun made = portal("init", "a/portal");
    JieduRun again = portal("init", "a/portal");
    JieduRun here = portal("init", ".");

    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.out()).isEqualTo("a/portal\n");
    assertThat(made.err()).contains("jiedu portal account add a/portal");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).contains("holds something already; nothing was written");
    assertThat(here.code()).isEqualTo(2);
    assertThat(folder.toFile().list()).containsExactly("a");
  }

  @Test
  void aFolderThatIsNoPortalIsWrongUsage() {
    for (String command : new String[] {"releases", "rollback", "verify"}) {
      JieduRun run = portal(command, ".");

      assertThat(run.code()).as(command).isEqualTo(2);
      assertThat(run.err()).startsWith(folder + " is no portal: it holds no portal.yaml;");
    }
  }

  @Test
  void releasesAreListedNewestFirstWithTheLiveOne() throws IOException {
    SmallPortal small = SmallPortal.in(folder.resolve("p"));
    small.publish(Map.of("index.html", "one"));
    small.publish(Map.of("index.html", "two", "a.html", "a"));

    JieduRun run = portal("releases", "p");

    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            2  000000000000  2026-03-10T02:00:00Z  2  live
            1  000000000000  2026-03-10T02:00:00Z  1
            """);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void programsReadTheReleasesAsJson() throws IOException {
    SmallPortal small = SmallPortal.in(folder.resolve("p"));
    Release release = small.publish(Map.of("index.html", "one"));

    assertThat(portal("releases", "p", "--format", "json").out())
        .isEqualTo(
            "{\"version\":1,\"releases\":[{\"number\":1,\"commit\":\""
                + release.commit()
                + "\",\"time\":\"2026-03-10T02:00:00Z\",\"files\":1,\"account\":\"wang\","
                + "\"live\":true,\"held\":false}]}\n");
  }

  @Test
  void aPortalWithoutReleasesSaysSo() throws IOException {
    SmallPortal.in(folder.resolve("p"));

    assertThat(portal("releases", "p").err()).isEqualTo("Nothing has been released yet.\n");
    assertThat(portal("verify", "p").code()).isZero();
    assertThat(portal("rollback", "p").code()).isEqualTo(2);
    assertThat(portal("rollback", "p", "--resume").code()).isEqualTo(2);
  }

  @Test
  void rollbackShowsTheReleaseBeforeAndResumeTheNewest() throws IOException {
    SmallPortal small = SmallPortal.in(folder.resolve("p"));
    small.publish(Map.of("index.html", "one"));
    small.publish(Map.of("index.html", "two"));
    small.publish(Map.of("index.html", "three"));

    JieduRun back = portal("rollback", "p");
    assertThat(back.out()).isEqualTo("2\n");
    assertThat(small.read("index.html")).isEqualTo("two");
    assertThat(portal("releases", "p").out()).contains("  1  live  held\n");

    assertThat(portal("rollback", "p", "1").out()).isEqualTo("1\n");
    assertThat(small.read("index.html")).isEqualTo("one");

    assertThat(portal("rollback", "p", "--resume").out()).isEqualTo("3\n");
    assertThat(small.read("index.html")).isEqualTo("three");
    assertThat(small.folder().audit())
        .content()
        .contains(
            "\"kind\":\"rollback\",\"account\":\"-\"", "\"from\":\"2\"", "\"kind\":\"resume\"");
    assertThat(portal("verify", "p").code()).isZero();
  }

  @Test
  void rollbackRefusesWhatIsNotThereOrNotWhole() throws IOException {
    SmallPortal small = SmallPortal.in(folder.resolve("p"));
    Release first = small.publish(Map.of("index.html", "one"));
    small.publish(Map.of("index.html", "two"));
    Files.writeString(first.site().resolve("index.html"), "bad");

    JieduRun unknown = portal("rollback", "p", "7");
    JieduRun both = portal("rollback", "p", "1", "--resume");
    JieduRun spoilt = portal("rollback", "p", "1");

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).startsWith("There is no release 7;");
    assertThat(both.code()).isEqualTo(2);
    assertThat(spoilt.code()).isEqualTo(1);
    assertThat(spoilt.out()).isEqualTo("changed index.html\n");
    assertThat(spoilt.err()).contains("nothing was switched");
    assertThat(small.read("index.html")).isEqualTo("two");
  }

  @Test
  void verifyNamesWhatDiffers() throws IOException {
    SmallPortal small = SmallPortal.in(folder.resolve("p"));
    Release live = small.publish(Map.of("a.html", "a", "b.html", "b"));
    assertThat(portal("account", "add", "p", "wang", "--department", "caizheng").code()).isZero();
    assertThat(portal("verify", "p").code()).isZero();

    Files.writeString(live.site().resolve("a.html"), "A");
    Files.delete(live.site().resolve("b.html"));
    Files.writeString(live.site().resolve("c.html"), "c");
    Path audit = small.folder().audit();
    Files.writeString(audit, Files.readString(audit).replace("caizheng", "jiaoyu"));
    JieduRun run = portal("verify", "p");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out())
        .startsWith("changed a.html\nmissing b.html\nadded c.html\naudit.jsonl:1: ");
    assertThat(run.err()).contains("3 differ from the manifest. The log has 1 faults.");
  }

  @Test
  void verifyFindsALiveReleaseThatIsNoWholeOne() throws IOException {
    SmallPortal small = SmallPortal.in(folder.resolve("p"));
    Release live = small.publish(Map.of("index.html", "one"));

    Files.delete(live.folder().resolve("release.json"));
    JieduRun run = portal("verify", "p");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEqualTo("missing ../release.json\n");
    assertThat(run.err()).startsWith("What is live is no whole release;");

    small.publish(Map.of("index.html", "two"));
    Files.delete(small.folder().releases().resolve("2-000000000000/release.json"));
    assertThat(portal("rollback", "p").code()).isEqualTo(2);
  }

  @Test
  void rollbackLeadsOutOfALiveReleaseThatIsNoWholeOne() throws IOException {
    SmallPortal small = SmallPortal.in(folder.resolve("p"));
    small.publish(Map.of("index.html", "one"));
    Release live = small.publish(Map.of("index.html", "two"));
    Files.delete(live.folder().resolve("manifest.txt"));

    assertThat(portal("rollback", "p").out()).isEqualTo("1\n");

    assertThat(small.read("index.html")).isEqualTo("one");
    assertThat(portal("verify", "p").code()).isZero();
  }

  @Test
  void verifyFindsALinkThatLeadsElsewhere() throws IOException {
    SmallPortal small = SmallPortal.in(folder.resolve("p"));
    Release live = small.publish(Map.of("index.html", "one"));
    Path elsewhere = folder.resolve(live.folder().getFileName());
    Files.move(live.folder(), elsewhere);
    Files.delete(small.folder().current());
    Files.createSymbolicLink(small.folder().current(), elsewhere.resolve("site"));

    JieduRun run = portal("verify", "p");

    assertThat(run.code()).isEqualTo(1);
    assertThat(run.out()).isEqualTo("changed current\n");
  }

  @Test
  void anAccountsTokenIsAloneOnStdoutAndInNoFile() throws IOException {
    PortalFolder made = SmallPortal.in(folder.resolve("p")).folder();

    JieduRun add = portal("account", "add", "p", "wang", "--department", "caizheng");
    String token = add.out().strip();

    assertThat(add.code()).as(add.err()).isZero();
    assertThat(add.out()).matches("[A-Za-z0-9_-]{43}\n");
    assertThat(add.err()).startsWith("warning: nothing has been pushed yet").doesNotContain(token);
    assertThat(new Accounts(made).verify("wang", token)).isPresent();
    assertThat(Files.readString(made.audit())).contains("account-add").doesNotContain(token);
    assertThat(Files.readString(made.accounts())).doesNotContain(token);
  }

  @Test
  void accountsAreListedRenewedAndRemoved() throws IOException {
    PortalFolder made = SmallPortal.in(folder.resolve("p")).folder();
    String old = portal("account", "add", "p", "wang", "--department", "caizheng").out().strip();
    portal("account", "add", "p", "li", "--department", "bangongting", "--role", "editor");

    assertThat(portal("account", "list", "p").out())
        .isEqualTo("li  bangongting  editor  zh\nwang  caizheng  author  zh\n");

    String fresh = portal("account", "token", "p", "wang").out().strip();
    assertThat(new Accounts(made).verify("wang", old)).isEmpty();
    assertThat(new Accounts(made).verify("wang", fresh)).isPresent();

    assertThat(portal("account", "remove", "p", "wang").code()).isZero();
    assertThat(portal("account", "list", "p").out()).isEqualTo("li  bangongting  editor  zh\n");
    JieduRun gone = portal("account", "remove", "p", "wang");
    assertThat(gone.code()).isEqualTo(2);
    assertThat(gone.err()).startsWith("There is no account wang.\n");
  }

  @Test
  void whatCannotBeAnAccountIsWrongUsage() throws IOException {
    SmallPortal.in(folder.resolve("p"));

    assertThat(portal("account", "add", "p", "Wang", "--department", "caizheng").code())
        .isEqualTo(2);
    assertThat(portal("account", "add", "p", "wang", "--department", "财政厅").code()).isEqualTo(2);
    assertThat(portal("account", "add", "p", "wang").code()).isEqualTo(2);
    assertThat(portal("account", "token", "p", "nobody").code()).isEqualTo(2);
    assertThat(portal("account", "list", "p").err()).isEqualTo("There is no account yet.\n");
  }

  @Test
  void aSpoiltFileOfAccountsIsNoFaultOfWhoAsks() throws IOException {
    PortalFolder made = SmallPortal.in(folder.resolve("p")).folder();
    Files.writeString(made.accounts(), "wang: 1\n");

    JieduRun run = portal("account", "token", "p", "wang");

    assertThat(run.code()).isEqualTo(3);
    assertThat(run.err()).contains("accounts.yaml:1: ");
  }

  @Test
  void afterTheFirstPushADepartmentMustBeInTheRegister() throws Exception {
    PortalFolder made = SmallPortal.in(folder.resolve("p")).folder();
    Path clone = folder.resolve("w");
    TestWorkspace.in(clone);
    GitRepository git = GitRepository.in(clone);
    git.commit("clerk", "2026-03-10T10:00:00+08:00");
    // Fetched by the portal: its hook refuses what is pushed past the server.
    new GitRepository(made.repository()).git("fetch", "-q", clone.toString(), "main:main");

    JieduRun unknown = portal("account", "add", "p", "wang", "--department", "caizhen");
    JieduRun known = portal("account", "add", "p", "wang", "--department", "caizheng");

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("There is no department caizhen").contains("caizheng");
    assertThat(known.code()).as(known.err()).isZero();
    assertThat(known.err()).doesNotContain("warning");
    assertThat(made.build()).isEmptyDirectory();
  }

  private JieduRun portal(String... args) {
    String[] all = new String[args.length + 1];
    all[0] = "portal";
    System.arraycopy(args, 0, all, 1, args.length);
    return JieduRun.in(folder, all);
  }
}
