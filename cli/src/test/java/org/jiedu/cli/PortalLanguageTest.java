package org.jiedu.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jiedu.TestWorkspace.PACKAGE;

import java.io.IOException;
import java.nio.file.Path;
import org.jiedu.cli.PortalFixture.Clone;
import org.jiedu.cli.PortalFixture.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a push is answered in. */
final class PortalLanguageTest {
  @TempDir private Path folder;

  @Test
  void isTheAccountsFromTheNextPushOn() throws IOException, InterruptedException {
    try (PortalFixture portal = PortalFixture.in(folder)) {
      portal.first();
      Clone caizheng = portal.clone("caizheng");
      caizheng.workspace().replace(PACKAGE + "zh.md", "#art-2", "#art-99");
      caizheng.commit("break a link");
      assertThat(caizheng.push().text()).contains("没有接收：有").doesNotContain("Refused");
      JieduRun change =
          JieduRun.in(
              folder, "portal", "account", "change", "portal", "caizheng", "--language", "en");
      assertThat(change.code()).as(change.err()).isZero();

      Said refused = caizheng.push();
      Said branch = caizheng.push("HEAD:other");
      caizheng.workspace().replace(PACKAGE + "zh.md", "#art-99", "#art-2");
      caizheng.workspace().replace(PACKAGE + "zh.md", "怎么领。", "怎么领，什么时候领。");
      PortalFixture.review(caizheng.folder());
      caizheng.commit("mend it");
      Said accepted = caizheng.push();

      assertThat(refused.code()).isNotZero();
      assertThat(refused.text())
          .containsPattern("remote: " + PACKAGE + "zh.md:16:[0-9]+: .* \\[clause-missing\\]")
          .contains("remote: Refused: 2 things to mend", "(the content has errors, see above)")
          .doesNotContain("没有");
      assertThat(branch.text()).contains("remote: Only the branch main can be pushed.");
      assertThat(accepted.code()).as(accepted.text()).isZero();
      assertThat(accepted.text())
          .contains("remote: Live: https://www.example.gov.cn/ (release 2, ")
          .doesNotContain("已上线");
    }
  }
}
