package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jiedu.TestWorkspace;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jiedu publish}, with the native Git and a real repository on the other side. */
final class PublishCommandTest {
  private static final String PAGE = "zh/interpretations/butie/index.html";

  @TempDir private Path folder;
  private PublishFixture fixture = new PublishFixture(Path.of(""));

  @BeforeEach
  void write() throws IOException, InterruptedException {
    fixture = PublishFixture.in(folder);
  }

  @Test
  void theFirstPublicationIsTheSiteFileByFile() throws IOException, InterruptedException {
    JieduRun run = fixture.publishWell();

    BuiltSite site = new BuiltSite(fixture.root().resolve("site/public"));
    SortedMap<String, String> tree = fixture.tree();
    assertThat(tree.keySet()).isEqualTo(site.files().keySet()).contains(PAGE);
    for (var file : site.files().entrySet()) {
      String id = fixture.remote().ask("hash-object", file.getValue().toString()).strip();
      assertThat(tree).containsEntry(file.getKey(), "100644 " + id);
    }
    assertThat(fixture.commits()).isEqualTo(1);
    assertThat(run.err()).contains("Published to the branch site of ").contains("pages added");
    fixture.remote().git("fsck", "--strict");
  }

  @Test
  void theSameSiteIsNotCommittedAgain() throws IOException, InterruptedException {
    fixture.publishWell();
    String before = fixture.refs();

    JieduRun again = fixture.publishWell();

    assertThat(again.err()).contains("holds this very site already");
    assertThat(fixture.refs()).isEqualTo(before);
  }

  @Test
  void aChangeIsOneCommitOnTopThatNamesThePackage() throws IOException, InterruptedException {
    fixture.publishWell();
    SortedMap<String, String> before = fixture.tree();
    fixture.edit("请带上身份证和户口簿，到村委会登记。");

    fixture.publishWell();

    SortedMap<String, String> after = fixture.tree();
    TreeSet<String> changed = new TreeSet<>(after.keySet());
    changed.removeIf(path -> Objects.equals(after.get(path), before.get(path)));
    assertThat(changed)
        .containsExactly(
            "interpretations/butie/index.html",
            "zh/departments/caizheng/feed.xml",
            "zh/feed.xml",
            PAGE,
            "zh/search/index.json",
            "zh/search/shards/00/00.bin",
            "zh/topics/caizheng/feed.xml");
    assertThat(fixture.commits()).isEqualTo(2);
    assertThat(fixture.message())
        .startsWith("Update the site: packages changed 1, policies changed 0\n\n")
        .contains("Packages:\n  changed butie\n")
        .contains("Pages: 0 added, 2 changed, 0 gone.");
  }

  @Test
  void aPageThatIsGoneGoes() throws IOException, InterruptedException {
    fixture.publishWell();
    for (String file : List.of("package.yaml", "zh.md", "bo.md")) {
      fixture.workspace().delete(TestWorkspace.PACKAGE + file);
    }
    Files.delete(fixture.root().resolve(TestWorkspace.PACKAGE));

    fixture.publishWell();

    assertThat(fixture.tree()).doesNotContainKey(PAGE);
    assertThat(fixture.message()).contains("  gone butie\n").contains("  changed caizheng-2026-1");
  }

  @Test
  void theMessageIsInTheLanguageOfTheCommand() throws IOException, InterruptedException {
    fixture.publishWell("--messages", "zh");

    assertThat(fixture.message())
        .startsWith("首次发布网站：1个解读包，1份政策文件\n\n解读包：\n  新增 butie\n\n政策文件：\n")
        .contains("页面：新增")
        .contains("工作区不在 Git 里")
        .doesNotContain("Source-Commit");
  }

  @Test
  void theCommitNamesItsSourceInATrailer() throws IOException, InterruptedException {
    GitRepository git = fixture.pushed();
    String head = git.ask("rev-parse", "HEAD").strip();

    JieduRun run = fixture.publishTo("origin");

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(fixture.remote().ask("log", "-1", "--format=%(trailers)", "site").strip())
        .isEqualTo("Source-Commit: " + head);
    assertThat(fixture.message()).doesNotContain("not");
  }

  /** Such as one of a whole home. */
  @Test
  void aRepositoryThatIgnoresTheWorkspaceIsNotItsSource() throws IOException, InterruptedException {
    Files.writeString(folder.resolve(".gitignore"), "workspace/\n");
    GitRepository.in(folder).commit("李某", "2026-03-10T09:00:00+08:00");

    fixture.publishWell();

    assertThat(fixture.message()).contains("is not in Git").doesNotContain("Source-Commit");
  }

  @Test
  void theUserSignsWhereGitKnowsThem() throws IOException, InterruptedException {
    GitRepository git = fixture.pushed();
    git.git("config", "user.name", "扎西");
    git.git("config", "user.email", "zhaxi@example.org");

    fixture.publishWell();

    assertThat(fixture.remote().ask("log", "-1", "--format=%an <%ae> %cn <%ce>", "site").strip())
        .isEqualTo("扎西 <zhaxi@example.org> 扎西 <zhaxi@example.org>");
  }

