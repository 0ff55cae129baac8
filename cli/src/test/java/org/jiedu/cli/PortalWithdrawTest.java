package org.jiedu.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jiedu.cli.PortalFixture.Clone;
import org.jiedu.cli.PortalFixture.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The emergency: what must not be read any more goes, first from the site, then from the disk. */
final class PortalWithdrawTest {
  private static final String PAGE = "/zh/interpretations/butie/";
  private static final String SECRET = "怎么领。";

  @TempDir private Path folder;
  private PortalFixture portal;
  private Clone editor;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    portal = PortalFixture.in(folder);
    editor = portal.first(workspace -> workspace.append(PACKAGE + "package.yaml", "# 备注\n"));
    assertThat(portal.get(PAGE)).contains(SECRET);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void aPackageIsOffTheSiteAtOnce() throws IOException, InterruptedException {
    String before = editor.text(PACKAGE + "package.yaml");

    JieduRun run = withdraw("butie");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err())
        .startsWith("Live: https://www.example.gov.cn/ (release 2, ")
        .contains("butie is withdrawn; its address keeps the notice.")
        .contains("git pull --rebase");
    assertThat(portal.get(PAGE)).contains("内容有误，已撤下").doesNotContain(SECRET);
    assertThat(portal.get("/bo/interpretations/butie/")).contains("ནོར་འདུག");
    assertThat(portal.get("/zh/")).doesNotContain("草原补助资金管理办法解读");
    assertThat(JieduRun.in(folder, "portal", "verify", "portal").code()).isZero();
    assertThat(portal.portal().audit())
        .content()
        .contains("\"kind\":\"withdrawn\"", "\"name\":\"butie\"", "内容有误，已撤下");
    String after = show("main:" + PACKAGE + "package.yaml");
    assertThat(after)
        .startsWith(before.replace("# 备注\n", ""))
        .contains("# 备注\n")
        .contains("withdrawn:\n  on: 2026-12-31\n  reason: {zh: \"内容有误，已撤下\", bo: ")
        .hasLineCount((int) before.lines().count() + 3);
    assertThat(show("--format=%an %s", "main")).startsWith("portal 撤下 butie\n");
  }

  @Test
  void theClerksHaveItWithTheNextPull() throws IOException, InterruptedException {
    editor.workspace().with("README.md", "mine\n");
    editor.commit("mine");
    assertThat(withdraw("butie").code()).isZero();
    assertThat(editor.push().code()).isNotZero();

    Said pull = editor.git("pull", "-q", "--rebase", editor.url(), "main");

    assertThat(pull.code()).as(pull.text()).isZero();
    assertThat(editor.text(PACKAGE + "package.yaml")).contains("withdrawn:");
    Said push = editor.push();
    assertThat(push.code()).as(push.text()).isZero();
    assertThat(portal.get(PAGE)).doesNotContain(SECRET);
  }

  @Test
  void anEmergencyWaitsForNoOtherError() throws IOException, InterruptedException {
    JieduRun run = withdraw("policies/caizheng-2026-1");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err()).contains("policies/caizheng-2026-1 is withdrawn");
    assertThat(portal.get("/zh/policies/caizheng-2026-1/"))
        .contains("内容有误，已撤下")
        .doesNotContain("第二条");
    assertThat(show("main:" + POLICY + "policy.yaml")).contains("withdrawn:");
  }

  @Test
  void aRollbackThatHoldsEnds() throws IOException, InterruptedException {
    editor.workspace().with("README.md", "second\n");
    editor.commit("second");
    assertThat(editor.push().code()).isZero();
    assertThat(JieduRun.in(folder, "portal", "rollback", "portal").code()).isZero();

    assertThat(withdraw("butie").code()).isZero();

    assertThat(portal.get(PAGE)).doesNotContain(SECRET);
    portal.restart();
    assertThat(portal.get(PAGE)).doesNotContain(SECRET);
  }

  @Test
  void whatCannotBeWithdrawnIsWrongUsage() throws IOException, InterruptedException {
    String main = portal.main();

    JieduRun unknown = withdraw("butei");
    JieduRun odd = withdraw("../../site");
    JieduRun mute = JieduRun.in(folder, "portal", "withdraw", "portal", "butie");
    JieduRun blank =
        JieduRun.in(
            folder,
            "portal",
            "withdraw",
            "portal",
            "butie",
            "--reason-zh",
            "错",
            "--reason-bo",
            " ");

    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).startsWith("There is no butei on the site. Did you mean butie?\n");
    assertThat(odd.code()).isEqualTo(2);
    assertThat(mute.code()).isEqualTo(2);
    assertThat(mute.err()).contains("--reason-zh", "--reason-bo");
    assertThat(blank.code()).isEqualTo(2);
    assertThat(portal.main()).isEqualTo(main);
    assertThat(withdraw("butie").code()).isZero();
    JieduRun again = withdraw("butie");
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).startsWith("butie is withdrawn already.\n");
  }

  @Test
  void purgeLeavesNothingOfItButInTheGitHistory() throws IOException, InterruptedException {
    editor.workspace().with("README.md", "second\n");
    editor.commit("second");
    assertThat(editor.push().code()).isZero();
    assertThat(purge("butie").code()).isEqualTo(2);
    assertThat(purge("butie").err()).startsWith("butie is not withdrawn;");
    assertThat(withdraw("butie").code()).isZero();
    assertThat(filesWith(SECRET)).isNotEmpty();

    JieduRun run = purge("butie");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.err())
        .startsWith("butie is purged: release 2, 1 is deleted")
        .contains("git filter-repo --force --invert-paths --path content/interpretations/butie")
        .contains("clone anew");
    assertThat(filesWith(SECRET)).isEmpty();
    assertThat(JieduRun.in(folder, "portal", "verify", "portal").code()).isZero();
    assertThat(JieduRun.in(folder, "portal", "rollback", "portal").code()).isEqualTo(2);
    assertThat(JieduRun.in(folder, "portal", "releases", "portal").out()).hasLineCount(1);
    assertThat(portal.portal().audit())
        .content()
        .contains("\"kind\":\"purged\"", "\"releases\":\"2, 1\"");
    assertThat(purge("butie").err()).startsWith("No older release holds butie.");
    assertThat(editor.git("pull", "-q", "--rebase", editor.url(), "main").code()).isZero();
    editor.workspace().with("README.md", "third\n");
    editor.commit("third");
    assertThat(editor.push().code()).isZero();
    assertThat(portal.get(PAGE)).contains("内容有误，已撤下");
  }

  @Test
  void whatIsNoLongerOnTheBranchIsPurgedToo() throws IOException, InterruptedException {
    editor
        .workspace()
        .append(POLICY + "policy.yaml", "interpretation: {exempt: {zh: 机构设置, bo: ཡིག}}\n");
    for (String file : List.of("package.yaml", "zh.md", "bo.md")) {
      editor.workspace().delete(PACKAGE + file);
    }
    editor.commit("delete");
    Said push = editor.push();
    assertThat(push.code()).as(push.text()).isZero();
    assertThat(JieduRun.in(folder, "portal", "rollback", "portal").code()).isZero();
    assertThat(purge("butie").err()).startsWith("Release 1 is held by a rollback;");
    assertThat(JieduRun.in(folder, "portal", "rollback", "portal", "--resume").code()).isZero();

    assertThat(purge("butie").code()).isZero();

    assertThat(filesWith(SECRET)).isEmpty();
    JieduRun unknown = purge("butie");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).startsWith("There is no butie on the site.");
  }

  private JieduRun withdraw(String name) {
    return JieduRun.in(
        folder,
        "portal",
        "withdraw",
        "portal",
        name,
        "--reason-zh",
        "内容有误，已撤下",
        "--reason-bo",
        "ནོར་འདུག");
  }

  private JieduRun purge(String name) {
    return JieduRun.in(folder, "portal", "purge", "portal", name);
  }

  private String show(String... what) throws IOException, InterruptedException {
    String[] command = new String[what.length + 2];
    command[0] = "git";
    command[1] = "show";
    System.arraycopy(what, 0, command, 2, what.length);
    return Said.of(portal.portal().repository(), command).text();
  }

  /** Returns the files of the portal, but for its repository, that hold some words. */
  private List<Path> filesWith(String words) throws IOException {
    try (Stream<Path> files = Files.walk(portal.portal().root())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.startsWith(portal.portal().repository()))
          .filter(file -> holds(file, words))
          .toList();
    }
  }

  private static boolean holds(Path file, String words) {
    try {
      return new String(Files.readAllBytes(file), UTF_8).contains(words);
    } catch (IOException failure) {
      throw new AssertionError(failure);
    }
  }
}
