package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;
import static org.jiedu.TestWorkspace.POLICY;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jiedu.cli.PortalFixture.Clone;
import org.jiedu.cli.PortalFixture.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pushes by the native Git to a portal that serves. */
final class PortalPushTest {
  private static final String BACKDATED_ERROR =
      "history-from: 2026-03-11\nrules: {date-backdated: error}\n";

  @TempDir private Path folder;

  private PortalFixture portal;

  @BeforeEach
  void start() throws IOException, InterruptedException {
    portal = PortalFixture.in(folder);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void theFirstPushIsLiveWhenGitReturns() throws IOException, InterruptedException {
    assertThat(portal.response("/healthz").statusCode()).isEqualTo(503);

    portal.first();

    assertThat(portal.get("/zh/interpretations/butie/")).contains("草原补助资金管理办法解读");
    assertThat(portal.get("/healthz")).contains("\"ok\"").contains(portal.main());
  }

  @Test
  void aDepartmentChangesItsOwn() throws IOException, InterruptedException {
    portal.first();
    Clone caizheng = portal.clone("caizheng");
    caizheng.workspace().replace(PACKAGE + "zh.md", "怎么领。", "怎么领，什么时候领。");
    PortalFixture.review(caizheng.folder());
    caizheng.commit("改概述");

    Said push = caizheng.push();

    assertThat(push.code()).as(push.text()).isZero();
    assertThat(push.text())
        .contains("remote: 已上线：https://www.example.gov.cn/（第2版")
        .contains("/zh/interpretations/butie/");
    assertThat(portal.get("/zh/interpretations/butie/")).contains("什么时候领");
  }

  @Test
  void whoHasNoAccountGetsNothing() throws IOException, InterruptedException {
    portal.first();

    Said anonymous = Said.of(folder, "git", "clone", "-q", portal.anonymousUrl(), "a");
    Said wrong = Said.of(folder, "git", "clone", "-q", portal.url("editor", "x"), "b");

    assertThat(anonymous.code()).isNotZero();
    assertThat(wrong.code()).isNotZero();
    assertThat(folder.resolve("a")).doesNotExist();
    assertThat(folder.resolve("b")).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "jiaoyu, package.yaml, interpreter: caizheng, interpreter: jiaoyu, 由 caizheng 解读，jiaoyu 不能改",
    "caizheng, package.yaml, interpreter: caizheng, interpreter: jiaoyu, 由 jiaoyu 解读，caizheng 不能改",
    "jiaoyu, zh.md, 怎么领。, 怎么领？, 由 caizheng 解读，jiaoyu 不能改"
  })
  void nobodyChangesThePackageOfAnother(
      String account, String file, String old, String replacement, String reason)
      throws IOException, InterruptedException {
    portal.first();
    Clone clone = portal.clone(account);
    clone.workspace().replace(PACKAGE + file, old, replacement);
    clone.commit("change");

    refused(clone, "HEAD:main", "content/interpretations/butie：" + reason);
  }

  @Test
  void nobodyChangesThePolicyOfAnother() throws IOException, InterruptedException {
    portal.first();
    Clone jiaoyu = portal.clone("jiaoyu");
    jiaoyu.workspace().append(POLICY + "zh.md", "\n");
    jiaoyu.commit("change");

    refused(jiaoyu, "HEAD:main", "content/policies/caizheng-2026-1：由 caizheng 起草或者发布，jiaoyu 不能改");
  }

  @Test
  void onlyEditorsChangeTheSite() throws IOException, InterruptedException {
    portal.first();
    Clone caizheng = portal.clone("caizheng");
    caizheng.workspace().append("site/site.yaml", "# mine\n");
    caizheng.workspace().with("README.md", "mine\n");
    caizheng.commit("change");

    refused(caizheng, "HEAD:main", "site/site.yaml：只有网站编辑可以改", "README.md：只有网站编辑可以改");
  }