  @Test
  void elseThePortalSigns() throws IOException, InterruptedException {
    fixture.publishWell();

    assertThat(fixture.remote().ask("log", "-1", "--format=%an <%ae> %ad", "--date=iso", "site"))
        .isEqualTo("示例政策解读 <noreply@www.example.gov.cn> 2026-12-31 00:00:00 +0800\n");
  }

  @Test
  void namesInEitherScriptArrive() throws IOException, InterruptedException {
    fixture
        .workspace()
        .with(TestWorkspace.POLICY + "files/申请表.txt", "表\n")
        .with(TestWorkspace.POLICY + "files/རེའུ་མིག.txt", "རེའུ་མིག\n")
        .append(
            TestWorkspace.POLICY + "policy.yaml",
            """
            attachments:
              - {file: files/申请表.txt, title: {zh: 申请表, bo: རེ་ཞུ།}}
              - {file: files/རེའུ་མིག.txt, title: {zh: 藏文表, bo: རེའུ་མིག}}
            """);

    fixture.publishWell();

    assertThat(fixture.tree().keySet())
        .anyMatch(path -> path.endsWith("/申请表.txt"))
        .anyMatch(path -> path.endsWith("/རེའུ་མིག.txt"));
  }

  @Test
  void publishesToAnotherBranchAndRepository() throws IOException, InterruptedException {
    fixture.publishWell();
    fixture.edit("请带上身份证和户口簿，到村委会登记。");
    fixture.publishWell();
    GitRepository other = GitRepository.bare(folder.resolve("other.git"));

    JieduRun run = fixture.publishTo("../other.git", "--branch", "live/portal");

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(other.ask("rev-list", "--count", "live/portal").strip()).isEqualTo("1");
    assertThat(other.ask("rev-parse", "live/portal^{tree}"))
        .isEqualTo(fixture.remote().ask("rev-parse", "site^{tree}"));
    other.git("fsck", "--strict");
  }

  @Test
  void theRepositorysOwnSettingsHold() throws IOException, InterruptedException {
    Path ssh =
        PublishFixture.script(
            folder.resolve("ssh"), "shift\ntouch '%s/asked'\nsh -c \"$*\"\n".formatted(folder));
    GitRepository git = fixture.pushed();
    git.git("config", "core.sshCommand", ssh.toString());
    git.git("config", "ssh.variant", "simple");
    git.git("remote", "set-url", "origin", "ssh://host" + fixture.remote().folder());

    JieduRun run = fixture.publishTo("origin");

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(folder.resolve("asked")).exists();
    assertThat(run.err()).contains("Published to the branch site of origin, commit ");
  }

  @Test
  void aRemotesPathCountsFromTheTopOfItsRepository() throws IOException, InterruptedException {
    fixture.pushed().git("remote", "set-url", "origin", "../remote.git");

    JieduRun run =
        JieduRun.in(fixture.root().resolve("content"), PublishFixture.NOBODY, "publish", "origin");

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(fixture.commits()).isEqualTo(1);
  }

  @Test
  void aDryRunListsPagesAndChangesNothing() throws IOException, InterruptedException {
    fixture.publishWell();
    String refs = fixture.refs();
    BuiltSite site = new BuiltSite(fixture.root().resolve("site/public"));
    var before = site.identities();
    fixture.edit("请带上身份证和户口簿，到村委会登记。");

    JieduRun run = fixture.publishWell("--dry-run", "-q");

    assertThat(run.out().lines().filter(line -> line.matches("[+~-] .*")))
        .containsExactly("~ /interpretations/butie/", "~ /zh/interpretations/butie/");
    assertThat(run.out()).contains("Other files: 0 added, 5 changed, 0 gone");
    assertThat(fixture.refs()).isEqualTo(refs);
    assertThat(site.identities()).isEqualTo(before);
    assertThat(fixture.root().resolve(".jiedu/trial")).doesNotExist();
  }

  @Test
  void aDryRunOfAFirstPublicationAddsEveryPage() throws IOException, InterruptedException {
    JieduRun run = fixture.publishWell("--dry-run");

    assertThat(run.out().lines()).contains("+ /", "+ /zh/", "+ /404.html");
    assertThat(run.err()).contains("A dry run, nothing was changed");
    assertThat(fixture.refs()).isEmpty();
    assertThat(fixture.root().resolve("site/public")).doesNotExist();
  }

  @Test
  void theToolsFolderMayBeDeletedAtAnyTime() throws IOException, InterruptedException {
    fixture.publishWell();
    new SampleCopy(fixture.root()).remove(".jiedu");

    JieduRun again = fixture.publishWell();

    assertThat(again.err()).contains("holds this very site already");
    assertThat(fixture.commits()).isEqualTo(1);
  }
}
