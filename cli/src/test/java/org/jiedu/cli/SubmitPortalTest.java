package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jiedu.cli.PortalFixture.Clone;
import org.jiedu.cli.PortalFixture.Said;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code jiedu submit} to a portal that serves. */
final class SubmitPortalTest {
  private static final String PAGE = "/zh/interpretations/butie/";

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
  void isLiveAndToldTheAddress() throws IOException, InterruptedException {
    Clone caizheng = changed("caizheng");

    JieduRun run = submit(caizheng);

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(run.out()).contains("\n已上线：https://www.example.gov.cn/（第2版").contains(PAGE);
    assertThat(portal.get(PAGE)).contains("什么时候领");
    assertThat(head(caizheng)).isEqualTo(portal.main());
  }

  @Test
  void isToldTheReasonsOfARefusal() throws IOException, InterruptedException {
    Clone jiaoyu = changed("jiaoyu");
    String main = portal.main();

    JieduRun run = submit(jiaoyu);

    assertThat(run.code()).isEqualTo(ExitCode.CONTENT);
    assertThat(run.out())
        .contains("content/interpretations/butie：由 caizheng 解读，jiaoyu 不能改")
        .doesNotContain("remote:");
    assertThat(run.err()).contains("The other side did not accept it").contains("in the commit ");
    assertThat(portal.main()).isEqualTo(main);
    assertThat(jiaoyu.text(PACKAGE + "zh.md")).contains("什么时候领");
  }

  @Test
  void goesOnTopWhereSomebodyIsFaster() throws IOException, InterruptedException {
    Clone caizheng = changed("caizheng");
    Clone editor = portal.clone("editor", "other");
    PublishFixture.script(
        caizheng.folder().resolve(".git/hooks/pre-push"),
        """
        n=$(cat '%1$s/races' 2>/dev/null || echo 0)
        [ "$n" -lt 2 ] || exit 0
        echo $((n + 1)) >'%1$s/races'
        unset $(git rev-parse --local-env-vars)
        cd '%2$s'
        git pull -q --rebase origin main
        echo "$n" >>README.md
        git add -A
        git commit -q -m "faster $n"
        git push -q origin main
        """
            .formatted(folder, editor.folder()));

    JieduRun run = submit(caizheng);

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(run.out()).contains("已上线：").contains("（第4版");
    assertThat(portal.get(PAGE)).contains("什么时候领");
    assertThat(head(caizheng)).isEqualTo(portal.main());
    assertThat(caizheng.text("README.md")).isEqualTo("0\n1\n");
  }

  /** The address names the account, and a helper of Git's knows its token. */
  @Test
  void findsTheTokenByGitsOwnHelpers() throws IOException, InterruptedException {
    Clone caizheng = changed("caizheng");
    Path token = folder.resolve("credentials");
    Files.writeString(token, portal.url("caizheng").replace("/portal.git", "\n"));
    caizheng.git("config", "credential.helper", "store --file='" + token + "'");
    String anonymous = portal.anonymousUrl();
    caizheng.git("remote", "set-url", "origin", anonymous.replace("//", "//caizheng@"));

    JieduRun run = submit(caizheng);

    assertThat(run.code()).as("%s", run).isZero();
    assertThat(portal.get(PAGE)).contains("什么时候领");
  }

  @Test
  void getsNowhereWithAWrongToken() throws IOException, InterruptedException {
    Clone caizheng = changed("caizheng");
    caizheng.git("remote", "set-url", "origin", portal.url("caizheng", "wrong"));

    JieduRun run = submit(caizheng);

    assertThat(run.code()).isEqualTo(ExitCode.ENVIRONMENT);
    assertThat(run.err()).contains("Git cannot reach").doesNotContain("wrong@");
    assertThat(caizheng.git("status", "--porcelain").text()).contains(PACKAGE + "zh.md");
  }

  /** Returns a clone of an account in which the package has been changed and reviewed. */
  private Clone changed(String account) throws IOException, InterruptedException {
    Clone clone = portal.clone(account);
    clone.workspace().replace(PACKAGE + "zh.md", "怎么领。", "怎么领，什么时候领。");
    PortalFixture.review(clone.folder());
    return clone;
  }

  private static JieduRun submit(Clone clone) {
    return SubmitFixture.submitIn(clone.folder(), Map.of());
  }

  private static String head(Clone clone) throws IOException, InterruptedException {
    Said said = clone.git("rev-parse", "HEAD");
    return said.text().strip();
  }
}