  @Test
  void errorsAreToldWithTheirPlaces() throws IOException, InterruptedException {
    portal.first();
    Clone caizheng = portal.clone("caizheng");
    caizheng.workspace().replace(PACKAGE + "zh.md", "#art-2", "#art-99");
    caizheng.commit("break a link");

    refused(caizheng, "HEAD:main", PACKAGE + "zh.md:16:", "[clause-missing]", "网站和仓库都没有变");
  }

  /** The check looks at a copy of the files, but the history is that of the pushed commit. */
  @Test
  void aBackdatedPackageIsWarnedOfOrRefusedAsTheSiteSays()
      throws IOException, InterruptedException {
    Clone editor = portal.first(workspace -> workspace.append("site/site.yaml", BACKDATED_ERROR));
    assertThat(editor.text("site/site.yaml")).contains("history-from");
    backdated(editor, "2026-03-11");
    refused(editor, "HEAD:main", "interpretations/wenda/package.yaml:4:12", "[date-backdated]");
    editor
        .workspace()
        .replace("site/site.yaml", "date-backdated: error", "interpretation-late: warning");
    editor.commit("warn only");

    Said push = editor.push();

    assertThat(push.code()).as(push.text()).isZero();
    assertThat(push.text())
        .contains("提醒（已经接收，请再看一看）：")
        .contains("interpretations/wenda/package.yaml:4:12", "[date-backdated]")
        .contains("已上线：");
  }

  /** Commits a package that is dated before its first commit. */
  private static void backdated(Clone clone, String published)
      throws IOException, InterruptedException {
    for (String file : List.of("package.yaml", "zh.md", "bo.md")) {
      clone.workspace().with("content/interpretations/wenda/" + file, clone.text(PACKAGE + file));
    }
    clone
        .workspace()
        .replace("content/interpretations/wenda/package.yaml", "2026-03-10T10:00", published);
    JieduRun.in(clone.folder(), "review", "wenda", "--step", "confidentiality", "--by", "王建军");
    clone.commit("backdated");
  }

  @Test
  void onlyMainIsPushed() throws IOException, InterruptedException {
    Clone editor = portal.first();

    refused(editor, "HEAD:other", "只能推送到 main 分支");
    refused(editor, "HEAD:refs/tags/v1", "只能推送到 main 分支");
    refused(editor, ":main", "不能删除 main 分支");
  }

  @Test
  void nothingIsForced() throws IOException, InterruptedException {
    Clone editor = portal.first();
    editor.git("commit", "-q", "--amend", "-m", "another first");

    refused(editor, "+HEAD:main", "不能强制推送");
  }

  @Test
  void theTreeHoldsPlainFilesOnly() throws IOException, InterruptedException {
    Clone editor = portal.first();
    Files.createSymbolicLink(editor.folder().resolve(PACKAGE + "link.md"), Path.of("zh.md"));
    editor.commit("link");
    refused(editor, "HEAD:main", PACKAGE + "link.md：这里不能用符号链接");
    // Gone again in the tip, but not from the history.
    Files.delete(editor.folder().resolve(PACKAGE + "link.md"));
    editor.commit("no link");
    refused(editor, "HEAD:main", PACKAGE + "link.md：这里不能用符号链接");
  }

  @Test
  void subModulesAndLookAlikesAreRefused() throws IOException, InterruptedException {
    Clone editor = portal.first();
    entry(editor, "160000", "content/sub", editor.git("rev-parse", "HEAD").text().strip());
    refused(editor, "HEAD:main", "content/sub：不能有子模块");
    reset(editor);
    String blob = editor.git("rev-parse", "HEAD:site/site.yaml").text().strip();
    entry(editor, "100644", "content/.giT\u200d/config", blob);
    refused(editor, "HEAD:main", "会被当作 Git 自己的文件夹");
    reset(editor);
    entry(editor, "100644", ".jiedu/x", blob);
    refused(editor, "HEAD:main", ".jiedu：这是本工具自己写的");
    reset(editor);
    entry(editor, "100644", "site/public/index.html", blob);
    refused(editor, "HEAD:main", "site/public：这是本工具自己写的");
    reset(editor);
    entry(editor, "100644", PACKAGE + "ZH.md", blob);
    refused(editor, "HEAD:main", "只差大小写");
    reset(editor);
    entry(editor, "100644", "content/" + "x".repeat(220), blob);
    refused(editor, "HEAD:main", "路径太长");
  }

  @Test
  void largeFilesAreRefused() throws IOException, InterruptedException {
    Clone editor = portal.first();
    Files.write(editor.folder().resolve("large.bin"), new byte[(50 << 20) + 1]);
    editor.commit("large");

    refused(editor, "HEAD:main", "large.bin：文件有52428801字节");
  }

  @Test
  void whoWasOvertakenPullsFirst() throws IOException, InterruptedException {
    Clone editor = portal.first();
    Clone other = portal.clone("editor", "other");
    editor.workspace().with("README.md", "one\n");
    editor.commit("one");
    assertThat(editor.push().code()).isZero();
    other.workspace().with("NOTES.md", "two\n");
    other.commit("two");

    Said push = other.push();

    assertThat(push.code()).isNotZero();
    assertThat(other.git("pull", "-q", "--rebase", other.url(), "main").code()).isZero();
    assertThat(other.push().code()).isZero();
  }

  /** A newer version of the tool finds what an older one let through. */
  @Test
  void anOldErrorOfAColleagueBlocksNobody() throws IOException, InterruptedException {
    Clone editor = portal.first();
    editor.workspace().replace(PACKAGE + "zh.md", "#art-2", "#art-99");
    editor.commit("broken");
    assertThat(editor.push().code()).isNotZero();
    pushPastTheRules(editor);
    portal.restart();
    editor.workspace().with("README.md", "mine\n");
    editor.commit("another matter");

    Said push = editor.git("push", "-q", portal.url("editor"), "HEAD:main");

    assertThat(push.code()).as(push.text()).isZero();
    assertThat(push.text()).contains("网站上本来就有的错误").contains("[clause-missing]");
    editor.workspace().replace(PACKAGE + "zh.md", "#art-99", "#art-98");
    editor.commit("no better");
    assertThat(editor.git("push", "-q", portal.url("editor"), "HEAD:main").text())
        .contains("#art-98")
        .contains("网站和仓库都没有变");
  }

  /** As an older version did, or a crash leaves it: the branch has moved, and nothing is live. */
  private void pushPastTheRules(Clone clone) throws IOException, InterruptedException {
    Said said =
        clone.git(
            "push",
            "-q",
            "--receive-pack=git -c core.hooksPath=/dev/null receive-pack",
            portal.portal().repository().toString(),
            "HEAD:main");
    assertThat(said.code()).as(said.text()).isZero();
  }

  @Test
  void aRollbackHoldsUntilTheNextPushWhateverRestarts() throws IOException, InterruptedException {
    Clone editor = portal.first();
    editor.workspace().replace(PACKAGE + "zh.md", "怎么领。", "怎么领，什么时候领。");
    PortalFixture.review(editor.folder());
    editor.commit("second");
    assertThat(editor.push().code()).isZero();
    String page = "/zh/interpretations/butie/";
    assertThat(portal.get(page)).contains("什么时候领");

    assertThat(JieduRun.in(folder, "portal", "rollback", "portal").code()).isZero();
    assertThat(portal.get(page)).doesNotContain("什么时候领");
    portal.restart();
    assertThat(portal.get(page)).doesNotContain("什么时候领");
    assertThat(JieduRun.in(folder, "portal", "releases", "portal").out())
        .containsPattern("(?m)^1 .* live");
    assertThat(JieduRun.in(folder, "portal", "rollback", "portal", "--resume").code()).isZero();
    assertThat(portal.get(page)).contains("什么时候领");
    assertThat(JieduRun.in(folder, "portal", "rollback", "portal", "1").code()).isZero();
    editor.workspace().with("README.md", "third\n");
    editor.commit("third");
    Said push = editor.git("push", "-q", portal.url("editor"), "HEAD:main");
    assertThat(push.code()).as(push.text()).isZero();
    assertThat(portal.get(page)).contains("什么时候领");
  }

  @Test
  void whatWasAcceptedAndNotDeployedIsDeployedAtTheNextStart()
      throws IOException, InterruptedException {
    Clone editor = portal.first();
    editor.workspace().replace(PACKAGE + "zh.md", "怎么领。", "怎么领，什么时候领。");
    PortalFixture.review(editor.folder());
    editor.commit("second");
    pushPastTheRules(editor);
    assertThat(portal.get("/zh/interpretations/butie/")).doesNotContain("什么时候领");

    portal.restart();

    assertThat(portal.get("/zh/interpretations/butie/")).contains("什么时候领");
    assertThat(JieduRun.in(folder, "portal", "verify", "portal").code()).isZero();
  }

  @Test
  void verifyFindsWhatSomebodyChanged() throws IOException, InterruptedException {
    portal.first();
    assertThat(JieduRun.in(folder, "portal", "verify", "portal").code()).isZero();
    Path live = portal.portal().current().toRealPath();
    Files.writeString(live.resolve("zh/index.html"), "tampered");
    Files.delete(live.resolve("robots.txt"));
    Files.writeString(live.resolve("more.html"), "added");

    JieduRun run = JieduRun.in(folder, "portal", "verify", "portal");

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out())
        .contains("changed zh/index.html", "missing robots.txt", "added more.html");
  }

  @Test
  void nothingBesideTheSiteIsServed() throws IOException, InterruptedException {
    portal.first();

    assertThat(portal.response("/zh/").statusCode()).isEqualTo(200);
    assertThat(portal.response("/zh").statusCode()).isEqualTo(301);
    assertThat(portal.response("/nowhere/").statusCode()).isEqualTo(404);
    for (String path :
        List.of(
            "/../portal.yaml",
            "/%2e%2e/portal.yaml",
            "/..%2fportal.yaml",
            "/.gitignore",
            "/%2e%2e/manifest.txt",
            "/zh/../../release.json")) {
      assertThat(portal.response(path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(portal.response("/portal.git/HEAD").statusCode()).isEqualTo(401);
  }

  private static void entry(Clone clone, String mode, String path, String id)
      throws IOException, InterruptedException {
    Said added = clone.git("update-index", "--add", "--cacheinfo", mode + "," + id + "," + path);
    assertThat(added.code()).as(added.text()).isZero();
    Said said = clone.git("commit", "-q", "-m", "entry");
    assertThat(said.code()).as(said.text()).isZero();
  }

  private static void reset(Clone clone) throws IOException, InterruptedException {
    clone.git("reset", "-q", "--hard", "HEAD~1");
  }

  /** A refused push changes nothing but the log. */
  private void refused(Clone clone, String what, String... reasons)
      throws IOException, InterruptedException {
    String before = portal.main();
    Path current = portal.portal().current().toRealPath();
    List<String> objects = objects();

    Said push = clone.push(what);

    assertThat(push.code()).as(push.text()).isNotZero();
    assertThat(push.text()).contains(reasons);
    assertThat(portal.main()).isEqualTo(before);
    assertThat(portal.portal().current().toRealPath()).isEqualTo(current);
    assertThat(objects()).isEqualTo(objects);
    assertThat(Files.readString(portal.portal().audit())).contains("\"refused\"");
  }

  private List<String> objects() throws IOException {
    try (var files = Files.walk(portal.portal().repository().resolve("objects"))) {
      return files.filter(Files::isRegularFile).map(Path::toString).sorted().toList();
    }
  }
}
